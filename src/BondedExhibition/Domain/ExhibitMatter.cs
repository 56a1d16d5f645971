using Platform.BondedExhibition.Customs;
using System.Text.Json;
using Platform.BondedExhibition.Domain.Rules.Exhibit;
using Platform.BondedExhibition.Domain.Rules.Shared;
using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain;

/// <summary><c>bex.exhibit</c>: 业务申报表 of type C. Its approval opens the exhibition: goods may leave the supervised area for it, under the guarantee.</summary>
public sealed class ExhibitMatter() : BondedMatter<ExhibitForm>(MatterCode)
{
    public const string MatterCode = "bex.exhibit";

    /// <summary>担保征收比例 in percent (SHC9 IV).</summary>
    private const decimal FullTax = 100m;

    public override string NumberPrefix => "EXB";

    public override FlowTable Flow => LicenceFlow.Exhibit;

    public override Provision FormProvision => Law.Messages;

    public override IReadOnlyList<MaterialRequirement<ExhibitForm>> Materials { get; } =
    [
        new("venue-proof", Law.StoredOutside),
        new("system-proof", Law.Networked),
        new("exhibitor-contract", Law.Supervised, form => form.Head?.Exhibitor is not null),
        new("licence", Law.NotRestricted, form => (form.Goods ?? []).Any(goods => !string.IsNullOrWhiteSpace(goods.LicenceNumber))),
        new("art-permit", Law.ArtPermit, form => (form.Goods ?? []).Any(goods => GoodsCode.IsArt(goods.Code) || !string.IsNullOrWhiteSpace(goods.ArtPermit))),
    ];

    public override IReadOnlyList<Rule<ExhibitForm>> Rules { get; } =
    [
        new CustomsNumbersMustHaveTenCharacters<ExhibitForm>(Enterprises),
        new UnifiedCodesMustCheckOut<ExhibitForm>(Enterprises),
        new InternalNumberMustBeFree(),
        new BookNumberMustHaveItsShape(),
        new BookMustBeOpenAndOnesOwn(),
        new BookMustBeOfItsCustomsDistrict(),
        new GoodsMustGoOut(),
        new SystemMustBeConnected(),
        new ExhibitionMustNotEndBeforeItOpens(),
        new ExhibitionMustCloseWithinItsTerm(),
        new TermMustNotExceedSixMonths(),
        new ExhibitionMustStillLieAhead(),
        new ShowInAnotherCustomsDistrictIsPointedOut(),
        new ShowBeyondShanghaiNeedsAZoneThatMayDoIt(),
        new TemporaryEntryIsAnotherRoad(),
        new NoDeclarationMayBeOverdue(),
        new GuaranteeMustStand(),
        new SingleGuaranteeStandsForOneExhibition(),
        new GuaranteeMustCoverTheFullTax(),
        new OtherExhibitionsShouldFindRoomToo(),
        new GuaranteeRatioMustBeFull(),
        new DepositMustNameItsLevyNumber(),
        new ExemptionIsForAdvancedCertifiedEnterprises(),
        new GoodsCodesMustHaveTenDigits(),
        new QuantityTimesPriceMustBeTheTotal(),
        new QuantityMustHaveFiveDecimalsAtMost(),
        new SerialsMustMatchTheQuantity(),
        new PieceMustBeNamedOnce(),
        new OriginMustBeACountry(),
        new OriginShouldBeKnown(),
        new CurrencyMustBeKnown(),
        new LicenceMustRunToTheLastDay(),
        new ArtMustHaveAPermit(),
        new ArtPermitMustNameTheWork(),
        new PermitOfAnotherOfficeIsPointedOut(),
        new WhatMayBeArtIsPointedOut(),
        new GoodsMustStandInTheBook(),
        new GoodsMustAgreeWithTheBook(),
        new PiecesMustBeNamedOneByOne(),
        new EnoughMustBeInStock(),
        new PieceMustNotBeShownElsewhere(),
        new GoodsMustStandInTheTariff(),
        new GoodsMustBeCountedInTheUnitOfTheirRate(),
        new GoodsUnderSupervisionMustHaveALicence(),
        new ProductMustNotBeBlocked(),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.BondedBusiness, Law.StoredOutside, Law.Supervised, Law.FullGuarantee, Law.Consolidated, Law.Messages],
        Conditions: [Law.Enterprises, Law.Networked, Law.FullGuarantee, Law.DisplayTerm, Law.NotRestricted, Law.ArtPermit],
        Steps: 5,
        Questions: 5,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 12", "S0:task 13", "S0:task 67", "S1:item 2", "S2:item 1", "S3:item 3", "S3:item 14"]);

    public override ExhibitForm Example(DateOnly today) => Examples.Exhibit(today);

    protected override string TitleOf(ExhibitForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Exhibition?.Title ?? "";
    }

