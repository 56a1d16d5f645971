using Platform.BondedExhibition.Stocktaking;
using Platform.CaseKernel;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain;

/// <summary><c>bex.discrepancy</c>: a count found otherwise than the books say. Nobody applies: customs open it with the count, and their decision moves the goods (domain reference §3.4).</summary>
public sealed class DiscrepancyMatter() : AboutBookMatter<DiscrepancyForm>(MatterCode)
{
    public const string MatterCode = "bex.discrepancy";

    public override string NumberPrefix => "BDF";

    public override FlowTable Flow => DiscrepancyFlow.Table;

    public override Provision FormProvision => Law.Statement;

    public override IReadOnlyList<Act> Decisions { get; } = [DiscrepancyFlow.Adjust, DiscrepancyFlow.TreatAsImport, DiscrepancyFlow.Explain];

    public override IReadOnlyList<MaterialRequirement<DiscrepancyForm>> Materials { get; } = [new("evidence", Law.Statement, _ => false)];

    public override IReadOnlyList<Rule<DiscrepancyForm>> Rules { get; } = [];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.Supervised, Law.Statement, Law.Loss],
        Conditions: [Law.Supervised],
        Steps: 3,
        Questions: 1,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: []);

    public override DiscrepancyForm Example(DateOnly today) => new() { Statement = "该件展品盘点当日在修复室，现已归位，附出入库记录" };

    /// <summary>A decision moves the goods as it says, or is refused.</summary>
    protected override async Task<Problem?> RefusalAsync(StepContext context, DiscrepancyForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Decisions.Contains(context.Step.Act) ? await context.SettleAsync(cancellationToken) : null;
    }

    /// <summary>Lists of differences say where each case stands.</summary>
    protected override async Task OnTakenAsync(StepContext context, DiscrepancyForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        await context.Work.ExecuteAsync("Discrepancies.SetState", new { CaseId = context.Case.Id, State = context.Step.To.Name }, cancellationToken);
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(string kind, DiscrepancyForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [new("statement", form.Statement)];
    }
}
