using System.Globalization;
using System.Text.Json;
using Platform.RepresentativeOffices.Domain;

namespace Platform.RepresentativeOffices.Register;

/// <summary>An office with everything the register holds of it. Changing it makes another; nothing is written here.</summary>
/// <param name="People">Present and past, in the order they were entered.</param>
internal sealed record OfficeFile(RegisteredOffice Office, OfficeEntry Entry, IReadOnlyList<OfficePerson> People)
{
    public IReadOnlyList<OfficePerson> Present => [.. People.Where(person => person.LeftOn is null).OrderBy(person => person.IsChief ? 0 : 1)];

    public OfficePerson Chief => People.Single(person => person.IsChief);

    /// <summary>The file with another entry or other people, its row following them.</summary>
    public OfficeFile With(OfficeEntry? entry = null, IReadOnlyList<OfficePerson>? people = null) =>
        new(Office.With(entry ?? Entry, people ?? People), entry ?? Entry, people ?? People);

    /// <summary>The file as an application to establish the same office would say it.</summary>
    public EstablishForm AsForm() => new()
    {
        Office = Entry.Office,
        ForeignEnterprise = Entry.ForeignEnterprise,
        Approval = Entry.Approval,
        Representatives = [.. Present.Select(person => person.Form)],
        Liaison = Entry.Liaison,
        FinanceOfficer = Entry.FinanceOfficer,
    };

    /// <summary>Item by item what differs in another state of the same file; words of the items are <c>item.&lt;code&gt;</c>.</summary>
    public IReadOnlyList<ItemChange> ChangesTo(OfficeFile after) =>
    [
        .. Items().Zip(after.Items(), (was, now) => new ItemChange(was.Item, was.Value, now.Value) { Public = was.Public }).Where(change => change.Before != change.After),
        .. after.Present.Where(person => !person.IsChief && Present.All(known => known.Id != person.Id)).Select(person => new ItemChange("representative-appointed", null, person.Name) { Public = false }),
        .. Present.Where(person => after.Present.All(known => known.Id != person.Id)).Select(person => new ItemChange("representative-left", person.Name, null) { Public = false }),
    ];

    private IEnumerable<(string Item, string? Value, bool Public)> Items()
    {
        var (office, enterprise) = (Entry.Office, Entry.ForeignEnterprise);
        yield return ("name-zh", office.NameZh, true);
        yield return ("name-foreign", office.NameForeign, true);
        yield return ("chief", Chief.Name, true);
        yield return ("business-scope", office.BusinessScope, true);
        yield return ("premises", office.Premises?.Address, true);
        yield return ("term-to", Day(office.TermTo), true);
        yield return ("enterprise-name-zh", enterprise.NameZh, true);
        yield return ("enterprise-name-original", enterprise.NameOriginal, true);
        yield return ("enterprise-address-zh", enterprise.AddressZh, true);
        yield return ("enterprise-address-original", enterprise.AddressOriginal, true);
        yield return ("signatory", Join(enterprise.Signatory?.Name, enterprise.Signatory?.Position), false);
        yield return ("liability", enterprise.Liability is { } liability ? JsonNamingPolicy.KebabCaseLower.ConvertName(liability.ToString()) : null, true);
        yield return ("capital", enterprise.Capital is { } capital ? string.Create(CultureInfo.InvariantCulture, $"{capital.Amount:0.00} {capital.Currency}") : null, true);
        yield return ("enterprise-scope", enterprise.BusinessScope, true);
        yield return ("representatives", (Present.Count - 1).ToString(CultureInfo.InvariantCulture), true);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Join(params string?[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}

/// <summary>An item of the register that changed. Dates as yyyy-MM-dd, codes as codes.</summary>
internal sealed record ItemChange(string Item, string? Before, string? After)
{
    /// <summary>Registered and filed items are open to the public; of persons only the chief representative's name.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Public { get; init; } = true;
}

/// <summary>What happened to an office, as anybody may read it.</summary>
/// <param name="Act"><c>established</c>, <c>changed</c>, <c>filed</c>, <c>renewed</c>, <c>deregistered</c>, <c>revoked</c> or <c>taken-over</c>.</param>
/// <param name="Changes">JSON of <see cref="ItemChange"/>s, public ones only.</param>
internal sealed record OfficeHistory(Guid OfficeId, int Seq, DateTimeOffset At, string Act, string? Matter, Guid? CaseId, string Changes);
