using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Forms;
using Platform.Persistence.PersonalData;
using Platform.Persistence;

namespace Platform.CaseKernel.Corrections;

/// <summary>What was handed in, exactly: the form as it was, and the files by their hashes. One for each (re)submission, and the beginning of a case that the office opened.</summary>
internal sealed record Submission(int Seq, DateTimeOffset At, string Form, IReadOnlyList<ReceivedMaterial> Materials)
{
    /// <summary>Where two differ, in form and files.</summary>
    public IReadOnlyList<Change> ChangesTo(Submission later) =>
    [
        .. FormDiff.Changes(JsonNode.Parse(Form), JsonNode.Parse(later.Form)),
        .. Materials.Select(material => material.Code).Union(later.Materials.Select(material => material.Code)).Order(StringComparer.Ordinal)
            .Select(code => (Code: code, Before: Materials.FirstOrDefault(m => m.Code == code), After: later.Materials.FirstOrDefault(m => m.Code == code)))
            .Where(pair => pair.Before?.Sha256 != pair.After?.Sha256)
            .Select(pair => new Change($"/materials/{pair.Code}", Show(pair.Before), Show(pair.After))),
    ];

    private static JsonObject? Show(ReceivedMaterial? file) =>
        file is null ? null : new JsonObject { ["fileName"] = file.FileName, ["sha256"] = file.Sha256, ["size"] = file.Size };
}

internal static class SubmissionStore
{
    public static Task AddSubmissionAsync(this Work work, CaseRecord submitted, CancellationToken cancellationToken) =>
        work.ExecuteAsync("Submissions.Insert", new { CaseId = submitted.Id, Seq = submitted.Version, submitted.Form }, cancellationToken);

    /// <summary>All submissions of a case, the latest last.</summary>
    public static async Task<IReadOnlyList<Submission>> SubmissionsOfAsync(this Work work, Guid caseId, IReadOnlyList<TimelineRecord> timeline, CancellationToken cancellationToken)
    {
        var forms = (await work.QueryAsync<Row>("Submissions.OfCase", new { CaseId = caseId }, cancellationToken)).ToDictionary(row => row.Seq, row => row.Form);
        return
        [
            .. from entry in timeline
               where Act.Fixes(entry.Act) && forms.ContainsKey(entry.Seq)
               select new Submission(entry.Seq, entry.At, forms[entry.Seq], Receipt.MaterialsOf(entry)),
        ];
    }

    /// <summary>The files as they were handed in last, whatever has been put in their place since.</summary>
    public static async Task<IReadOnlyList<MaterialRecord>> SubmittedMaterialsAsync(this Work work, Guid caseId, CancellationToken cancellationToken)
    {
        var timeline = await work.TimelineOfAsync(caseId, cancellationToken);
        if (timeline.LastOrDefault(entry => Act.Fixes(entry.Act)) is not { } last)
            return await work.MaterialsOfAsync(caseId, cancellationToken);
        var received = Receipt.MaterialsOf(last);
        var every = await work.QueryAsync<MaterialRecord>("Materials.OfCase", new { CaseId = caseId }, cancellationToken);
        return [.. received.Select(file => every.LastOrDefault(row => row.Code == file.Code && row.Sha256 == file.Sha256)).OfType<MaterialRecord>()];
    }

    private sealed record Row(int Seq, PersonalText Form);
}
