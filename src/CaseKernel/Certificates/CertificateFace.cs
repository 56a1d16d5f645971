using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Proof;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Certificates;

/// <summary>
/// What a certificate states to the world, as it is signed: no personal data. A person's name is in it only as
/// SHA-256 of <c>check code:name</c>; the check code stands on the paper, so who holds the paper can compare and nobody else.
/// </summary>
public static class CertificateFace
{
    /// <summary>In the signature's protected header.</summary>
    public const string Type = "certificate+jws";

    // Read aloud and typed: nothing that looks like something else. 16 of 30 letters are 78 bits.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly CultureInfo Chinese = new("zh-CN");

    public static JsonObject Payload(string service, string zone, Matter matter, CertificateRecord certificate)
    {
        ArgumentNullException.ThrowIfNull(matter);
        ArgumentNullException.ThrowIfNull(certificate);
        var face = new JsonObject
        {
            ["service"] = service,
            ["number"] = certificate.Number,
            ["kind"] = certificate.Kind,
            ["title"] = new Text(matter.Texts, $"certificate.{certificate.Kind}").In(Chinese),
            ["subject"] = certificate.Subject,
            ["matter"] = certificate.Matter,
            ["zone"] = zone,
            ["issuedBy"] = certificate.IssuedBy,
            ["issuedByTitle"] = new Text(matter.Texts, $"organ.{certificate.IssuedBy}").In(Chinese),
            ["issuedOn"] = Day(certificate.IssuedOn),
        };
        if (certificate.ValidTo is { } validTo)
            face["validTo"] = Day(validTo);
        if (certificate is { Holder: { } holder, CheckCode: { } checkCode })
            face["holderSha256"] = HolderHash(checkCode, holder);
        face["paperSha256"] = PaperHash(certificate.CheckCode, certificate.Data);
        return face;
    }

    /// <summary>Lower-case hexadecimal SHA-256 of the UTF-8 text <c>check code:name</c>.</summary>
    public static string HolderHash(string checkCode, string holder) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{checkCode}:{holder}")));

    /// <summary>Of everything that is printed on the paper; with a person's under the check code, so that it tells nobody anything.</summary>
    internal static string PaperHash(string? checkCode, string data) => HolderHash(checkCode ?? "", data);

    internal static CertificateRecord Signed(CertificateRecord certificate, string service, CaseRecord @case, Matter matter, Signer signer)
    {
        var face = certificate with { CheckCode = certificate.Holder is null ? null : Grouped(RandomNumberGenerator.GetString(Letters, 16)) };
        return face with { Signature = signer.Sign(Payload(service, @case.Zone, matter, face), Type).ToJson() };
    }

    internal static string Grouped(string code) => string.Join('-', code.Chunk(4).Select(four => new string(four)));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
