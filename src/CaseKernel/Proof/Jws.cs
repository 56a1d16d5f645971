using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Platform.CaseKernel.Proof;

/// <summary>
/// A signed statement as anybody's library reads it: a JSON Web Signature in flattened form (RFC 7515) whose payload is
/// canonical JSON (RFC 8785). The members are base64url as they stand in the file.
/// </summary>
public sealed record Jws(string Payload, string Protected, string Signature)
{
    /// <summary>JWS is a short file; what is longer is none of ours.</summary>
    public const int LongestFile = 64 * 1024;

    /// <summary>What was signed, byte for byte.</summary>
    public byte[] SigningInput() => Encoding.ASCII.GetBytes($"{Protected}.{Payload}");

    /// <exception cref="FormatException">Only of a JWS that was not parsed.</exception>
    public JsonObject Content() => Read(Payload);

    /// <summary>Of <c>{ alg, kid, typ }</c>; null when the header has no such text.</summary>
    public string? Header(string name) => Read(Protected)[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public string ToJson() => new JsonObject { ["payload"] = Payload, ["protected"] = Protected, ["signature"] = Signature }.ToJsonString();

    /// <summary>Null when <paramref name="file"/> is no flattened JWS with a readable header and payload.</summary>
    public static Jws? Parse(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            var parts = file.Length <= LongestFile ? JsonNode.Parse(file) as JsonObject : null;
            if (parts is null || (string?)parts["payload"] is not { } payload || (string?)parts["protected"] is not { } header || (string?)parts["signature"] is not { } signature)
                return null;
            var jws = new Jws(payload, header, signature);
            return jws.Content() is not null && jws.Header("kid") is not null ? jws : null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static JsonObject Read(string base64Url)
    {
        var bytes = Base64Url.DecodeFromChars(base64Url);
        return Utf8.IsValid(bytes) && JsonNode.Parse(bytes) is JsonObject read ? read : throw new FormatException("Not a JSON object in UTF-8.");
    }
}
