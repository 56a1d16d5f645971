using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Forms;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Pilot;

/// <summary>A record was wrong. The correction is added to it, and stock follows what was really used; a record of a closed site is corrected too.</summary>
internal sealed class CorrectService(Writes writes, TimeProvider time)
{
    /// <summary>The label's number.</summary>
    public Task<Outcome<string>> DoAsync(string labelNumber, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<CorrectionForm>(body, form => form.Errors(), $"pilot-correction {labelNumber}", key, caller, (work, form) => CorrectAsync(work, labelNumber, form, caller, cancellationToken), cancellationToken);

    private async Task<Outcome<string>> CorrectAsync(Work work, string labelNumber, CorrectionForm form, Caller caller, CancellationToken cancellationToken)
    {
        if (await work.FindServiceAsync(labelNumber, cancellationToken) is not { } record
            || await work.FindAsync<PilotSite>("PilotSites.ById", new { Id = record.SiteId }, cancellationToken) is not { } site
            || !caller.ActsFor(site.OrganisationId))
            return CommonProblems.NotFound;
        // One correction after the other: each starts from what the one before has said.
        await work.LockSiteAsync(site.Number, cancellationToken);
        var used = await work.UsedInAsync([record.Id], cancellationToken);
        var earlier = (await work.CorrectionsOfAsync(record.Id, cancellationToken)).Select(row => row.Read()).ToList();
        foreach (var (component, index) in (form.Components ?? []).Select((component, index) => (component, index)).OrderBy(pair => pair.component.Number, StringComparer.Ordinal).ThenBy(pair => pair.component.Batch, StringComparer.Ordinal))
        {
            if (used.FirstOrDefault(one => one.Number == component.Number && one.BatchNumber == component.Batch) is not { } one)
                return ((Problem)CaseProblems.BodyIncomplete) with { Errors = [Bodies.Error($"/components/{index}", "component-not-recorded")] };
            if (!await work.TakeOutAsync(one.BatchId, component.Quantity!.Value - ServiceRows.Now(one, earlier), cancellationToken))
                return PilotProblems.BatchShort.With(one.BatchNumber, Grams.Text((await work.FindBatchAsync(site.Id, one.Number, one.BatchNumber, cancellationToken))!.Available));
        }
        var now = time.GetUtcNow();
        await work.ExecuteAsync("PilotCorrections.Insert", new
        {
            Id = Guid.CreateVersion7(now),
            ServiceId = record.Id,
            Seq = earlier.Count + 1,
            At = now,
            caller.AccountId,
            Said = (PersonalText)JsonSerializer.Serialize(form, FormReader.Options),
        }, cancellationToken);
        return record.LabelNumber;
    }
}
