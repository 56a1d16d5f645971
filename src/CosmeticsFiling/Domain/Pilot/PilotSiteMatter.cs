using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Pilot.Rules;
using Platform.CosmeticsFiling.Pilot;
using Platform.CosmeticsFiling.Register;
using Platform.CosmeticsFiling.Texts;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot;

/// <summary><c>cos.pilot-site</c>: a site at which filed ordinary cosmetics are blended or dispensed for a consumer (S0 task 71, S1 item 4).</summary>
public sealed class PilotSiteMatter() : CosmeticMatter<PilotSiteForm>(MatterCode, typeof(PilotTexts))
{
    public const string MatterCode = "cos.pilot-site";

    /// <summary>Kind of its certificate.</summary>
    public const string Certificate = "pilot-site";

    public override string NumberPrefix => "COP";

    public override FlowTable Flow => PilotFlow.Table;

    public override Provision FormProvision => PilotLaw.Procedures;

    public override IReadOnlyList<MaterialRequirement<PilotSiteForm>> Materials { get; } =
    [
        new("business-licence", PilotLaw.Premises),
        new("production-licence", PilotLaw.ProductionLicence),
        new("floor-plan", PilotLaw.Premises),
        new("quality-officer-cv", PilotLaw.QualityOfficer) { Identity = true },
        new("procedures", PilotLaw.Procedures),
        new("in-use-tests", PilotLaw.Procedures),
        new("authorisation", PilotLaw.Operators, form => form.Operator?.Role == OperatorRole.ResponsiblePerson) { Form = "original" },
    ];

