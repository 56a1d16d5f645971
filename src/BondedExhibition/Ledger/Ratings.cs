using Platform.Persistence;
using Platform.ServiceDefaults.Codes;

namespace Platform.BondedExhibition.Ledger;

/// <summary>How customs rate an enterprise, by its 统一社会信用代码 (GACC Order 282): what Identity has told, for guarantees that rest on it.</summary>
internal static class Ratings
{
    /// <summary>The level of a day; null when customs have set none, or no book of the organisation says its code.</summary>
    public static async Task<CreditLevel?> CreditLevelAsync(this Work work, Guid organisationId, DateOnly on, CancellationToken cancellationToken) =>
        await work.FindRatingAsync(organisationId, on, cancellationToken) is { } rating ? CreditLevels.Parse(rating.Level) : null;

    /// <summary>As <see cref="CreditLevelAsync"/>, with since when.</summary>
    public static async Task<Rating?> FindRatingAsync(this Work work, Guid organisationId, DateOnly on, CancellationToken cancellationToken) =>
        await work.RatingsAsync(organisationId, on, cancellationToken) is [var latest, ..] ? latest : null;

    /// <summary>Up to a day, the latest first.</summary>
    public static Task<IReadOnlyList<Rating>> RatingsAsync(this Work work, Guid organisationId, DateOnly until, CancellationToken cancellationToken) =>
        work.QueryAsync<Rating>("Credit.OfOrganisation", new { OrganisationId = organisationId, On = until }, cancellationToken);
}

/// <param name="Level">By its name (<see cref="CreditLevels.NameOf"/>).</param>
internal sealed record Rating(string Level, DateOnly ValidFrom);
