using Platform.CaseKernel;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Rules;
using Platform.RepresentativeOffices.Register;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Later;

/// <summary><c>ro.file</c>: filing what has changed of the items that are kept on file (L584 art. 31). New representatives get their 代表证; the others' papers stay.</summary>
public sealed class FileMatter() : LaterMatter<FileForm>("ro.file")
{
    private const int MostAppointed = 3;

    public override string NumberPrefix => "ROF";

    public override FlowTable Flow => FilingFlow.File;

    public override Provision FormProvision => Law.Filing;

    internal override Act Granting => FilingFlow.Record;

    public override IReadOnlyList<MaterialRequirement<FileForm>> Materials { get; } =
    [
        new("signatory-authorisation", Law.Filing, form => form.Items?.Signatory == true) { Form = "original" },
        new("parent-certificate", Law.Filing, form => form.NeedsProof) { Form = "original", MaxBytes = LaterMaterials.BoundVolume },
        new("appointments", Law.Filing, form => form.Items?.Representatives == true) { Form = "original" },
        .. Enumerable.Range(1, MostAppointed).Select(n => new MaterialRequirement<FileForm>($"identity-{n}", Law.Filing, form => form.Appointed.Count >= n) { Identity = true }),
        .. Enumerable.Range(1, MostAppointed).Select(n => new MaterialRequirement<FileForm>($"cv-{n}", Law.Filing, form => form.Appointed.Count >= n) { Identity = true }),
        new("registration-copy", Law.ChangePractice, _ => false),
    ];

    public override IReadOnlyList<Rule<FileForm>> Rules { get; } =
    [
        .. LaterRules.Common<FileForm>(),
        .. LaterRules.Items<FileForm>(Law.Filing, Penalties.ItemsNotFiled),
        .. LaterRules.Papers<FileForm>(),
        new ChiefRepresentativeIsRegisteredAndNotFiled(),
        new AppointedPersonMustNotServeAlready(),
        new WhoLeavesMustServe(),
        new AppointedPersonsMustBeRealNameVerified(),
        new OfficeMustStillBeLawful<FileForm>((form, file, context) => File(file, form, null, context.Today), PlaceOf),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "2",
        Basis: [Law.Filing, Law.Delegation, Law.DelegationJingAn],
        Conditions: [Law.Filing, Law.Filing, Law.Representatives],
        Steps: 3,
        Questions: 2,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 3", "S1:item 7"]);

    public override FileForm Example(DateOnly today) => LaterExamples.File(today);

    internal override FileForm Begin(OfficeFile file, DateOnly today)
    {
        var enterprise = file.Entry.ForeignEnterprise;
        return new FileForm
        {
            Signatory = new SignatoryChange { Name = enterprise.Signatory?.Name, Position = enterprise.Signatory?.Position },
            Liability = new LiabilityChange { Liability = enterprise.Liability },
            Capital = new CapitalChange { Capital = enterprise.Capital },
            EnterpriseScope = new EnterpriseScopeChange { BusinessScope = enterprise.BusinessScope },
            Representatives = new RepresentativesChange
            {
                Present = [.. file.Present.Where(person => !person.IsChief).Select(person => new PresentRepresentative { Id = person.Id, Certificate = person.CertificateNumber, Name = person.Name })],
            },
        };
    }

    internal override OfficeFile Applied(OfficeFile file, FileForm form, Guid? caseId, DateOnly on) => File(file, form, caseId, on);

    private protected override Task GrantAsync(StepContext context, FileForm form, OfficeFile file, CancellationToken cancellationToken) =>
        EnterAsync(context, file, File(file, form, context.Case.Id, context.Today), "filed", all: false, cancellationToken);

    private static OfficeFile File(OfficeFile file, FileForm form, Guid? caseId, DateOnly on)
    {
        var enterprise = file.Entry.ForeignEnterprise;
        if (form.Items?.Signatory == true && form.Signatory is { } signatory)
            enterprise = enterprise with { Signatory = new SignatoryForm { Name = signatory.Name, Position = signatory.Position } };
        if (form.Items?.Liability == true && form.Liability?.Liability is { } liability)
            enterprise = enterprise with { Liability = liability };
        if (form.Items?.Capital == true && form.Capital?.Capital is { } capital)
            enterprise = enterprise with { Capital = capital };
        if (form.Items?.EnterpriseScope == true && form.EnterpriseScope?.BusinessScope is { } scope)
            enterprise = enterprise with { BusinessScope = scope };
        var people = file.People.Select(person => person is { LeftOn: null, IsChief: false } && form.Leaving.Select(row => row.Person).FirstOrDefault(row => row.Id == person.Id) is { } leaves
            ? person with { LeftOn = leaves.LeavesOn ?? on, LeftBy = caseId }
            : person);
        var since = form.Representatives?.EventOn ?? on;
        return file with
        {
            Entry = file.Entry with { ForeignEnterprise = enterprise },
            People = [.. people, .. form.Appointed.Select(person => OfficePerson.Of(person, file.Office.Id, since, caseId))],
        };
    }

    // Who is appointed stands behind those who serve, in the order of the form.
    private static string? PlaceOf(FileForm form, OfficeFile after, string place)
    {
        if (form.Items?.Capital == true && place.StartsWith("/foreignEnterprise/capital", StringComparison.Ordinal))
            return $"/capital{place["/foreignEnterprise".Length..]}";
        if (place == "/representatives")
            return form.Appointed.Count > 0 ? "/representatives/appointed" : null;
        for (var i = 0; i < form.Appointed.Count; i++)
        {
            var there = $"/representatives/{after.Present.Count - form.Appointed.Count + i}";
            if (place == there || place.StartsWith($"{there}/", StringComparison.Ordinal))
                return $"/representatives/appointed/{i}{place[there.Length..]}";
        }
        return null;
    }
}
