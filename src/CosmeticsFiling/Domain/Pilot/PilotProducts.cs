using System.Text.Json.Nodes;
using Platform.CosmeticsFiling.Register;
using Platform.Persistence;

namespace Platform.CosmeticsFiling.Domain.Pilot;

/// <summary>A filed product as the pilot's rules look at it.</summary>
internal sealed record PilotProduct(string Number, string Name, Guid OrganisationId, string Classification, bool IsInForce, bool HasNewIngredient)
{
    private static readonly string[] SpecialEfficacy = ["A", "01", "02", "03", "04", "05"];

    public static PilotProduct Of(Filing filing) =>
        new(filing.Number, filing.NameZh, filing.OrganisationId, filing.Classification, filing.IsInForce, NamesANewIngredient(filing.Entry));

    /// <summary>L727 art. 16, announcement 2021 No. 49 art. 9.</summary>
    public bool IsSpecial => Group(0).Intersect(SpecialEfficacy).Any() || Group(1).Contains("B") || Group(2).Contains("C");

    public bool IsForChildren => Group(2).Any(code => code is "01" or "02");

    public bool IsForEyes => Group(1).Contains("06");

    private string[] Group(int index) => Classification.Split('-') is { Length: 5 } groups ? groups[index].Split('/') : [];

    // A new ingredient stays one as long as it is monitored; afterwards the catalogue lists it (NMPA 2026, catalogue II).
    private static bool NamesANewIngredient(string? entry) =>
        entry is not null && JsonNode.Parse(entry)?["formula"]?["rows"] is JsonArray rows
        && rows.Concat(rows.SelectMany(row => row?["components"] as JsonArray ?? [])).Any(row => (bool?)row?["isNew"] == true);
}

/// <summary>What the register says to the rules of a pilot site.</summary>
/// <param name="OrganisationId">Of the applicant.</param>
internal sealed record KnownProducts(Guid OrganisationId, IReadOnlyDictionary<string, PilotProduct> ByNumber)
{
    public static async Task<KnownProducts> FindAsync(Work work, Guid organisationId, PilotSiteForm form, CancellationToken cancellationToken)
    {
        var numbers = (form.Products ?? []).Select(product => product.FilingNumber).OfType<string>().Distinct().ToArray();
        var found = numbers.Length == 0 ? [] : await work.QueryAsync<Filing>("PilotFilings.Named", new { Numbers = numbers }, cancellationToken);
        return new KnownProducts(organisationId, found.Select(PilotProduct.Of).ToDictionary(product => product.Number));
    }
}
