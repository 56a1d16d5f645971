using Platform.Persistence;
using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Listings;

/// <summary>The rows of listings, claims and quotas, always in the caller's transaction.</summary>
internal static class ListingStore
{
    public static Task<Listing?> FindListingAsync(this Work work, string number, CancellationToken cancellationToken) =>
        work.FindAsync<Listing>("Listings.Get", new { Number = number.Trim().ToUpperInvariant() }, cancellationToken);

    /// <summary>Listings of an employer in a year that are published or listed, in every zone.</summary>
    public static Task<IReadOnlyList<Listing>> StandingListingsAsync(this Work work, string creditCode, int year, Guid except, CancellationToken cancellationToken) =>
        work.QueryAsync<Listing>("Listings.Standing", new { CreditCode = creditCode.Trim().ToUpperInvariant(), Year = year, Except = except }, cancellationToken);

    /// <summary>False when it is no longer as <paramref name="from"/> says.</summary>
    public static async Task<bool> MoveListingAsync(this Work work, string number, string from, string to, DateOnly? endedOn, string? reason, CancellationToken cancellationToken) =>
        await work.ExecuteAsync("Listings.Move", new { Number = number, From = from, To = to, EndedOn = endedOn, EndReason = (Persistence.PersonalData.PersonalText?)reason }, cancellationToken) == 1;

    /// <summary>Open objections or an open appeal; <paramref name="only"/> one of them when it is named.</summary>
    public static async Task<IReadOnlyList<Claim>> OpenClaimsAsync(this Work work, string listing, Guid? only, CancellationToken cancellationToken) =>
        [.. (await work.ClaimsOfAsync(listing, cancellationToken)).Where(claim => claim.State == Claim.Open && (only is null || claim.Id == only))];

    public static Task<IReadOnlyList<Claim>> ClaimsOfAsync(this Work work, string listing, CancellationToken cancellationToken) =>
        work.QueryAsync<Claim>("Claims.OfListing", new { Listing = listing }, cancellationToken);

    /// <summary>Null when a place was taken. Of many who ask at once as many get one as there are places.</summary>
    public static async Task<Problem?> TakePlaceAsync(this Work work, string zone, int year, CancellationToken cancellationToken)
    {
        if (await work.ExecuteAsync("Quotas.Take", new { Zone = zone, Year = year }, cancellationToken) == 1)
            return null;
        return await work.FindAsync<Quota>("Quotas.Get", new { Zone = zone, Year = year }, cancellationToken) is { } quota
            ? ListingProblems.QuotaExhausted.With(year, quota.Total) with { Provision = Law.Quota }
            : ListingProblems.QuotaNotSet.With(year) with { Provision = Law.Quota };
    }
}