    /// <summary>The applicant's first open book, who it is there, and the general guarantee with most room.</summary>
    protected override async Task<ExhibitForm?> PrefillAsync(PrefillContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (work, organisation) = (context.Work, context.Mandate.OrganisationId);
        if ((await work.BooksOfAsync(organisation, cancellationToken)).FirstOrDefault(book => book.State == Book.Open) is not { } book)
            return null;
        var enterprise = new EnterpriseForm { CustomsNumber = book.CustomsNumber, Name = book.OrganisationName, CreditCode = book.CreditCode };
        return new ExhibitForm
        {
            Head = new DeclarationHeadForm { BookNumber = book.Number, CustomsCode = book.CustomsCode, Kind = DeclarationKind.Record, Direction = Direction.Out, Enterprise = enterprise, Declarant = enterprise, GoodsKind = GoodsKind.Product },
            Guarantee = await work.GeneralGuaranteeAsync(organisation, context.Today, cancellationToken) is { } guarantee ? new GuaranteeChoiceForm { Number = guarantee.Number, Ratio = FullTax } : null,
        };
    }

    protected override async Task<object?> KnowAsync(KnownContext context, ExhibitForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        return await ExhibitKnown.FindAsync(context.Work, context.Case.OrganisationId, form, context.Today, cancellationToken) with
        {
            NumberTaken = await context.Work.IsNumberTakenAsync(CustomsMessage.Exhibition, form.Head?.Declarant?.CustomsNumber, form.Head?.InternalNumber, context.Case.Id, cancellationToken),
        };
    }

    /// <summary>Of two that are approved at once under a single guarantee the second waits here, and then finds the first.</summary>
    protected override async Task<Problem?> RefusalAsync(StepContext context, ExhibitForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (context.Step.Act == Act.Approve && await context.Work.FindGuaranteeAsync(form.Guarantee!.Number!, cancellationToken) is { } guarantee)
            await context.Work.HoldGuaranteesAsync([guarantee.Id], cancellationToken);
        return await base.RefusalAsync(context, form, cancellationToken);
    }

    /// <summary>Approval opens the exhibition under its guarantee, writes the permits and licences of its rows to the items of the book, and issues its certificate.</summary>
    protected override async Task OnTakenAsync(StepContext context, ExhibitForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (context.Step.Act != Act.Approve)
        {
            if (Flow.HasEnded(context.Step.To.Name))
                await context.Work.WithdrawMessagesAsync(context.Case.Id, context.At, cancellationToken);
            return;
        }
        var (@case, work, shown) = (context.Case, context.Work, form.Exhibition!);
        var book = (await work.FindBookAsync(form.Head!.BookNumber!, cancellationToken))!;
        var guarantee = (await work.FindGuaranteeAsync(form.Guarantee!.Number!, cancellationToken))!;
        var exhibition = new Exhibition
        {
            Id = Guid.CreateVersion7(context.At),
            Number = await work.NextLedgerNumberAsync(LedgerNumbers.Exhibition, @case.Zone, context.Today, cancellationToken),
            OrganisationId = @case.OrganisationId,
            BookId = book.Id,
            BookNumber = book.Number,
            Zone = @case.Zone,
            Title = shown.Title!,
            Venue = shown.Venue!,
            Address = shown.Address!,
            CustomsCode = shown.CustomsCode!,
            OpensOn = shown.OpensOn!.Value,
            ClosesOn = shown.ClosesOn!.Value,
            ValidUntil = shown.ValidUntil!.Value,
            GuaranteeId = guarantee.Id,
            GuaranteeNumber = guarantee.Number,
            CaseId = @case.Id,
        };
        var goods = form.Goods!.Select(row => new ExhibitionGoods(row.Item!.Value, row.Quantity!.Value, [.. (row.Serials ?? []).Select(serial => serial.Trim())])).ToList();
        // The rules have just found every row in the book, and items stay.
        if (await work.OpenExhibitionAsync(exhibition, goods, cancellationToken) is { } missing)
            throw new InvalidOperationException($"{@case.Number}: {missing.Kind.Code}");
        var items = (await work.ItemsOfAsync(book.Id, cancellationToken)).ToDictionary(item => item.Seq);
        foreach (var row in form.Goods!)
            items[row.Item!.Value] = await work.StatePapersAsync(items[row.Item.Value], Papers.Of(row.ArtPermit, row.LicenceNumber, row.LicenceValidUntil), @case.Id, null, context.At, cancellationToken);
        await context.SetSubjectAsync(exhibition.Number, cancellationToken);
        await context.IssueCertificateAsync(ExhibitionCertificate.Of(exhibition, exhibition.Number, @case, context.Today, form.Goods!.Count), cancellationToken);
        await CaseMessages.QueueAsync(context, cancellationToken);
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(string kind, ExhibitForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return
        [
            new("exhibition", form.Exhibition?.Title),
            new("venue", form.Exhibition?.Venue),
            new("book", form.Head?.BookNumber),
            new("days", form.Exhibition is { OpensOn: { } opens, ClosesOn: { } closes } ? (opens, closes) : null),
            new("valid-until", form.Exhibition?.ValidUntil),
            new("guarantee", form.Guarantee?.Number),
        ];
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(CertificateRecord certificate) => ExhibitionCertificate.RowsOf(certificate);

    private static IEnumerable<(string Pointer, EnterpriseForm? Enterprise)> Enterprises(ExhibitForm form) => [("/head/enterprise", form.Head?.Enterprise), ("/head/exhibitor", form.Head?.Exhibitor), ("/head/declarant", form.Head?.Declarant), ("/head/preparer", form.Head?.Preparer)];
}
