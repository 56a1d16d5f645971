using System.Security.Cryptography;
using System.Text;
using Platform.ServiceDefaults;

namespace Platform.CaseKernel.Cases;

/// <summary>What was received, when, and exactly which: hashes of form and files. Codes only; the page adds words.</summary>
public sealed record Receipt(
    Guid CaseId,
    string Number,
    string Matter,
    string Zone,
    DateTimeOffset SubmittedAt,
    int Version,
    string FormSha256,
    IReadOnlyList<ReceivedMaterial> Materials,
    DateOnly? AcceptanceDue)
{
    public static Receipt For(CaseRecord @case, IReadOnlyList<MaterialRecord> materials, DateTimeOffset at) => new(
        @case.Id,
        @case.Number!,
        @case.Matter,
        @case.Zone,
        at.InShanghai(),
        @case.Version,
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(@case.Form))),
        [.. materials.Select(material => new ReceivedMaterial(material.Code, material.FileName, material.Sha256, material.Size))],
        @case.DueOn == CaseRecord.NoDueDate ? null : @case.DueOn);
}

public sealed record ReceivedMaterial(string Code, string FileName, string Sha256, long Size);
