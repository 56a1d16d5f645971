using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Materials.Uploads;

/// <summary>What the headers of the tus protocol say (tus.io, 1.0.0).</summary>
internal static class TusHeaders
{
    public const string Version = "1.0.0";
    public const string Extensions = "creation,termination,expiration,checksum";
    public const string Algorithms = "sha1,sha256";
    public const string ContentType = "application/offset+octet-stream";

    public static long? Number(HttpRequest request, string name) =>
        long.TryParse(request.Headers[name].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The <c>filename</c> of Upload-Metadata; null when there is none that can be read.</summary>
    public static string? FileName(HttpRequest request)
    {
        foreach (var pair in request.Headers["Upload-Metadata"].ToString().Split(','))
        {
            if (pair.Trim().Split(' ') is not ["filename" or "name", { Length: > 0 } encoded])
                continue;
            var bytes = new byte[encoded.Length];
            return Convert.TryFromBase64String(encoded, bytes, out var length) && length > 0 ? Encoding.UTF8.GetString(bytes, 0, length) : null;
        }
        return null;
    }

    /// <summary>Null when the header is missing; a problem when it names something else than <see cref="Algorithms"/>.</summary>
    public static Outcome<PieceChecksum?> Checksum(HttpRequest request)
    {
        var value = request.Headers["Upload-Checksum"].ToString();
        if (value.Length == 0)
            return (PieceChecksum?)null;
        HashAlgorithmName? algorithm = value.Split(' ')[0] switch { "sha1" => HashAlgorithmName.SHA1, "sha256" => HashAlgorithmName.SHA256, _ => null };
        var expected = new byte[64];
        return algorithm is { } known && value.Split(' ') is [_, var encoded] && Convert.TryFromBase64String(encoded, expected, out var length)
            ? new PieceChecksum(known, expected[..length])
            : UploadProblems.ChecksumUnknown.With(Algorithms);
    }
}
