using Platform.CaseKernel;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Rules;
using Platform.RepresentativeOffices.Register;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Later;

/// <summary><c>ro.change</c>: registering a change of a registered item (L584 arts 27, 30). All papers of the office lapse and are issued anew (art. 19).</summary>
public sealed class ChangeMatter() : LaterMatter<ChangeForm>("ro.change")
{
    public override string NumberPrefix => "ROC";

    public override FlowTable Flow => RegistrationFlow.Change;

    public override Provision FormProvision => Law.Change;

    public override IReadOnlyList<MaterialRequirement<ChangeForm>> Materials { get; } =
    [
        new("parent-certificate", Law.ChangePractice, form => form.NeedsParentCertificate) { Form = "original", MaxBytes = LaterMaterials.BoundVolume },
        new("bank-letter", Law.ChangePractice, form => form.NeedsBankLetter) { Form = "original" },
        new("dismissal", Law.ChangePractice, form => form.Items?.Chief == true) { Form = "original" },
        new("appointments", Law.ChangePractice, form => form.Items?.Chief == true) { Form = "original" },
        new("identity-1", Law.ChangePractice, form => form.Items?.Chief == true) { Identity = true },
        new("cv-1", Law.ChangePractice, form => form.Items?.Chief == true) { Identity = true },
        new("premises-proof", Law.ChangePractice, form => form.Items?.Premises == true),
        new("approval-paper", Law.Change, form => form.Approval?.ApprovedOn is not null),
        new("registration-copy", Law.ChangePractice, _ => false),
    ];

