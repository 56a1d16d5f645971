using System.ComponentModel.DataAnnotations;
using Platform.CaseKernel;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Rules;
using Platform.CosmeticsFiling.Register;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Later;

public enum EndOfProduct
{
    NoLongerMade,
    NoLongerImported,
    Replaced,
    Other,
}

/// <summary>A filer gives a filing up (L35 art. 37(2)).</summary>
public sealed record CancelForm
{
    [Required]
    public EndOfProduct? Reason { get; init; }

    [StringLength(1000)]
    public string? Explanation { get; init; }

    /// <summary>The last day on which it was made or imported.</summary>
    [Required]
    public DateOnly? LastMadeOn { get; init; }

    /// <summary>Knows that nothing more may be made or imported, and that what is sold afterwards counts as unfiled (L727 art. 61).</summary>
    [Required]
    public bool? Understood { get; init; }
}

/// <summary><c>cos.cancel</c>: the filer gives a filing up. Complete on submission.</summary>
public sealed class CancelMatter() : LaterMatter<CancelForm>("cos.cancel")
{
    public override string NumberPrefix => "COX";

    public override FlowTable Flow => LaterFlows.Cancel;

    public override Provision FormProvision => Law.GiveUp;

    public override IReadOnlyList<MaterialRequirement<CancelForm>> Materials { get; } = [];

    public override IReadOnlyList<Rule<CancelForm>> Rules { get; } = [new FilingMustStand<CancelForm>(), new LastDayMustNotLieAhead(), new EndMustBeUnderstood()];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.GiveUp],
        Conditions: [Law.GiveUp],
        Steps: 2,
        Questions: 1,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 70"]);

    public override CancelForm Example(DateOnly today) => new() { Reason = EndOfProduct.NoLongerImported, LastMadeOn = today.AddDays(-7), Understood = true };

    protected override async Task<object?> KnowAsync(KnownContext context, CancelForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new FilingKnown { File = await FileAsync(context.Work, context.Case.Subject, cancellationToken) };
    }

    protected override async Task<Problem?> RefusalAsync(StepContext context, CancelForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Step.Act != Act.Submit)
            return null;
        var filing = await context.Work.LockFilingAsync(context.Case.Subject!, cancellationToken);
        return filing?.State == Filing.Filed ? null : FilingProblems.Ended.With(context.Case.Subject, filing?.EndedOn);
    }

    protected override async Task OnTakenAsync(StepContext context, CancelForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Step.Act != Act.Submit)
            return;
        var filing = (await context.Work.FindFilingAsync(context.Case.Subject!, cancellationToken))!;
        await Supervision.EndAsync(context.Work, context.Outbox, filing, HistoryActs.GivenUp, GroundCodes.Voluntary, context.At, Code, context.Case.Id, cancellationToken);
        // What is still being checked has nothing left to wait for; the officer closes it.
    }
}
