using Platform.BondedExhibition.Domain.Rules.Transfer;
using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain;

/// <summary><c>bex.storage-extension</c>: goods may lie in a bonded warehouse or logistics centre for longer (domain reference §3.9; S2 item 2).</summary>
public sealed class StorageExtensionMatter() : AboutBookMatter<StorageExtensionForm>(MatterCode)
{
    public const string MatterCode = "bex.storage-extension";

    public override string NumberPrefix => "BSE";

    public override FlowTable Flow => LicenceFlow.StorageExtension;

    public override Provision FormProvision => Law.StorageTerm;

    public override IReadOnlyList<MaterialRequirement<StorageExtensionForm>> Materials { get; } =
    [
        new("storage-statement", Law.StorageTerm),
    ];

    public override IReadOnlyList<Rule<StorageExtensionForm>> Rules { get; } =
    [
        new PlaceMustHaveAStorageTerm(),
        new StoredGoodsMustStandInTheBook(),
        new StorageMustEndLater(),
        new StorageMustNotExceedItsLongestTerm(),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.StorageTerm, Law.StorageExtension],
        Conditions: [Law.StorageTerm, Law.StorageExtension],
        Steps: 4,
        Questions: 2,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S2:item 2"]);

    public override StorageExtensionForm Example(DateOnly today) => new() { Until = today.AddMonths(10), Reason = "特定商品展销周期较长，申请延长存储期限", Goods = [new StoredGoodsForm { Item = 1 }] };

    protected override async Task<object?> KnowAsync(KnownContext context, StorageExtensionForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        return await StockKnown.FindAsync(context.Work, context.Case.Subject, null, (form.Goods ?? []).Select(goods => goods.Item), context.Case.OrganisationId, cancellationToken);
    }

    /// <summary>Approval moves the last day of each lot.</summary>
    protected override async Task OnTakenAsync(StepContext context, StorageExtensionForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (context.Step.Act != Act.Approve)
            return;
        var book = (await context.Work.FindBookAsync(context.Case.Subject!, cancellationToken))!;
        await context.Work.ExtendStorageAsync(book, form.Goods!.Select(goods => (goods.Item!.Value, goods.Serial?.Trim())), form.Until!.Value, cancellationToken);
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(string kind, StorageExtensionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [new("until", form.Until), new("reason", form.Reason)];
    }
}
