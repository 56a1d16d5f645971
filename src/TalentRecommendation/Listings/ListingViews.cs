using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Graduates;
using Platform.TalentRecommendation.Tables;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Listings;

/// <summary>A place on a zone's list, as anybody may read it.</summary>
/// <param name="ReviewedOn">The last yearly review that kept it.</param>
/// <param name="Notice">Where two plans disagree about the industry (D1).</param>
internal sealed record ListingView(
    string Number, string Zone, string ZoneTitle, int Year, string Employer, string CreditCode, string Industry, string IndustryTitle, string State, string StateTitle, DateOnly PublishedOn, DateOnly ObjectionsUntil, DateOnly? ReviewedOn, string? Notice)
{
    public static ListingView Of(Listing listing, DateOnly today)
    {
        var state = listing.StateOn(today);
        var industry = ZoneIndustries.Find(listing.Zone, listing.Industry, listing.PublishedOn);
        return new ListingView(
            listing.Number, listing.Zone, Zones.Title(listing.Zone).InCallersLanguage(), listing.Year, listing.Employer, listing.CreditCode, listing.Industry, industry?.Title.Here() ?? listing.Industry,
            state, new Text(typeof(GraduateTexts), $"listing.{state}").InCallersLanguage(), listing.PublishedOn, listing.ObjectionsUntil, listing.ReviewedOn, industry?.Notice?.Here());
    }
}

/// <summary>The same with all that happened to it, for the office and for the employer.</summary>
/// <param name="EndReason">Why it was struck or delisted.</param>
/// <param name="AppealUntil">Of a delisted one: until when the employer may appeal.</param>
/// <param name="Graduates">Cases of graduates that name it.</param>
internal sealed record ListingFile(
    ListingView Listing, Guid CaseId, DateOnly? EndedOn, string? EndReason, DateOnly? AppealUntil, bool MayAppeal, IReadOnlyList<ClaimView> Objections, IReadOnlyList<ClaimView> Appeals, IReadOnlyList<ReviewView> Reviews,
    GraduateCounts Graduates);

/// <param name="By">Who filed it; the office alone sees that.</param>
internal sealed record ClaimView(Guid Id, string State, DateTimeOffset FiledAt, string? By, string Reason, DateTimeOffset? DecidedAt, string? Decision)
{
    public static ClaimView Of(Claim claim, bool office) => new(claim.Id, claim.State, claim.FiledAt.InShanghai(), office ? claim.Claimant : null, claim.Reason, claim.DecidedAt?.InShanghai(), claim.Decision);
}

internal sealed record ReviewView(string Outcome, DateTimeOffset At, string Reason)
{
    public static ReviewView Of(Review review) => new(review.Outcome, review.At.InShanghai(), review.Reason);
}

/// <param name="Filed">Handed in and neither withdrawn nor lapsed.</param>
/// <param name="Recommended">By the zone, whatever the city answered.</param>
internal sealed record GraduateCounts(int Filed, int Recommended, int Settled)
{
    public static GraduateCounts Of(IReadOnlyList<StateCount> counts)
    {
        var sent = In(GraduateFile.Recommended, GraduateFile.Settled, GraduateFile.NotSettled);
        return new GraduateCounts(sent + In(GraduateFile.Submitted, GraduateFile.Refused), sent, In(GraduateFile.Settled));

        int In(params string[] states) => counts.Where(count => states.Contains(count.State)).Sum(count => count.Graduates);
    }
}

/// <param name="Total">Null: nobody has entered it yet, and nothing is approved.</param>
/// <param name="ToBeVerified">Quotas are not public; what stands here is what a supervisor entered.</param>
/// <param name="Version">For <c>If-Match</c>; 0: nobody has entered it.</param>
/// <param name="Changes">All that was entered, the latest first.</param>
internal sealed record QuotaView(string Zone, string ZoneTitle, int Year, int? Total, int Taken, int? Left, string? Source, bool ToBeVerified, int Version, IReadOnlyList<QuotaChangeView> Changes)
{
    public static QuotaView Of(string zone, int year, Quota? quota, IEnumerable<QuotaChange> changes) => new(
        zone, Zones.Title(zone).InCallersLanguage(), year, quota?.Total, quota?.Taken ?? 0, quota is null ? null : quota.Total - quota.Taken, quota?.Source, true, quota?.Version ?? 0,
        [.. changes.Select(change => new QuotaChangeView(change.Version, change.Total, change.Source, change.At.InShanghai(), change.ByName))]);
}

internal sealed record QuotaChangeView(int Version, int Total, string Source, DateTimeOffset At, string By);

internal sealed record StateCount(string State, int Graduates);

internal sealed record QuotaItems(IReadOnlyList<QuotaView> Items);