    public override IReadOnlyList<Rule<ChangeForm>> Rules { get; } =
    [
        .. LaterRules.Common<ChangeForm>(),
        .. LaterRules.Items<ChangeForm>(Law.Change, Penalties.ChangeNotRegistered),
        .. LaterRules.Papers<ChangeForm>(),
        new ApprovedChangeShouldComeWithinThirtyDays(),
        new PreapprovedOfficeShouldShowTheApproval(),
        new LongerTermBelongsToRenewal(),
        new RepresentativeIsFiledAndNotRegistered(),
        new NewChiefMustBeRealNameVerified(),
        new OfficeMustStillBeLawful<ChangeForm>((form, file, context) => Change(file, form, null, context.Today), PlaceOf),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "2",
        Basis: [Law.RegisteredItems, Law.CertificatesLapse, Law.Change, Law.DecideChange, Law.Delegation, Law.DelegationJingAn],
        Conditions: [Law.Change, Law.Change, Law.Name, Law.CertificatesLapse],
        Steps: 4,
        Questions: 3,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 3", "S1:item 7"]);

    public override ChangeForm Example(DateOnly today) => LaterExamples.Change(today);

    internal override ChangeForm Begin(OfficeFile file, DateOnly today)
    {
        var (office, enterprise) = (file.Entry.Office, file.Entry.ForeignEnterprise);
        return new ChangeForm
        {
            Name = new NameChange { NameZh = office.NameZh, NameForeign = office.NameForeign },
            Chief = new ChiefChange { Person = new RepresentativeForm { Role = RepresentativeRole.Chief } },
            BusinessScope = new ScopeChange { BusinessScope = office.BusinessScope, TreatyBasis = office.TreatyBasis },
            Premises = new PremisesChange { Premises = office.Premises },
            Term = new TermChange { TermTo = office.TermTo },
            EnterpriseName = new EnterpriseNameChange { NameZh = enterprise.NameZh, NameOriginal = enterprise.NameOriginal },
            EnterpriseAddress = new EnterpriseAddressChange { AddressZh = enterprise.AddressZh, AddressOriginal = enterprise.AddressOriginal },
        };
    }

    internal override OfficeFile Applied(OfficeFile file, ChangeForm form, Guid? caseId, DateOnly on) => Change(file, form, caseId, on);

    private protected override async Task GrantAsync(StepContext context, ChangeForm form, OfficeFile file, CancellationToken cancellationToken)
    {
        await EnterAsync(context, file, Change(file, form, context.Case.Id, context.Today), "changed", all: true, cancellationToken);
        await context.Work.MeetDeadlineAsync(context.Case.Id, Domain.Limits.ChangeCertificates.Code, context.Today, cancellationToken);
    }

    private static OfficeFile Change(OfficeFile file, ChangeForm form, Guid? caseId, DateOnly on)
    {
        var (office, enterprise) = (file.Entry.Office, file.Entry.ForeignEnterprise);
        if (form.Items?.Name == true && form.Name is { } name)
            office = office with { NameZh = name.NameZh ?? office.NameZh, NameForeign = name.NameForeign ?? office.NameForeign };
        if (form.Items?.BusinessScope == true && form.BusinessScope is { } scope)
            office = office with { BusinessScope = scope.BusinessScope ?? office.BusinessScope, TreatyBasis = scope.TreatyBasis };
        if (form.Items?.Premises == true && form.Premises?.Premises is { } premises)
            office = office with { Premises = premises };
        if (form.Items?.Term == true && form.Term?.TermTo is { } termTo)
            office = office with { TermTo = termTo };
        if (form.Items?.EnterpriseName == true && form.EnterpriseName is { } named)
            enterprise = enterprise with { NameZh = named.NameZh ?? enterprise.NameZh, NameOriginal = named.NameOriginal ?? enterprise.NameOriginal };
        if (form.Items?.EnterpriseAddress == true && form.EnterpriseAddress is { } moved)
            enterprise = enterprise with { AddressZh = moved.AddressZh ?? enterprise.AddressZh, AddressOriginal = moved.AddressOriginal ?? enterprise.AddressOriginal };
        var people = form.Items?.Chief == true && form.Chief?.Person is { } person ? Succeed(file, person, form.Chief, caseId, on) : file.People;
        var approval = form.Approval?.ApprovedOn is null ? file.Entry.Approval : form.Approval;
        return file with { Entry = file.Entry with { Office = office, ForeignEnterprise = enterprise, Approval = approval }, People = people };
    }

    // A representative who becomes chief stays the same person; the former chief stays as a representative or leaves.
    private static IReadOnlyList<OfficePerson> Succeed(OfficeFile file, RepresentativeForm person, ChiefChange change, Guid? caseId, DateOnly on)
    {
        var since = change.EventOn ?? on;
        var promoted = file.Present.FirstOrDefault(one => !one.IsChief && one.Is(person));
        var people = file.People.Select(one =>
            one.IsChief && !one.Is(person) ? change.FormerStays == true ? one.As(RepresentativeRole.Representative) : one with { LeftOn = since, LeftBy = caseId }
            : one.Id == promoted?.Id || one.IsChief ? one.Now(person, RepresentativeRole.Chief)
            : one);
        return promoted is not null || file.Chief.Is(person) ? [.. people] : [.. people, OfficePerson.Of(person with { Role = RepresentativeRole.Chief }, file.Office.Id, since, caseId)];
    }

    // Where in this form a place of the office as a whole is mended; null when the change does not touch it.
    private static string? PlaceOf(ChangeForm form, OfficeFile after, string place)
    {
        var chief = after.Present.ToList().FindIndex(person => person.IsChief);
        (bool? On, string From, string To)[] places =
        [
            (form.Items?.Name, "/office/nameZh", "/name/nameZh"),
            // The name follows the enterprise's; who changes the one alone is asked for the other.
            (form.Items?.EnterpriseName, "/office/nameZh", "/items/name"),
            (form.Items?.BusinessScope, "/office/businessScope", "/businessScope/businessScope"),
            (form.Items?.BusinessScope, "/office/treatyBasis", "/businessScope/treatyBasis"),
            (form.Items?.Premises, "/office/premises", "/premises/premises"),
            (form.Items?.Term, "/office/termTo", "/term/termTo"),
            (form.Items?.EnterpriseName, "/foreignEnterprise/nameZh", "/enterpriseName/nameZh"),
            (form.Items?.Chief, $"/representatives/{chief}", "/chief/person"),
            (form.Items?.Chief, "/representatives", "/chief/formerStays"),
            (form.Approval?.ApprovedOn is not null, "/approval", "/approval"),
        ];
        foreach (var (on, from, to) in places)
        {
            if (on == true && (place == from || place.StartsWith($"{from}/", StringComparison.Ordinal)))
                return from == "/representatives" && place != from ? null : to + place[from.Length..];
        }
        return null;
    }
}
