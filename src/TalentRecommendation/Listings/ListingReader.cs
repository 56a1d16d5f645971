using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Lists;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Listings;

/// <summary>Lists for the eyes of one caller, page by page along their numbers.</summary>
internal sealed class ListingReader(Database database, TimeProvider time)
{
    private const int PageSize = 50;
    private const int LongestWords = 100;

    /// <param name="Q">Part of the employer's name.</param>
    /// <param name="Unreviewed">Only what stands on this year's list or a later one and nobody has reviewed this year.</param>
    public sealed record Filter(string? Zone, int? Year, string? State, string? Q, string? After, bool? Unreviewed);

    /// <summary>What anybody may read.</summary>
    public Task<Outcome<Page<ListingView>>> PublicAsync(Filter filter, CancellationToken cancellationToken) => ListAsync([.. ZoneIndustries.Zones], null, Listing.Public, filter, cancellationToken);

    public Task<Outcome<Page<ListingView>>> MineAsync(Filter filter, Caller caller, CancellationToken cancellationToken) =>
        ListAsync([.. ZoneIndustries.Zones], [.. caller.Mandates.Select(mandate => mandate.OrganisationId)], Listing.All, filter, cancellationToken);

    public Task<Outcome<Page<ListingView>>> DeskAsync(Filter filter, Caller caller, CancellationToken cancellationToken) => ListAsync(caller.ListZones(), null, Listing.All, filter, cancellationToken);

    public async Task<Outcome<ListingView>> OneAsync(string number, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await work.FindListingAsync(number, cancellationToken) is { } listing && Listing.Public.Contains(listing.State) ? ListingView.Of(listing, time.ShanghaiToday()) : CommonProblems.NotFound;
    }

    /// <param name="office">Whether the caller reads it as the office, and sees who objected.</param>
    public async Task<Outcome<ListingFile>> FileAsync(string number, Func<Listing, bool> sees, bool office, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if (await work.FindListingAsync(number, cancellationToken) is not { } listing || !sees(listing))
            return CommonProblems.NotFound;
        var claims = (await work.ClaimsOfAsync(listing.Number, cancellationToken)).ToLookup(claim => claim.Kind);
        return new ListingFile(
            ListingView.Of(listing, time.ShanghaiToday()), listing.CaseId, listing.EndedOn, listing.EndReason, listing.AppealUntil(),
            !office && listing.AppealUntil() >= time.ShanghaiToday() && claims[Claim.Appeal].All(appeal => appeal.State != Claim.Open),
            [.. claims[Claim.Objection].Select(claim => ClaimView.Of(claim, office))],
            [.. claims[Claim.Appeal].Select(claim => ClaimView.Of(claim, office))],
            [.. (await work.QueryAsync<Review>("Reviews.OfListing", new { Listing = listing.Number }, cancellationToken)).Select(ReviewView.Of)],
            GraduateCounts.Of(await work.QueryAsync<StateCount>("Graduates.CountOfListing", new { Listing = listing.Number }, cancellationToken)));
    }

    public async Task<QuotaItems> QuotasAsync(int? year, Caller caller, CancellationToken cancellationToken)
    {
        var asked = year ?? time.ShanghaiToday().Year;
        await using var work = await database.ReadAsync(cancellationToken);
        var known = (await work.QueryAsync<Quota>("Quotas.OfYear", new { Year = asked }, cancellationToken)).ToDictionary(quota => quota.Zone);
        var changes = (await work.QueryAsync<QuotaChange>("QuotaChanges.OfYear", new { Year = asked }, cancellationToken)).ToLookup(change => change.Zone);
        return new QuotaItems([.. caller.ListZones().Select(zone => QuotaView.Of(zone, asked, known.GetValueOrDefault(zone), changes[zone]))]);
    }

    /// <param name="organisations">Null: everybody's.</param>
    private async Task<Outcome<Page<ListingView>>> ListAsync(string[] zones, Guid[]? organisations, string[] states, Filter filter, CancellationToken cancellationToken)
    {
        if (Cursor.Read(filter.After, 1) is not { } key)
            return CaseProblems.CursorUnknown;
        if (filter.Q is { Length: > LongestWords })
            return new Page<ListingView>([], null);
        var today = time.ShanghaiToday();
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<Listing>("Listings.Page", new
        {
            ThisYear = today.Year,
            YearBegan = new DateOnly(today.Year, 1, 1),
            Unreviewed = filter.Unreviewed == true ? 1 : 0,
            Zones = filter.Zone is { Length: > 0 } zone ? [.. zones.Where(one => one == zone)] : zones,
            States = filter.State is { Length: > 0 } state ? [.. states.Where(one => one == state)] : states,
            Everybodys = organisations is null ? 1 : 0,
            Organisations = organisations ?? [],
            Year = filter.Year ?? 0,
            Like = LikeOf(filter.Q),
            After = key is [var last] ? last : "",
            Most = PageSize + 1,
        }, cancellationToken);
        var page = rows.Take(PageSize).ToList();
        return new Page<ListingView>([.. page.Select(listing => ListingView.Of(listing, today))], rows.Count > PageSize ? Cursor.Write(page[^1].Number) : null);
    }

    private static string LikeOf(string? words) => string.IsNullOrWhiteSpace(words) ? ""
        : $"%{words.Trim().ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal)}%";
}
