using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Stocktaking;

/// <summary>The keeper states why the count differs; customs decide what becomes of it.</summary>
internal sealed class SettleDiscrepancy(Writes writes, Outbox outbox, TimeProvider time)
{
    /// <summary>The discrepancy's number.</summary>
    public Task<Outcome<string>> StateAsync(string number, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<StatementForm>(body, LedgerBodies.Errors, $"discrepancy-statement {number}", key, caller, async (work, form) =>
        {
            if (await work.FindDiscrepancyAsync(number, cancellationToken) is not { } found || !caller.ActsFor(found.OrganisationId))
                return CommonProblems.NotFound;
            return await work.ExecuteAsync("Discrepancies.State", new { found.Id, form.Statement, StatedAt = time.GetUtcNow() }, cancellationToken) == 1 ? found.Number : LedgerProblems.DiscrepancyDecided.With(found.Number);
        }, cancellationToken);

    /// <summary>The discrepancy's number.</summary>
    public Task<Outcome<string>> DecideAsync(string number, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<DiscrepancyDecisionForm>(body, LedgerBodies.Errors, $"discrepancy-decision {number}", key, caller, (work, form) => DecideAsync(work, number, form, caller, cancellationToken), cancellationToken);

    private async Task<Outcome<string>> DecideAsync(Work work, string number, DiscrepancyDecisionForm form, Caller caller, CancellationToken cancellationToken)
    {
        if (await work.FindDiscrepancyAsync(number, cancellationToken) is not { } found || !caller.MayKeep(found.Zone))
            return CommonProblems.NotFound;
        var (outcome, difference) = (form.Outcome!.Value, found.Counted - found.Expected);
        if (outcome == DiscrepancyOutcome.Loss && difference > 0)
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = [LedgerBodies.Error("/outcome", "nothing-is-missing")] };
        var now = time.GetUtcNow();
        if (outcome == DiscrepancyOutcome.Adjusted && difference > 0 && (await work.HoldBookAsync((await work.FindBookAsync(found.BookId, cancellationToken))!, 0, cancellationToken)).Failed(out var closed, out _))
            return closed;
        var posting = await Posting.HoldAsync(work, [found.LotId], cancellationToken);
        if (await work.ExecuteAsync("Discrepancies.Decide", new { found.Id, Outcome = JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString()), form.Reasons, DecidedAt = now }, cancellationToken) == 0)
            return LedgerProblems.DiscrepancyDecided.With(found.Number) with { Provision = Law.Supervised };
        var (lot, reason) = (posting.Find(found.LotId)!, $"{found.Number}: {form.Reasons}");
        var refused = outcome switch
        {
            DiscrepancyOutcome.Adjusted => await AdjustGoods.AdjustAsync(work, posting, lot, found.Place, difference, reason, now, caller.AccountId, cancellationToken),
            DiscrepancyOutcome.Loss => await LoseGoods.ImportAsync(work, posting, lot, found.Place, -difference, reason, now, caller, outbox, cancellationToken),
            _ => null,
        };
        return refused is not null ? refused : found.Number;
    }
}
