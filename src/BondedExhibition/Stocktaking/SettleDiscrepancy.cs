using System.Text.Json;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel;
using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Stocktaking;

/// <summary>What customs' decision on a difference does to the goods, in the decision's transaction.</summary>
internal static class SettleDiscrepancy
{
    private const int LongestReason = 1900;

    /// <summary>By act, as it is stored.</summary>
    private static readonly Dictionary<Act, string> Outcomes = new()
    {
        [DiscrepancyFlow.Adjust] = "adjusted",
        [DiscrepancyFlow.TreatAsImport] = "loss",
        [DiscrepancyFlow.Explain] = "explained",
    };

    /// <summary>Null, or why the goods cannot be moved as decided.</summary>
    public static async Task<Problem?> SettleAsync(this StepContext context, CancellationToken cancellationToken)
    {
        var (act, work) = (context.Step.Act, context.Work);
        var found = (await work.FindDiscrepancyAsync(context.Case.Id, cancellationToken))!;
        var difference = found.Counted - found.Expected;
        if (act == DiscrepancyFlow.TreatAsImport && difference > 0)
            return ((Problem)LedgerProblems.NothingIsMissing) with { Provision = Law.Loss };
        if (act == DiscrepancyFlow.Adjust && difference > 0 && (await work.HoldBookAsync((await work.FindBookAsync(found.BookId, cancellationToken))!, 0, cancellationToken)).Failed(out var closed, out _))
            return closed;
        var reasons = ReasonsOf(context);
        var posting = await Posting.HoldAsync(work, [found.LotId], cancellationToken);
        var lot = posting.Find(found.LotId)!;
        await work.ExecuteAsync("Discrepancies.Decide", new { found.Id, Outcome = Outcomes[act], Reasons = reasons, DecidedAt = context.At }, cancellationToken);
        if (act == DiscrepancyFlow.Explain)
            return null;
        var (reason, officer) = ($"{context.Case.Number}: {reasons}", context.ActorId!.Value);
        return act == DiscrepancyFlow.Adjust
            ? await AdjustGoods.AdjustAsync(work, posting, lot, found.Place, difference, reason, context.At, officer, cancellationToken)
            : await LoseGoods.ImportAsync(work, posting, lot, found.Place, -difference, reason, context.At, officer, context.Outbox, cancellationToken);
    }

    /// <summary>In one line, for the journal of the goods; each whole stands in the timeline.</summary>
    private static string ReasonsOf(StepContext context)
    {
        var reasons = string.Join("; ", context.Detail.Deserialize<DecisionBody>(JsonDefaults.Lenient)!.Reasons!.Select(reason => reason.Text!.Trim()));
        return reasons.Length <= LongestReason ? reasons : reasons[..LongestReason];
    }
}
