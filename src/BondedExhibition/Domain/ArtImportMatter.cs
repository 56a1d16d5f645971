using System.Text.Json;
using Platform.BondedExhibition.Domain.Rules.Art;
using Platform.BondedExhibition.Domain.Rules.Shared;
using Platform.BondedExhibition.Texts;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain;

/// <summary><c>bex.art-import</c>: the culture department's permit for works of art to enter a comprehensive bonded zone, ten working days from the fixed list (S3 item 4).</summary>
public sealed class ArtImportMatter() : BondedMatter<ArtImportForm>(MatterCode)
{
    public const string MatterCode = "bex.art-import";

    public override string NumberPrefix => "BAI";

    public override FlowTable Flow => LicenceFlow.ArtImport;

    public override Provision FormProvision => Law.ArtPermit;

    public override IReadOnlyList<MaterialRequirement<ArtImportForm>> Materials { get; } =
    [
        new("business-licence", Law.ArtOperator),
        new("trade-filing", Law.ArtPermit),
        new("source-statement", Law.ArtPermit),
        new("artist-list", Law.ArtPermit),
        new("catalogue", Law.ArtPermit) { Kinds = ["pdf"], MaxBytes = 100 * 1024 * 1024 },
    ];

    public override IReadOnlyList<Rule<ArtImportForm>> Rules { get; } =
    [
        new CustomsNumbersMustHaveTenCharacters<ArtImportForm>(Enterprises),
        new UnifiedCodesMustCheckOut<ArtImportForm>(Enterprises),
        new ListMustNotBeFixedAhead(),
        new EntryMustNotComeBeforeTheList(),
        new RelicsAreNotWorksOfArt(),
        new LimitedCopiesMustBeFewAndSigned(),
        new CodesOfWorksMustHaveTenDigits(),
        new ArtOutsideChapter97IsPointedOut(),
        new OriginOfTheWorkMustBeACountry(),
        new CurrencyOfTheWorkMustBeKnown(),
        new WorkMustNotLieAhead(),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.ArtPermit, Law.ArtScope, Law.ArtOperator, Law.ArtTenDays],
        Conditions: [Law.ArtScope, Law.ArtOperator, Law.ArtScope, Law.ArtTenDays],
        Steps: 4,
        Questions: 4,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 65", "S3:item 4"]);

    public override ArtImportForm Example(DateOnly today) => Examples.ArtImport(today);

    protected override string TitleOf(ArtImportForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Importer?.Name ?? "";
    }

    /// <summary>Bonded zones only (D5).</summary>
    public override IReadOnlyList<string> Zones { get; } = [.. ServiceDefaults.Codes.Zones.All.Where(zone => zone.EndsWith("-CBZ", StringComparison.Ordinal))];

    /// <summary>Permits are the provincial culture department's (ART art. 3).</summary>
    public override Organ OrganFor(string zone) => new("SH-CULTURE", new Text(typeof(BexTexts), "organ.SH-CULTURE"));

    /// <summary>One permit for a batch, in and out again (ART art. 3).</summary>
    protected override async Task OnTakenAsync(StepContext context, ArtImportForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (context.Step.Act != Act.Approve)
            return;
        var number = await context.Work.NextCertificateNumberAsync(ArtPermits.Prefix, context.Case.Zone, context.Today.Year, cancellationToken);
        var works = form.Works!.Select(work => new PermittedWork(work.Title!, work.Artist!, work.Year!.Value, work.Medium!, GoodsCode.Parse(work.Code)!)).ToList();
        await context.SetSubjectAsync(number, cancellationToken);
        await context.IssueCertificateAsync(new CertificateRecord
        {
            Number = number,
            CaseId = context.Case.Id,
            Matter = Code,
            Kind = ArtPermits.Kind,
            Subject = TitleOf(form),
            IssuedBy = context.Case.Organ,
            IssuedOn = context.Today,
            Data = JsonSerializer.Serialize(new PermitData(TitleOf(form), form.ListFixedOn!.Value, works) { ImporterCode = form.Importer?.CreditCode }, JsonDefaults.Options),
        }, cancellationToken);
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(string kind, ArtImportForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [new("importer", form.Importer?.Name), new("list-fixed-on", form.ListFixedOn), new("works", string.Join("、", (form.Works ?? []).Select(work => work.Title)))];
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(CertificateRecord certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var permit = JsonSerializer.Deserialize<PermitData>(certificate.Data, JsonDefaults.Lenient)!;
        return
        [
            new("importer", permit.Importer),
            new("list-fixed-on", permit.ListFixedOn),
            .. permit.Works.Select(work => new PrintedRow("works", $"{work.Title} · {work.Artist} · {work.Year} · {work.Medium} · {work.Code}")),
        ];
    }

    private static IEnumerable<(string Pointer, EnterpriseForm? Enterprise)> Enterprises(ArtImportForm form) => [("/importer", form.Importer)];
}
