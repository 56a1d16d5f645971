using System.Text.RegularExpressions;
using Platform.ServiceDefaults.Problems;

namespace Platform.Identity.Domain;

public enum OrganisationKind
{
    Domestic,
    Foreign,
}

/// <summary>
/// An organisation that people act for: a domestic one is known by its credit code, a foreign one by its country (ISO 3166-1
/// alpha-3) and the number in that country's register.
/// </summary>
public sealed partial record Organisation
{
    private Organisation()
    {
    }

    public required Guid Id { get; init; }

    public required OrganisationKind Kind { get; init; }

    public required string Name { get; init; }

    public string? NameEn { get; init; }

    public string? CreditCode { get; init; }

    public string? Country { get; init; }

    public string? RegistrationNumber { get; init; }

    public static Outcome<Organisation> Domestic(Guid id, string name, string? nameEn, string creditCode)
    {
        if (!IsName(name) || (nameEn is not null && !IsName(nameEn)))
            return IdentityProblems.OrganisationName;
        if (ServiceDefaults.Codes.CreditCode.Parse(creditCode).Failed(out var problem, out var code))
            return problem;
        return new Organisation { Id = id, Kind = OrganisationKind.Domestic, Name = name, NameEn = nameEn, CreditCode = code.Value };
    }

    public static Outcome<Organisation> Foreign(Guid id, string name, string? nameEn, string country, string registrationNumber)
    {
        if (!IsName(name) || (nameEn is not null && !IsName(nameEn)))
            return IdentityProblems.OrganisationName;
        if (!CountryCode().IsMatch(country))
            return IdentityProblems.Country;
        if (!ForeignNumber().IsMatch(registrationNumber))
            return IdentityProblems.RegistrationNumber;
        return new Organisation { Id = id, Kind = OrganisationKind.Foreign, Name = name, NameEn = nameEn, Country = country, RegistrationNumber = registrationNumber };
    }

    // The bar separates parts of a claim in a ticket.
    private static bool IsName(string name) => name.Length is > 0 and <= 200 && name.Trim() == name && !name.Contains('|', StringComparison.Ordinal);

    [GeneratedRegex(@"^[A-Z]{3}\z")]
    private static partial Regex CountryCode();

    // Registers use letters, digits and separators ("HRB 12345", "B-1.234/56"), never control characters.
    [GeneratedRegex(@"^[\p{L}\p{N}](?:[\p{L}\p{N} ./\-]{0,48}[\p{L}\p{N}])?\z")]
    private static partial Regex ForeignNumber();
}
