using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Platform.ServiceDefaults.Authentication;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace Platform.Gateway.Forwarding;

/// <summary>
/// What crosses the gateway: the caller's own credentials stay outside, a fresh ticket goes in. Web applications get their
/// antiforgery cookies and may set those and the language; nothing else sets a cookie, and nobody says what server it is.
/// </summary>
internal sealed class Passport(Tickets tickets) : ITransformProvider
{
    private const string AntiforgeryPrefix = "platform_af";
    private const string Language = "lang";

    public void ValidateRoute(TransformRouteValidationContext context)
    {
    }

    public void ValidateCluster(TransformClusterValidationContext context)
    {
    }

    public void Apply(TransformBuilderContext context)
    {
        var way = Ways.All.First(way => way.Id == context.Route.RouteId);
        var isWeb = way.IsWeb;
        context.AddRequestTransform(transform =>
        {
            RequestTransform.RemoveHeader(transform, HeaderNames.Cookie);
            RequestTransform.RemoveHeader(transform, HeaderNames.Authorization);
            RequestTransform.RemoveHeader(transform, "X-CSRF-TOKEN");
            if (isWeb && Antiforgery(transform.HttpContext.Request.Headers.Cookie) is { Length: > 0 } cookies)
                transform.ProxyRequest.Headers.TryAddWithoutValidation(HeaderNames.Cookie, cookies);
            if (Caller.From(transform.HttpContext.User) is { } caller)
                transform.ProxyRequest.Headers.TryAddWithoutValidation(HeaderNames.Authorization, $"Bearer {tickets.Issue(caller)}");
            return ValueTask.CompletedTask;
        });
        context.AddResponseTransform(transform =>
        {
            var headers = transform.HttpContext.Response.Headers;
            headers.Remove(HeaderNames.Server);
            headers.Remove("X-Powered-By");
            // The gateway has put its own there before it knew the service's.
            if (headers.ContentLanguage is { Count: > 1 } languages)
                headers.ContentLanguage = languages[^1];
            // The language cookie and the session decide what a page says; assets are the same for everybody.
            if (!way.IsAsset)
                headers.Append(HeaderNames.Vary, "Accept-Language, Cookie");
            headers.SetCookie = isWeb ? Allowed(headers.SetCookie, transform.HttpContext.Request.IsHttps) : default(StringValues);
            return ValueTask.CompletedTask;
        });
    }

    // Behind the gateway everything is http, so only here is it known that a cookie must stay on https.
    private static string[] Allowed(IEnumerable<string?> cookies, bool https) =>
    [
        .. from cookie in cookies
           where cookie.StartsWith(AntiforgeryPrefix, StringComparison.Ordinal) || cookie.StartsWith($"{Language}=", StringComparison.Ordinal)
           select https && !cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase) ? $"{cookie}; secure" : cookie,
    ];

    // The raw pairs, so that nothing is decoded and encoded again on the way.
    private static string Antiforgery(IEnumerable<string?> cookies) => string.Join("; ",
        cookies.SelectMany(line => (line ?? "").Split(';', StringSplitOptions.TrimEntries)).Where(pair => pair.StartsWith(AntiforgeryPrefix, StringComparison.Ordinal)));
}
