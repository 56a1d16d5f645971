using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Endpoints;

/// <summary>The body of a request as JSON that says everything once.</summary>
public static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    // A JSON document takes broken UTF-8 in strings for replacement characters; a filing must not change on its way in.
    public static async Task<Outcome<JsonNode>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        if (!Utf8.IsValid(body.GetBuffer().AsSpan(0, (int)body.Length)))
            return CommonProblems.MalformedJson.With("UTF-8");
        body.Position = 0;
        try
        {
            var read = (await JsonNode.ParseAsync(body, null, Options, cancellationToken))!;
            if (Unwritable(read, "") is not { } place)
                return read;
            return CommonProblems.MalformedJson.With("U+0000") with { Errors = [new FieldError(place, CommonProblems.MalformedJson.Code, CommonProblems.MalformedJson.Title("U+0000"))] };
        }
        catch (JsonException exception)
        {
            throw new BadHttpRequestException("The body is not JSON.", exception);
        }
    }

    /// <summary>The body of a request that may be repeated, with the key that says so.</summary>
    public static async Task<Outcome<(string Key, JsonNode Body)>> ReadOnceAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (Preconditions.IdempotencyKey(request).Failed(out var problem, out var key))
            return problem;
        if ((await ReadAsync(request, cancellationToken)).Failed(out problem, out var body))
            return problem;
        return (key, body);
    }

    /// <summary>Where the one character stands that PostgreSQL cannot store.</summary>
    private static string? Unwritable(JsonNode? node, string place) => node switch
    {
        JsonObject group => group.Select(member => Unwritable(member.Value, $"{place}/{member.Key}")).FirstOrDefault(found => found is not null),
        JsonArray list => list.Select((item, i) => Unwritable(item, $"{place}/{i}")).FirstOrDefault(found => found is not null),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Contains('\0', StringComparison.Ordinal) => place,
        _ => null,
    };
}
