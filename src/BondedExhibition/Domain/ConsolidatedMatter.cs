using System.Text.Json;
using Platform.BondedExhibition.Customs;
using Platform.BondedExhibition.Declarations;
using Platform.BondedExhibition.Domain.Rules.Declaration;
using Platform.BondedExhibition.Domain.Rules.Shared;
using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain;

/// <summary><c>bex.consolidated-declaration</c>: what was sold from an account book is declared together. Completed by its submission, which fixes rates and the day of payment.</summary>
public sealed class ConsolidatedMatter() : AboutBookMatter<ConsolidatedForm>(MatterCode)
{
    public const string MatterCode = "bex.consolidated-declaration";

    public override string NumberPrefix => "BCD";

    public override FlowTable Flow => DeclarationFlow.Table;

    public override Provision FormProvision => Law.Consolidated;

    public override IReadOnlyList<MaterialRequirement<ConsolidatedForm>> Materials { get; } =
    [
        new("sales-list", Law.Consolidated),
        new("invoices", Law.Consolidated),
        new("licence", Law.Consolidated, form => (form.Lines ?? []).Any(line => !string.IsNullOrWhiteSpace(line.LicenceNumber))),
    ];

    public override IReadOnlyList<Rule<ConsolidatedForm>> Rules { get; } =
    [
        new CustomsNumbersMustHaveTenCharacters<ConsolidatedForm>(Enterprises),
        new UnifiedCodesMustCheckOut<ConsolidatedForm>(Enterprises),
        new InternalNumberOfTheListMustBeFree(),
        new SaleMustBeOnesOwn(),
        new SaleMustBeOfTheBook(),
        new SaleMustNotBeDeclaredYet(),
        new SaleMustBeNamedOnce(),
        new SalesMustBeOfOneYear(),
        new ShownAndStockMustBeDeclaredApart(),
        new SaleShouldBeDeclaredInTime(),
        new PriceShouldBeWhatTheFloorRecorded(),
        new PriceShouldHoldFreightAndInsurance(),
        new DutiableValueMustNotBeNegative(),
        new SoldGoodsMustStandInTheTariff(),
        new SoldGoodsMustBeCountedInTheUnitOfTheirRate(),
        new SoldUnderSupervisionNeedsALicence(),
        new SoldGoodsLicenceMustRun(),
        new KindOfGoodsIsPointedOut(),
        new SummaryPaymentNeedsAGuarantee(),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.Consolidated, Law.AfterSale, Law.AfterSaleJingAn, Law.RateDay, Law.PayWithin, Law.Messages],
        Conditions: [Law.Consolidated, Law.Consolidated, Law.RateDay, Law.PayWithin],
        Steps: 5,
        Questions: 4,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 13", "S1:item 2"]);

    public override ConsolidatedForm Example(DateOnly today) => Examples.Declaration();

    /// <summary>The fifth working day of the next month is no count of days (<see cref="TaxPayment.Summary"/>).</summary>
    protected override bool Applies(Limit limit, ConsolidatedForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return limit != Terms.TaxPayment || form.Payment != TaxPayment.Summary;
    }

    public override IReadOnlyList<RevocationGround> RevocationGrounds => [TaxStatement.DeclarationEnded];

