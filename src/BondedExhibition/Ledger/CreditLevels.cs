using System.Text.Json;
using Platform.Persistence;

namespace Platform.BondedExhibition.Ledger;

/// <summary>How customs rate an enterprise: dated, by its 统一社会信用代码 (GACC Order 282).</summary>
internal static class CreditLevels
{
    /// <summary>The level of a day; null when customs have set none, or no book of the organisation says its code.</summary>
    public static async Task<CreditLevel?> CreditLevelAsync(this Work work, Guid organisationId, DateOnly on, CancellationToken cancellationToken) =>
        await work.FindRatingAsync(organisationId, on, cancellationToken) is { } rating ? Enum.Parse<CreditLevel>(rating.Level, ignoreCase: true) : null;

    /// <summary>As <see cref="CreditLevelAsync"/>, with since when.</summary>
    public static Task<Rating?> FindRatingAsync(this Work work, Guid organisationId, DateOnly on, CancellationToken cancellationToken) =>
        work.FindAsync<Rating>("Credit.OfOrganisation", new { OrganisationId = organisationId, On = on }, cancellationToken);

    /// <summary>As it is stored and shown: <c>seriouslyDishonest</c>.</summary>
    public static string NameOf(CreditLevel level) => JsonNamingPolicy.CamelCase.ConvertName(level.ToString());
}

/// <param name="Level">By its name (<see cref="CreditLevels.NameOf"/>).</param>
internal sealed record Rating(string Level, DateOnly ValidFrom);