    public override IReadOnlyList<Rule<PilotSiteForm>> Rules { get; } =
    [
        new OperatorCodeMustCheckOut(),
        new ResponsiblePersonMustBeAuthorised(),
        new AreaMustBeSetApart(),
        new LicenceNumberMustHaveItsShape(),
        new LicenceMustNameOnSiteServices(),
        new LicenceMustStillRun(),
        new QualityOfficerMustHaveFiveYears(),
        new SomeServiceMustBeOffered(),
        new ServiceMustBeOnRequest(),
        new AtLeastTwoProductsMustBeNamed(),
        new ProductMustBeNamedOnce(),
        new ProductsMustBeFiled(),
        new ProductMustBeOnesOwn(),
        new ProductMustBeInForce(),
        new ProductMustNotBeSpecial(),
        new ProductMustNotBeForChildren(),
        new ProductMustNotWorkAtTheEyes(),
        new ProductMustHaveNoIngredientInMonitoring(),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [PilotLaw.SellerMustNotPrepare, PilotLaw.ProductionLicence, PilotLaw.OrdinaryOnly, PilotLaw.OwnProducts, PilotLaw.SmallBatch],
        Conditions: [PilotLaw.Operators, PilotLaw.Premises, PilotLaw.ProductionLicence, PilotLaw.TwoProducts, PilotLaw.NoEyesNoChildren, PilotLaw.QualityOfficer, PilotLaw.Procedures],
        Steps: 5,
        Questions: 4,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 71", "S1:item 4"]);

    public override IReadOnlyList<RevocationGround> RevocationGrounds => PilotEnd.Grounds;

    public override Provision? ProvisionOf(DeclineGround ground) => ground == DeclineGround.NotRequired ? PilotLaw.NotRequired : PilotLaw.NotCompetent;

    public override PilotSiteForm Example(DateOnly today) => new()
    {
        Operator = new OperatorForm { Name = "晨星化妆品（上海）有限公司", UnifiedCode = "91310105MA1FWHF33E", Role = OperatorRole.Filer },
        Premises = new SitePremisesForm { Name = "晨星张园定制空间", Address = "上海市静安区泰兴路336号1层", BusinessLicence = "91310105MA1FWHF33E", DedicatedArea = true, AreaSquareMetres = 18.5m },
        Licence = new ProductionLicenceForm { Number = "沪妆20260890", Scope = "一般液态单元（护肤水类、啫喱类）；现场个性化服务", ValidUntil = today.AddYears(4) },
        QualityOfficer = new QualityOfficerForm { Name = "陈示例", Mobile = "13900000000", YearsOfExperience = 8 },
        Services = new OfferedServicesForm { Blending = true, Dispensing = true, OnRequestOnly = true, MostGrams = 100m },
        Products = [new SiteProductForm { Number = "沪G妆网备字2026000001", InUseDays = 90 }, new SiteProductForm { Number = "沪G妆网备字2026000002", InUseDays = 60 }],
        Equipment = [new EquipmentForm { Name = "台式分装机", Model = "DF-20", Count = 1 }, new EquipmentForm { Name = "电子天平（0.001 g）", Model = "BSA-3", Count = 2 }],
        Procedures = new ProceduresForm
        {
            Cleaning = "每次服务前后以75%乙醇擦拭台面和接触部件并记录",
            Environment = "18–26 ℃，相对湿度45–65%，层流罩内操作，每班记录",
            RetainedSamples = "每次服务留样5 g，保存至使用期限后六个月",
            AdverseReactionContact = "400-000-0000",
        },
    };

    protected override string TitleOf(PilotSiteForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Premises?.Name ?? form.Operator?.Name ?? "";
    }

    /// <summary>The applicant's own name; which products are used is for the applicant to say.</summary>
    protected override Task<PilotSiteForm?> PrefillAsync(PrefillContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Task.FromResult<PilotSiteForm?>(new PilotSiteForm { Operator = new OperatorForm { Name = context.Mandate.Name } });
    }

    protected override async Task<object?> KnowAsync(KnownContext context, PilotSiteForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await KnownProducts.FindAsync(context.Work, context.Case.OrganisationId, form, cancellationToken);
    }

    /// <summary>A product may have been suspended since the application; its row is kept to the end of the step.</summary>
    protected override async Task<Problem?> RefusalAsync(StepContext context, PilotSiteForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (context.Step.Act != Act.Approve)
            return null;
        foreach (var number in form.Products!.Select(product => product.FilingNumber!).Distinct().Order(StringComparer.Ordinal))
        {
            if (await context.Work.LockFilingAsync(number, cancellationToken) is not { IsInForce: true } filing)
                return PilotProblems.Blocked(number, await context.Work.FindFilingAsync(number, cancellationToken));
            if (filing.OrganisationId != context.Case.OrganisationId)
                return PilotProblems.ComponentNotApproved.With(number);
        }
        return null;
    }

    /// <summary>Approval opens the site and issues its certificate.</summary>
    protected override async Task OnTakenAsync(StepContext context, PilotSiteForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (context.Step.Act != Act.Approve)
            return;
        var (@case, work, today) = (context.Case, context.Work, context.Today);
        var number = await work.NextCertificateNumberAsync("PLT", @case.Zone, today.Year, cancellationToken);
        var site = PilotSite.Of(form, Guid.CreateVersion7(context.At), number, @case, today);
        await context.SetSubjectAsync(number, cancellationToken);
        await context.IssueCertificateAsync(new CertificateRecord
        {
            Number = number,
            CaseId = @case.Id,
            Matter = Code,
            Kind = Certificate,
            Subject = site.Name,
            IssuedBy = @case.Organ,
            IssuedOn = today,
            ValidTo = site.ValidTo,
            Data = JsonSerializer.Serialize(new { site.OperatorName, site.Name, site.Address, site.LicenceNumber, Products = form.Products!.Select(product => product.Number) }, JsonDefaults.Options),
        }, cancellationToken);
        await work.OpenSiteAsync(site, form.Products!, cancellationToken);
        await work.MeetDeadlineAsync(@case.Id, PilotLimits.Certificate.Code, today, cancellationToken);
    }

    protected override Task<IReadOnlyList<string>> OnRevokedAsync(RevocationContext context, CancellationToken cancellationToken) => PilotEnd.WithCertificateAsync(context, cancellationToken);

    protected override IReadOnlyList<PrintedRow> RowsOf(string kind, PilotSiteForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [new("site-name", form.Premises?.Name), new("operator", form.Operator?.Name)];
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(CertificateRecord certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var data = JsonNode.Parse(certificate.Data)!.AsObject();
        return
        [
            new("site-name", (string?)data["name"]),
            new("operator", (string?)data["operatorName"]),
            new("address", (string?)data["address"]),
            new("production-licence", (string?)data["licenceNumber"]),
            new("products", string.Join("、", data["products"]!.AsArray().Select(product => (string?)product))),
        ];
    }
}
