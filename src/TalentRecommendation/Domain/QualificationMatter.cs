using System.Text.Json;
using Platform.CaseKernel;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Qualifications;
using Platform.TalentRecommendation.Domain.Rules.Qualification;
using Platform.TalentRecommendation.Domain.Rules.Shared;

namespace Platform.TalentRecommendation.Domain;

/// <summary><c>tal.qualification</c>: who holds a recognised qualification from abroad is put on file and may offer services here; experience abroad counts as experience here.</summary>
public sealed class QualificationMatter() : TalentMatter<QualificationForm>(MatterCode)
{
    public const string MatterCode = "tal.qualification";

    public override string NumberPrefix => "TQF";

    public override FlowTable Flow => DecisionFlow.Qualification;

    public override Provision FormProvision => Law.Qualifications;

    public override IReadOnlyList<MaterialRequirement<QualificationForm>> Materials { get; } =
    [
        new("passport", Law.Qualifications) { Identity = true },
        new("qualification-certificate", Law.RecognisedList) { Identity = true },
        new("certificate-translation", Law.RecognisedList),
        new("experience-proof", Law.Qualifications),
        new("employment-contract", Law.Qualifications),
        new("law-exam-result", Law.FinancialQualifications, IsFinance),
        new("ethics-exam-result", Law.FinancialQualifications, IsFinance),
    ];

    public override IReadOnlyList<Rule<QualificationForm>> Rules { get; } =
    [
        new UnifiedCodeMustCheckOut<QualificationForm>(form => form.Employer),
        new QualificationMustBeRecognised(),
        new QualificationMustBelongToTheField(),
        new IssuerShouldBeTheOneOnTheList(),
        new QualificationMustNotLieAhead(),
        new QualificationMustNotHaveEnded(),
        new QualificationShouldBeAuthenticated(),
        new PassportMustNotHaveExpired(),
        new HolderMustBeOfAge(),
        new ExperienceMustNotLieAhead(),
        new ExperienceMustEndAfterItBegins(),
        new ExperienceAbroadIsCounted(),
        new ServiceMustEndAfterItBegins(),
        new RecordEndsWithTheQualification(),
        new FinanceNeedsTheExaminationInLaw(),
        new FinanceNeedsTheExaminationInEthics(),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.Qualifications, Law.FinancialQualifications, Law.RecognisedList],
        Conditions: [Law.RecognisedList, Law.Qualifications, Law.FinancialQualifications],
        Steps: 4,
        Questions: 3,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 45", "S0:task 46", "S1:item 18"]);

    public override IReadOnlyList<RevocationGround> RevocationGrounds => QualificationRecords.Grounds;

    public override QualificationForm Example(DateOnly today) => new()
    {
        Employer = new EmployerPart { Name = "晨星贸易有限公司", CreditCode = "91310105MA1FWHF33E", Address = "上海市静安区南京西路1601号" },
        Field = ProfessionalField.Planning,
        Holder = new HolderPart { Name = "Eleanor Hughes", Nationality = "GBR", BirthDate = today.AddYears(-38), Passport = "533401892", PassportExpiresOn = today.AddYears(6) },
        Qualification = "GBR-RTPI",
        Paper = new QualificationPaper { Number = "RTPI-61822", Issuer = "Royal Town Planning Institute", IssuedOn = today.AddYears(-10), Authenticated = true },
        Experience =
        [
            new ExperiencePart { From = today.AddYears(-12), To = today.AddYears(-3), Country = "GBR", Employer = "Arden Planning LLP", Position = "Planner" },
            new ExperiencePart { From = today.AddYears(-3), Country = "CHN", Employer = "晨星贸易有限公司", Position = "Planning director" },
        ],
        Services = "张园片区城市更新规划设计咨询",
        ServesFrom = today.AddDays(30),
        ServesUntil = today.AddYears(2),
        Contact = new ContactPart { Name = "陈示例", Mobile = "13900000000", Email = "hr@example.com" },
    };

    protected override string TitleOf(QualificationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Employer?.Name ?? "";
    }

    protected override Task<QualificationForm?> PrefillAsync(PrefillContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Task.FromResult<QualificationForm?>(new QualificationForm { Employer = new EmployerPart { Name = context.Mandate.Name } });
    }

    /// <summary>The record ends with the service, and not after the qualification.</summary>
    protected override async Task OnTakenAsync(StepContext context, QualificationForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (context.Step.Act != Act.Approve)
            return;
        var (@case, work) = (context.Case, context.Work);
        var number = await work.NextCertificateNumberAsync(QualificationRecord.Prefix, @case.Zone, context.Today.Year, cancellationToken);
        var listedOn = @case.SubmittedAt!.Value.ShanghaiDate();
        var until = form.Paper!.ExpiresOn is { } end && end < form.ServesUntil ? end : form.ServesUntil!.Value;
        var counted = ExperienceCount.Of(form.Experience!, context.Today);
        await work.AddQualificationAsync(new QualificationRecord
        {
            Number = number,
            CaseId = @case.Id,
            OrganisationId = @case.OrganisationId,
            Zone = @case.Zone,
            Employer = form.Employer!.Name!,
            Field = JsonNamingPolicy.KebabCaseLower.ConvertName(form.Field!.Value.ToString()),
            Qualification = form.Qualification!,
            IssuedOn = context.Today,
            ValidTo = until,
        }, cancellationToken);
        await context.SetSubjectAsync(number, cancellationToken);
        await context.IssueCertificateAsync(new CertificateRecord
        {
            Number = number,
            CaseId = @case.Id,
            Matter = Code,
            Kind = QualificationRecord.Kind,
            Subject = TitleOf(form),
            Holder = form.Holder!.Name!,
            IssuedBy = @case.Organ,
            IssuedOn = context.Today,
            ValidTo = until,
            Data = JsonSerializer.Serialize(
                new PrintedQualification(form.Employer.Name!, form.Qualification!, listedOn, form.Field.Value, form.Services!, form.ServesFrom!.Value, counted.Total, counted.Abroad), JsonDefaults.Options),
        }, cancellationToken);
    }

    protected override async Task<IReadOnlyList<string>> OnRevokedAsync(RevocationContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        await context.Work.EndQualificationAsync(context.Certificate.Number, context.Today, cancellationToken);
        return [];
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(string kind, QualificationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [new("employer", form.Employer?.Name), new("qualification", form.Qualification), new("services", form.Services)];
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(CertificateRecord certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var printed = JsonSerializer.Deserialize<PrintedQualification>(certificate.Data, JsonDefaults.Lenient)!;
        var recognised = RecognisedList.Find(printed.Qualification, printed.ListedOn);
        return
        [
            new("employer", printed.Employer),
            new("qualification", recognised?.Title ?? (object)printed.Qualification),
            new("field", new Text(Texts, $"field.{JsonNamingPolicy.KebabCaseLower.ConvertName(printed.Field.ToString())}")),
            new("experience", new ExperienceCount(printed.Months, printed.MonthsAbroad).Words),
            new("services", printed.Services),
            new("serves-from", printed.ServesFrom),
        ];
    }

    private static bool IsFinance(QualificationForm form) => form.Field == ProfessionalField.Finance;
}
