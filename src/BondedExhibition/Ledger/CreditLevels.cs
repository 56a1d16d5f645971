using System.Text.Json;
using Platform.Persistence;

namespace Platform.BondedExhibition.Ledger;

/// <summary>How customs rate an enterprise: dated, by its 统一社会信用代码 (GACC Order 282).</summary>
internal static class CreditLevels
{
    /// <summary>The level of a day; null when customs have set none, or no book of the organisation says its code.</summary>
    public static async Task<CreditLevel?> CreditLevelAsync(this Work work, Guid organisationId, DateOnly on, CancellationToken cancellationToken) =>
        await work.FindAsync<string>("Credit.OfOrganisation", new { OrganisationId = organisationId, On = on }, cancellationToken) is { } level ? Enum.Parse<CreditLevel>(level, ignoreCase: true) : null;

    /// <summary>As it is stored and shown: <c>seriouslyDishonest</c>.</summary>
    public static string NameOf(CreditLevel level) => JsonNamingPolicy.CamelCase.ConvertName(level.ToString());
}
