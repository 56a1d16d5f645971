using System.Diagnostics;
using System.Globalization;
using System.Net;
using Platform.Gateway.Texts;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.Gateway;

/// <summary>A refusal of the gateway itself: problem JSON for programs, a plain page in both languages for people.</summary>
internal static class Refusal
{
    private static readonly CultureInfo Chinese = new("zh-CN");
    private static readonly CultureInfo English = new("en");

    public static Task WriteAsync(HttpContext context, Problem problem) =>
        IsPage(context.Request) ? WritePageAsync(context, problem) : problem.ExecuteAsync(context);

    private static bool IsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") && request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);

    private static Task WritePageAsync(HttpContext context, Problem problem)
    {
        var response = context.Response;
        response.StatusCode = problem.Kind.Status;
        response.ContentType = "text/html; charset=utf-8";
        if (problem.RetryAfter is { } wait)
            response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var title = problem.Kind.Title(problem.Args);
        var home = new Text(typeof(GatewayTexts), "home");
        // The beginning of the trace id: enough to find the trace, short enough to be read out.
        var code = new Text(typeof(GatewayTexts), "code", Activity.Current?.TraceId.ToString()[..8].ToUpperInvariant());
        return response.WriteAsync($"""
            <!doctype html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{problem.Kind.Status} {Encode(title.In(Chinese))}</title></head>
            <body>
            <main>
            <h1>{Encode(title.In(Chinese))}</h1>
            <p lang="en">{Encode(title.In(English))}</p>
            <p>{Encode(code.In(Chinese))} <span lang="en">{Encode(code.In(English))}</span></p>
            <p><a href="/">{Encode(home.In(Chinese))} <span lang="en">{Encode(home.In(English))}</span></a></p>
            </main>
            </body>
            </html>
            """, context.RequestAborted);
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
