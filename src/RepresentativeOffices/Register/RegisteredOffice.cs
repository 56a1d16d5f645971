using Platform.CaseKernel.Lists;
using Platform.Persistence.PersonalData;
using Platform.RepresentativeOffices.Domain;

namespace Platform.RepresentativeOffices.Register;

/// <summary>
/// An entry of the register of representative offices, which is open to the public (L584 art. 17): the registered items as they are
/// now, and beside them everything else that was filed (<see cref="Entry"/>). What it was before stands in its history.
/// </summary>
internal sealed record RegisteredOffice
{
    public const string Registered = "registered";
    public const string Deregistered = "deregistered";
    public const string Revoked = "revoked";

    public required Guid Id { get; init; }

    /// <summary>The case that established it; null for an office registered before the platform.</summary>
    public Guid? CaseId { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>Stays the same for life, whatever papers are issued anew.</summary>
    public required string RegistrationNumber { get; init; }

    /// <summary>Counts what happened to the entry.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Number of the 登记证 that was issued last; null while the one of an earlier registrar still counts.</summary>
    public string? CertificateNumber { get; init; }

    /// <summary>统一社会信用代码 (GB 32100), when it is known.</summary>
    public string? UnifiedCode { get; init; }

    public required string NameZh { get; init; }

    public required string NameForeign { get; init; }

    /// <summary>The chief representative is a registered item (L584 art. 9) and therefore public.</summary>
    public required string ChiefName { get; init; }

    public required string BusinessScope { get; init; }

    public required string Premises { get; init; }

    public required DateOnly TermFrom { get; init; }

    public required DateOnly TermTo { get; init; }

    public DateOnly? ApprovalUntil { get; init; }

    public DateOnly? LeaseTo { get; init; }

    public required string EnterpriseNameZh { get; init; }

    public required string EnterpriseNameOriginal { get; init; }

    public required string EnterpriseAddressZh { get; init; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public required string Country { get; init; }

    public required string Zone { get; init; }

    public required string Organ { get; init; }

    /// <summary>The certificate's date of issue is the office's date of establishment (L584 art. 24).</summary>
    public required DateOnly EstablishedOn { get; init; }

    /// <summary>The first year of which an annual report is owed; each is filed in the year that follows (L584 art. 6).</summary>
    public required int ReportsFrom { get; init; }

    public string State { get; init; } = Registered;

    public DateOnly? EndedOn { get; init; }

    /// <summary>Code of the ground on which it ended.</summary>
    public string? EndGround { get; init; }

    public string SearchText { get; init; } = "";

    /// <summary>JSON of <see cref="OfficeEntry"/>.</summary>
    public PersonalText? Entry { get; init; }

    /// <summary>Whether its term is over although nobody has deregistered it. The last day still counts.</summary>
    public bool ExpiredOn(DateOnly today) => State == Registered && TermTo < today;

    /// <summary>The row for what the entry and the people say.</summary>
    public RegisteredOffice With(OfficeEntry entry, IReadOnlyList<OfficePerson> people)
    {
        var (office, enterprise) = (entry.Office, entry.ForeignEnterprise);
        var chief = people.First(person => person.IsChief);
        return this with
        {
            NameZh = office.NameZh!,
            NameForeign = office.NameForeign!,
            ChiefName = chief.Name,
            BusinessScope = office.BusinessScope!,
            Premises = office.Premises!.Address!,
            TermFrom = office.TermFrom!.Value,
            TermTo = office.TermTo!.Value,
            ApprovalUntil = entry.Approval?.ValidUntil,
            LeaseTo = office.Premises.LeaseTo,
            EnterpriseNameZh = enterprise.NameZh!,
            EnterpriseNameOriginal = enterprise.NameOriginal!,
            EnterpriseAddressZh = enterprise.AddressZh!,
            Country = enterprise.Country!,
            SearchText = CaseKernel.Lists.SearchText.Of(office.NameZh, office.NameForeign, enterprise.NameZh, enterprise.NameOriginal, RegistrationNumber, UnifiedCode),
            Entry = entry.ToJson(),
        };
    }

    /// <summary>A new entry.</summary>
    public static RegisteredOffice Of(Guid id, Guid organisationId, string registrationNumber, string zone, DateOnly establishedOn, OfficeEntry entry, IReadOnlyList<OfficePerson> people) =>
        new RegisteredOffice
        {
            Id = id,
            OrganisationId = organisationId,
            RegistrationNumber = registrationNumber,
            NameZh = "",
            NameForeign = "",
            ChiefName = "",
            BusinessScope = "",
            Premises = "",
            TermFrom = default,
            TermTo = default,
            EnterpriseNameZh = "",
            EnterpriseNameOriginal = "",
            EnterpriseAddressZh = "",
            Country = "",
            Zone = zone,
            Organ = Registrars.For(zone).Code,
            EstablishedOn = establishedOn,
            ReportsFrom = establishedOn.Year,
        }.With(entry, people);
}
