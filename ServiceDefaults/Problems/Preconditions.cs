using System.Globalization;

namespace Platform.ServiceDefaults.Problems;

/// <summary>The headers that make a write safe to repeat or refuse a stale one.</summary>
public static class Preconditions
{
    /// <summary>The version of <c>If-Match: "7"</c>; 428 when missing or no version.</summary>
    public static Outcome<int> Version(HttpRequest request) =>
        OptionalVersion(request) is { } version ? version : CommonProblems.PreconditionRequired.With("If-Match");

    public static int? OptionalVersion(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var tag = request.Headers.IfMatch.ToString().Trim();
        if (tag.StartsWith("W/", StringComparison.Ordinal))
            tag = tag[2..];
        return int.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
    }

    public static Outcome<string> IdempotencyKey(HttpRequest request) =>
        OptionalIdempotencyKey(request) is { } key ? key : CommonProblems.PreconditionRequired.With("Idempotency-Key");

    public static string? OptionalIdempotencyKey(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var key = request.Headers["Idempotency-Key"].ToString().Trim().Trim('"');
        return key.Length > 0 ? key : null;
    }

    public static void Tag(HttpResponse response, int version)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
    }
}