    /// <summary>Everything of the book that was sold and not declared, the earliest due first; of one year, for declarations never cross it, and either from shows or from stock, for a list has one type.</summary>
    protected override async Task<ConsolidatedForm?> PrefillAsync(PrefillContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await context.Work.OwnBookAsync(context.Subject, context.Mandate.OrganisationId, cancellationToken) is not { } book)
            return null;
        var sold = (await context.Work.UndeclaredOfBookAsync(book.Id, cancellationToken)).OrderBy(sale => sale.DueOn).ThenBy(sale => sale.Number, StringComparer.Ordinal).ToList();
        return new ConsolidatedForm
        {
            Declarant = new EnterpriseForm { CustomsNumber = book.CustomsNumber, Name = book.OrganisationName, CreditCode = book.CreditCode },
            Payment = TaxPayment.Each,
            Lines = [.. sold.Where(sale => sale.SoldOn.Year == sold[0].SoldOn.Year && sale.WasShown == sold[0].WasShown).Take(ConsolidatedForm.MostLines).Select(LineOf)],
        };
    }

    protected override async Task<object?> KnowAsync(KnownContext context, ConsolidatedForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        return await DeclarationKnown.FindAsync(context.Work, context.Case.Id, context.Case.Subject, context.Case.OrganisationId, form, context.Today, cancellationToken) with
        {
            NumberTaken = await context.Work.IsNumberTakenAsync(CustomsMessage.Inventory, form.Declarant?.CustomsNumber, form.InternalNumber, context.Case.Id, cancellationToken),
        };
    }

    /// <summary>The submission completes the declaration, unless a sale has gone into another meanwhile.</summary>
    protected override async Task<Problem?> RefusalAsync(StepContext context, ConsolidatedForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        return IsCompletion(context.Step.Act) ? await context.Work.CompleteAsync(context, form, cancellationToken) : null;
    }

    protected override async Task OnTakenAsync(StepContext context, ConsolidatedForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        var (act, work, id) = (context.Step.Act, context.Work, context.Case.Id);
        if (IsCompletion(act))
        {
            await StateAsync(context, cancellationToken);
            await CaseMessages.QueueAsync(context, cancellationToken);
        }
        else if (act == DeclarationFlow.TaxPaid && context.Detail.Deserialize<TaxPaidBody>(JsonDefaults.Lenient)! is var paid)
            await work.PayDeclarationAsync(context.Outbox, id, paid.PaidOn!.Value, paid.Receipt!.Trim(), context.At, cancellationToken);
        else if (act == DeclarationFlow.GoodsRelease)
            await work.ReleaseDeclarationAsync(id, context.At, cancellationToken);
        else if (Flow.HasEnded(context.Step.To.Name))
            await EndAsync(context, cancellationToken);
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(string kind, ConsolidatedForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [new("enterprise", form.Declarant?.Name), new("sales", string.Join("、", (form.Lines ?? []).Select(line => line.Sale)))];
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(CertificateRecord certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return TaxStatement.RowsOf(certificate);
    }

    /// <summary>A correction puts another statement in the place of the first.</summary>
    private static async Task StateAsync(StepContext context, CancellationToken cancellationToken)
    {
        var (@case, work) = (context.Case, context.Work);
        var (declaration, lines) = ((await work.FindDeclarationAsync(@case.Id, cancellationToken))!, await work.DeclaredLinesAsync(@case.Id, cancellationToken));
        var before = await TaxStatement.NumbersAsync(work, @case.Id, cancellationToken);
        var number = await work.NextCertificateNumberAsync(TaxStatement.Prefix, @case.Zone, context.Today.Year, cancellationToken);
        await context.IssueCertificateAsync(new CertificateRecord
        {
            Number = number,
            CaseId = @case.Id,
            Matter = @case.Matter,
            Kind = TaxStatement.Kind,
            Subject = declaration.ListNumber,
            IssuedBy = @case.Organ,
            IssuedOn = context.Today,
            Data = TaxStatement.DataOf(declaration, lines),
        }, cancellationToken);
        foreach (var earlier in before)
            await context.Issuance.ReplaceCertificateAsync(work, earlier, number, cancellationToken);
    }

    private static async Task EndAsync(StepContext context, CancellationToken cancellationToken)
    {
        await context.Work.WithdrawMessagesAsync(context.Case.Id, context.At, cancellationToken);
        await context.Work.EndDeclarationAsync(context.Outbox, context.Case.Id, context.At, cancellationToken);
        foreach (var number in await TaxStatement.NumbersAsync(context.Work, context.Case.Id, cancellationToken))
            await context.Issuance.RevokeCertificateAsync(context.Work, number, TaxStatement.DeclarationEnded.Code, cancellationToken);
    }

    private static DeclaredSaleForm LineOf(Sale sale) => new() { Sale = sale.Number, Price = sale.Price, LicenceNumber = sale.LicenceNumber, LicenceValidUntil = sale.LicenceValidUntil };

    private static bool IsCompletion(Act act) => act == Act.Submit || act == Act.Resubmit;

    private static IEnumerable<(string Pointer, EnterpriseForm? Enterprise)> Enterprises(ConsolidatedForm form) => [("/declarant", form.Declarant)];
}
