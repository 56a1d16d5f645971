using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Flow;
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
    internal Receipt Seen(Privacy.OfficeSight sight) => this with { Materials = [.. Materials.Select(material => material with { FileName = sight.Words(material.FileName) })] };

    /// <summary>The files as they are, by hash.</summary>
    internal static IReadOnlyList<ReceivedMaterial> Received(IEnumerable<MaterialRecord> materials) =>
        [.. materials.Select(material => new ReceivedMaterial(material.Code, material.FileName, material.Sha256, material.Size))];

    /// <summary>What the timeline keeps of a submission, so that its receipt can be given again.</summary>
    internal static JsonObject Detail(CaseRecord @case, IReadOnlyList<MaterialRecord> materials) =>
        JsonSerializer.SerializeToNode(new Submitted(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(@case.Form))),
            Received(materials)), JsonDefaults.Options)!.AsObject();

    /// <summary>Null when nothing was submitted yet, or is no longer kept.</summary>
    internal static Receipt? Last(CaseRecord @case, IReadOnlyList<TimelineRecord> timeline, IReadOnlyList<DeadlineRecord> deadlines)
    {
        if (@case.ErasedAt is not null)
            return null;
        if (timeline.LastOrDefault(entry => entry.Act == Act.Submit.Name || entry.Act == Act.Resubmit.Name) is not { } entry)
            return null;
        var submitted = ReceivedIn(entry);
        return new Receipt(
            @case.Id, @case.Number!, @case.Matter, @case.Zone, entry.At.InShanghai(), entry.Seq, submitted.FormSha256, submitted.Materials,
            deadlines.FirstOrDefault(deadline => deadline.Seq == entry.Seq && deadline.Audience == DeadlineRecord.OfOffice)?.StatutoryDue);
    }

    internal static IReadOnlyList<ReceivedMaterial> MaterialsOf(TimelineRecord submission) => ReceivedIn(submission).Materials;

    // Beside the receipt's part stands what the applicant said when handing in again.
    internal static (string FormSha256, IReadOnlyList<ReceivedMaterial> Materials) ReceivedIn(TimelineRecord submission)
    {
        var submitted = JsonSerializer.Deserialize<Submitted>(submission.Detail, JsonDefaults.Lenient)!;
        return (submitted.FormSha256, submitted.Materials);
    }

    private sealed record Submitted(string FormSha256, IReadOnlyList<ReceivedMaterial> Materials);
}

public sealed record ReceivedMaterial(string Code, string FileName, string Sha256, long Size);
