using System.Diagnostics;
using System.Text.Json.Nodes;
using Platform.ServiceDefaults.Texts;

namespace Platform.ServiceDefaults.Problems;

/// <summary>One wrong place in what was sent: a JSON pointer into the body, what is wrong, and who says so.</summary>
public sealed record FieldError(string Pointer, string Code, Text Title, Provision? Provision = null);

/// <summary>
/// A refusal as a value. As a result it becomes <c>application/problem+json</c> with
/// <c>code, title, status, errors[] {pointer, code, title, provision}, provision, traceId, traceCode</c> in the caller's language; the code is what people read out, and finds the trace.
/// </summary>
public sealed record Problem(ProblemKind Kind, object?[] Args) : IResult
{
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    public Provision? Provision { get; init; }

    /// <summary>Further members of the answer, such as the fields that differ from a newer version.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Extensions { get; init; } = new Dictionary<string, JsonNode?>();

    public TimeSpan? RetryAfter { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Kind.Status;
        if (RetryAfter is { } wait)
            response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return response.WriteAsJsonAsync(ToJson(), JsonDefaults.Options, "application/problem+json", httpContext.RequestAborted);
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = Kind.Title(Args).InCallersLanguage(),
            ["status"] = Kind.Status,
            ["code"] = Kind.Code,
            ["provision"] = Provision?.In(System.Globalization.CultureInfo.CurrentUICulture),
            ["traceId"] = Activity.Current?.TraceId.ToString(),
            ["traceCode"] = Activity.Current?.TraceId.ToString()[..8].ToUpperInvariant(),
            ["errors"] = new JsonArray([.. Errors.Select(error => (JsonNode)new JsonObject
            {
                ["pointer"] = error.Pointer,
                ["code"] = error.Code,
                ["title"] = error.Title.InCallersLanguage(),
                ["provision"] = error.Provision?.In(System.Globalization.CultureInfo.CurrentUICulture),
            })]),
        };
        foreach (var (name, value) in Extensions)
            json[name] = value?.DeepClone();
        return json;
    }
}
