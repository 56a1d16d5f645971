using Platform.BondedExhibition.Domain.Rules.Shared;
using Platform.BondedExhibition.Domain.Rules.Transfer;
using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain;

/// <summary><c>bex.transfer</c>: goods go from one enterprise's book to another's within one area, or change between 网购保税 and 进境保税 (S2 item 2).</summary>
public sealed class TransferMatter() : AboutBookMatter<TransferForm>(MatterCode)
{
    public const string MatterCode = "bex.transfer";

    public override string NumberPrefix => "BTR";

    public override FlowTable Flow => LicenceFlow.Transfer;

    public override Provision FormProvision => Law.Conversion;

    public override IReadOnlyList<MaterialRequirement<TransferForm>> Materials { get; } =
    [
        new("transfer-contract", Law.Supervised, form => form.Receiver?.CreditCode != form.Sender?.CreditCode),
    ];

    public override IReadOnlyList<Rule<TransferForm>> Rules { get; } =
    [
        new CustomsNumbersMustHaveTenCharacters<TransferForm>(Enterprises),
        new UnifiedCodesMustCheckOut<TransferForm>(Enterprises),
        new ReceivingBookMustBeOpen(),
        new BookThatGoodsLeaveMustBeOpen(),
        new TransferMustStayInOneArea(),
        new PartiesMustBeTheBooks(),
        new SameBookMustChangeTheChannel(),
        new TransferredGoodsMustBeInStock(),
        new PieceMustBeTransferredOnce(),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.Supervised, Law.Conversion],
        Conditions: [Law.Conversion, Law.Conversion, Law.Supervised],
        Steps: 4,
        Questions: 2,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S2:item 2"]);

    public override TransferForm Example(DateOnly today) => Examples.Transfer();

    protected override async Task<object?> KnowAsync(KnownContext context, TransferForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        return await StockKnown.FindAsync(context.Work, context.Case.Subject, form.ReceivingBook, (form.Lines ?? []).Select(line => line.Item), context.Case.OrganisationId, cancellationToken);
    }

    /// <summary>Approval moves the goods, unless they have gone elsewhere meanwhile.</summary>
    protected override async Task<Problem?> RefusalAsync(StepContext context, TransferForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (await base.RefusalAsync(context, form, cancellationToken) is { } problem)
            return problem;
        if (context.Step.Act != Act.Approve)
            return null;
        var (work, lines) = (context.Work, form.Lines!.Select(line => new LotLine(line.Item!.Value, line.Serial?.Trim(), line.Quantity!.Value)).ToList());
        var (from, to) = ((await work.FindBookAsync(context.Case.Subject!, cancellationToken))!, (await work.FindBookAsync(form.ReceivingBook!, cancellationToken))!);
        return await work.TransferAsync(from, to, lines, form.ReceivedAs!.Value, context.Case.Id, context.At, cancellationToken);
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(string kind, TransferForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [new("enterprise", form.Sender?.Name), new("receiving-book", form.ReceivingBook), new("received-as", form.ReceivedAs is { } channel ? Words.Of(channel) : null)];
    }

    private static IEnumerable<(string Pointer, EnterpriseForm? Enterprise)> Enterprises(TransferForm form) => [("/sender", form.Sender), ("/receiver", form.Receiver)];
}
