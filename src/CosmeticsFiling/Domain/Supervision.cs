using System.Text.Json;
using Platform.CaseKernel;
using Platform.Contracts.Cosmetics.V1;
using Platform.CosmeticsFiling.Register;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>What the office's acts bring about in the register (L727 art. 65): row, history and event in the act's transaction.</summary>
internal static class Supervision
{
    /// <summary>Why the act cannot be taken with the filing as it stands; null when it can.</summary>
    public static Problem? Against(StepContext context, Filing filing)
    {
        var act = context.Step.Act;
        if (act == FileFlow.Overdue)
            return null;
        if (act == FileFlow.Close)
            return filing.State == Filing.Filed ? FilingProblems.NotEnded.With(filing.Number) : null;
        if (filing.State != Filing.Filed)
            return FilingProblems.Ended.With(filing.Number, filing.EndedOn);
        if (filing.SuspendedOn is { } since && (act == FileFlow.Suspend || act == FileFlow.Conform))
            return FilingProblems.Suspended.With(filing.Number, since);
        return filing.SuspendedOn is null && act == FileFlow.ResumeSale ? FilingProblems.NotSuspended.With(filing.Number) : null;
    }

    public static async Task ApplyAsync(StepContext context, Filing filing, CancellationToken cancellationToken)
    {
        var (act, work) = (context.Step.Act, context.Work);
        if (act == FileFlow.Suspend)
            await SuspendAsync(context, filing, GroundCodes.Of(Body<SuspensionBody>(context).Ground!.Value), cancellationToken);
        else if (act == FileFlow.ResumeSale)
            await ResumeAsync(context, filing, cancellationToken);
        else if (act == FileFlow.Cancel)
            await EndAsync(work, context.Outbox, filing, HistoryActs.Cancelled, GroundCodes.Of(Body<CancellationBody>(context).Ground!.Value), context.At, context.Case.Matter, context.Case.Id, cancellationToken);
        await work.SetCheckAsync(filing, CheckOf(context.Step.To), filing.Corrections + (act == CaseKernel.Flow.Act.RequestCorrections ? 1 : 0), cancellationToken);
    }

    /// <summary>The filing ends, whoever ended it: row, history and event.</summary>
    public static async Task<Filing> EndAsync(Work work, Outbox outbox, Filing filing, string act, string ground, DateTimeOffset at, string matter, Guid caseId, CancellationToken cancellationToken)
    {
        var ended = await work.MoveFilingAsync(
            filing with { State = Filing.Cancelled, SuspendedOn = null, EndedOn = at.ShanghaiDate(), Ground = ground }, act, at, matter, caseId, cancellationToken);
        await outbox.AddAsync(work, new CosmeticFilingCancelled(ended.Id, ended.Number, ended.OrganisationId, ended.NameZh, ground, ended.EndedOn!.Value, ended.Version, at), cancellationToken);
        return ended;
    }

    private static async Task SuspendAsync(StepContext context, Filing filing, string ground, CancellationToken cancellationToken)
    {
        var suspended = await context.Work.MoveFilingAsync(filing with { SuspendedOn = context.Today, Ground = ground }, HistoryActs.Suspended, context.At, context.Case.Matter, context.Case.Id, cancellationToken);
        await context.Outbox.AddAsync(context.Work, new CosmeticFilingSuspended(suspended.Id, suspended.Number, suspended.OrganisationId, suspended.NameZh, ground, context.Today, suspended.Version, context.At), cancellationToken);
    }

    private static async Task ResumeAsync(StepContext context, Filing filing, CancellationToken cancellationToken)
    {
        var resumed = await context.Work.MoveFilingAsync(filing with { SuspendedOn = null, Ground = null }, HistoryActs.Resumed, context.At, context.Case.Matter, context.Case.Id, cancellationToken);
        await context.Outbox.AddAsync(context.Work, new CosmeticFilingResumed(resumed.Id, resumed.Number, resumed.OrganisationId, resumed.NameZh, resumed.Version, context.At), cancellationToken);
    }

    private static string CheckOf(CaseKernel.Flow.State state) => state.Name switch
    {
        nameof(FileFlow.Checked) => Checks.Conform,
        nameof(FileFlow.UnderRectification) => Checks.Rectification,
        nameof(FileFlow.RectificationOverdue) => Checks.Overdue,
        nameof(FileFlow.UnderCheck) => Checks.Pending,
        _ => Checks.Ended,
    };

    // What the timeline keeps beside the body, such as for whom an officer stands in, is not the body's.
    private static TBody Body<TBody>(StepContext context) => context.Detail.Deserialize<TBody>(JsonDefaults.Lenient)!;
}
