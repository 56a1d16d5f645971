using Platform.CaseKernel.Cases;
using Platform.RepresentativeOffices.Domain;

namespace Platform.RepresentativeOffices.Data;

/// <summary>An entry of the register of representative offices, which is open to the public (L584 art. 17).</summary>
internal sealed record RegisteredOffice
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string RegistrationNumber { get; init; }

    public required string NameZh { get; init; }

    public required string NameForeign { get; init; }

    /// <summary>The chief representative is a registered item (L584 art. 9) and therefore public.</summary>
    public required string ChiefName { get; init; }

    public required string BusinessScope { get; init; }

    public required string Premises { get; init; }

    public required DateOnly TermFrom { get; init; }

    public required DateOnly TermTo { get; init; }

    public required string EnterpriseNameZh { get; init; }

    public required string EnterpriseNameOriginal { get; init; }

    public required string EnterpriseAddressZh { get; init; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public required string Country { get; init; }

    public required string Zone { get; init; }

    public required string Organ { get; init; }

    /// <summary>The certificate's date of issue is the office's date of establishment (L584 art. 24).</summary>
    public required DateOnly EstablishedOn { get; init; }

    public string State { get; init; } = "registered";

    public static RegisteredOffice From(EstablishForm form, CaseRecord @case, string number, DateOnly today)
    {
        var (office, enterprise) = (form.Office!, form.ForeignEnterprise!);
        var chief = form.Representatives!.First(person => person.Role == RepresentativeRole.Chief);
        return new RegisteredOffice
        {
            Id = Guid.CreateVersion7(),
            CaseId = @case.Id,
            OrganisationId = @case.OrganisationId,
            RegistrationNumber = number,
            NameZh = office.NameZh!,
            NameForeign = office.NameForeign!,
            ChiefName = chief.NameZh ?? chief.NameOriginal!,
            BusinessScope = office.BusinessScope!,
            Premises = office.Premises!.Address!,
            TermFrom = office.TermFrom!.Value,
            TermTo = office.TermTo!.Value,
            EnterpriseNameZh = enterprise.NameZh!,
            EnterpriseNameOriginal = enterprise.NameOriginal!,
            EnterpriseAddressZh = enterprise.AddressZh!,
            Country = enterprise.Country!,
            Zone = @case.Zone,
            Organ = @case.Organ,
            EstablishedOn = today,
        };
    }
}
