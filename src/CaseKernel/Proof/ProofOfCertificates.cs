using System.Globalization;
using System.Security.Cryptography;
using Platform.CaseKernel.Certificates;
using Platform.Persistence;

namespace Platform.CaseKernel.Proof;

public sealed partial class ProofOfDatabase
{
    /// <summary>What stands in the database against what was signed when the certificate was issued.</summary>
    private async Task VerifyCertificatesAsync(Work work, CancellationToken cancellationToken)
    {
        var after = "";
        while (await work.QueryAsync<StoredCertificate>("Certificates.From", new { After = after, Most = Step }, cancellationToken) is { Count: > 0 } certificates)
        {
            foreach (var certificate in certificates)
            {
                report = report with { Certificates = report.Certificates + 1 };
                if (Fault(certificate) is { } what)
                    broken.Add(new BrokenProof($"certificate {certificate.Number}", what));
            }
            after = certificates[^1].Number;
        }
    }

    private string? Fault(StoredCertificate certificate)
    {
        if (certificate.Signature is null)
            return null;
        if (Jws.Parse(certificate.Signature) is not { } jws || !keys.Verify(jws))
            return "its signature does not hold";
        var face = jws.Content();
        var (said, stored) = (face.Where(member => Compared.Contains(member.Key)).ToDictionary(member => member.Key, member => (string?)member.Value), certificate.Face());
        if (Compared.FirstOrDefault(name => said.GetValueOrDefault(name) != stored.GetValueOrDefault(name)) is { } differs)
            return $"{differs} is not what was signed";
        try
        {
            var (holder, data) = (certificate.Holder is null ? null : database.Cipher.Decrypt(certificate.Holder), database.Cipher.Decrypt(certificate.Data));
            // What was erased is gone from the row; only its hash stays, in what was signed.
            if (face["holderSha256"] is not null && holder is null)
                return null;
            if (holder is not null && (string?)face["holderSha256"] != CertificateFace.HolderHash(certificate.CheckCode ?? "", holder))
                return "the holder is not the one it was signed for";
            return face["paperSha256"] is null || (string?)face["paperSha256"] == CertificateFace.PaperHash(certificate.CheckCode, data) ? null : "what is printed on it is not what was signed";
        }
        catch (CryptographicException)
        {
            return "its data cannot be decrypted: it was changed, or its key is missing";
        }
    }

    private static readonly string[] Compared = ["number", "kind", "subject", "matter", "zone", "issuedBy", "issuedOn", "validTo"];

    private sealed record StoredCertificate
    {
        public required string Number { get; init; }

        public required Guid CaseId { get; init; }

        public required string Matter { get; init; }

        public required string Kind { get; init; }

        public required string Subject { get; init; }

        public required string Zone { get; init; }

        public required string IssuedBy { get; init; }

        public required DateOnly IssuedOn { get; init; }

        public DateOnly? ValidTo { get; init; }

        public string? Holder { get; init; }

        public required string Data { get; init; }

        public string? Signature { get; init; }

        public string? CheckCode { get; init; }

        public Dictionary<string, string?> Face() => new()
        {
            ["number"] = Number,
            ["kind"] = Kind,
            ["subject"] = Subject,
            ["matter"] = Matter,
            ["zone"] = Zone,
            ["issuedBy"] = IssuedBy,
            ["issuedOn"] = Day(IssuedOn),
            ["validTo"] = ValidTo is { } to ? Day(to) : null,
        };

        private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
