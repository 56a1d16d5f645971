using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.CaseKernel.Proof;

/// <summary>The public keys that a verifier trusts, by their thumbprint (RFC 7638). P-256 only, for ES256.</summary>
public sealed class VerificationKeys : IDisposable
{
    private readonly Dictionary<string, ECDsa> keys = new(StringComparer.Ordinal);

    private void Add(ECDsa key) => keys[IdOf(key)] = key;

    /// <summary>False for an unknown key, another algorithm, or a signature that does not fit.</summary>
    public bool Verify(Jws jws)
    {
        ArgumentNullException.ThrowIfNull(jws);
        try
        {
            var signature = Base64Url.DecodeFromChars(jws.Signature);
            // Spare bits of the last letter make no second spelling of one signature.
            return Base64Url.EncodeToString(signature) == jws.Signature
                && jws.Header("alg") == "ES256" && jws.Header("kid") is { } id && keys.TryGetValue(id, out var key)
                && key.VerifyData(jws.SigningInput(), signature, HashAlgorithmName.SHA256);
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return false;
        }
    }

    public bool Knows(Jws jws) => jws.Header("kid") is { } id && keys.ContainsKey(id);

    /// <summary>As a JSON Web Key Set (RFC 7517).</summary>
    public JsonObject ToJwks() => new()
    {
        ["keys"] = new JsonArray([.. keys.Select(key =>
        {
            var jwk = PublicMembers(key.Value);
            jwk["kid"] = key.Key;
            jwk["use"] = "sig";
            jwk["alg"] = "ES256";
            return (JsonNode)jwk;
        })]),
    };

    /// <exception cref="FormatException">Not a key set of P-256 keys.</exception>
    public static VerificationKeys FromJwks(string json)
    {
        var read = new VerificationKeys();
        try
        {
            foreach (var jwk in JsonNode.Parse(json)!["keys"]!.AsArray())
                read.Add(Import(jwk!));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NullReferenceException or CryptographicException or FormatException)
        {
            read.Dispose();
            throw new FormatException("Not a JSON Web Key Set of P-256 keys.", exception);
        }
        return read;
    }

    /// <summary>Of the PEM files of a folder, public or private.</summary>
    /// <exception cref="InvalidOperationException">A file is no ECDSA P-256 key.</exception>
    public static VerificationKeys FromPem(IEnumerable<string> files)
    {
        var read = new VerificationKeys();
        foreach (var file in files)
            read.Add(ReadPem(file));
        return read;
    }

    internal static ECDsa ReadPem(string file)
    {
        var read = ECDsa.Create();
        try
        {
            read.ImportFromPem(File.ReadAllText(file));
            return read.KeySize == 256 ? read : throw new CryptographicException("Not a P-256 key.");
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            read.Dispose();
            throw new InvalidOperationException($"{file} is no ECDSA P-256 key.", exception);
        }
    }

    public void Dispose()
    {
        foreach (var key in keys.Values)
            key.Dispose();
    }

    internal static string IdOf(ECDsa key) => Base64Url.EncodeToString(SHA256.HashData(CanonicalJson.Bytes(PublicMembers(key))));

    private static JsonObject PublicMembers(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new JsonObject { ["crv"] = "P-256", ["kty"] = "EC", ["x"] = Base64Url.EncodeToString(point.X), ["y"] = Base64Url.EncodeToString(point.Y) };
    }

    private static ECDsa Import(JsonNode jwk)
    {
        if ((string?)jwk["kty"] != "EC" || (string?)jwk["crv"] != "P-256")
            throw new FormatException("Another kind of key.");
        return ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Base64Url.DecodeFromChars((string)jwk["x"]!), Y = Base64Url.DecodeFromChars((string)jwk["y"]!) },
        });
    }
}
