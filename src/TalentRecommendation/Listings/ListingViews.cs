using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Graduates;
using Platform.TalentRecommendation.Tables;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Listings;

/// <summary>A place on a zone's list, as anybody may read it.</summary>
/// <param name="Notice">Where two plans disagree about the industry (D1).</param>
internal record ListingView(
    string Number, string Zone, string ZoneTitle, int Year, string Employer, string CreditCode, string Industry, string IndustryTitle, string State, string StateTitle, DateOnly PublishedOn, DateOnly ObjectionsUntil, string? Notice)
{
    public static ListingView Of(Listing listing)
    {
        var industry = ZoneIndustries.Find(listing.Zone, listing.Industry, listing.PublishedOn);
        return new ListingView(
            listing.Number, listing.Zone, Zones.Title(listing.Zone).InCallersLanguage(), listing.Year, listing.Employer, listing.CreditCode, listing.Industry, industry?.Title.Here() ?? listing.Industry,
            listing.State, new Text(typeof(GraduateTexts), $"listing.{listing.State}").InCallersLanguage(), listing.PublishedOn, listing.ObjectionsUntil, industry?.Notice?.Here());
    }
}

/// <summary>The same with all that happened to it, for the office and for the employer.</summary>
internal sealed record ListingFile : ListingView
{
    public ListingFile(ListingView listing)
        : base(listing)
    {
    }

    public required Guid CaseId { get; init; }

    /// <summary>Since when it is struck or delisted, and why.</summary>
    public required DateOnly? EndedOn { get; init; }

    public required string? EndReason { get; init; }

    /// <summary>Of a delisted one: until when the employer may appeal.</summary>
    public required DateOnly? AppealUntil { get; init; }

    public required bool MayAppeal { get; init; }

    public required IReadOnlyList<ClaimView> Objections { get; init; }

    /// <summary>The latest.</summary>
    public required ClaimView? Appeal { get; init; }

    public required IReadOnlyList<ReviewView> Reviews { get; init; }

    /// <summary>Cases of graduates that name it, handed in and not withdrawn.</summary>
    public required int Graduates { get; init; }
}

/// <param name="By">Who filed it; the office alone sees that.</param>
/// <param name="Upheld">Null while it is open.</param>
internal sealed record ClaimView(Guid Id, string State, DateTimeOffset At, string? By, string Reason, bool? Upheld, DateTimeOffset? DecidedAt, string? DecisionReason)
{
    public static ClaimView Of(Claim claim, bool office) => new(
        claim.Id, claim.State, claim.FiledAt.InShanghai(), office ? claim.Claimant : null, claim.Reason, claim.State == Claim.Open ? null : claim.State == Claim.Upheld, claim.DecidedAt?.InShanghai(), claim.Decision);
}

internal sealed record ReviewView(string Outcome, DateTimeOffset At, string Reason)
{
    public static ReviewView Of(Review review) => new(review.Outcome, review.At.InShanghai(), review.Reason);
}

/// <param name="Source">Who set it; null: nobody has yet, and nothing is approved.</param>
/// <param name="ToBeVerified">Quotas are not public; what stands here is what a supervisor entered.</param>
internal sealed record QuotaView(string Zone, string ZoneTitle, int Year, int Total, int Taken, int Left, string? Source, bool ToBeVerified)
{
    public static QuotaView Of(string zone, int year, Quota? quota) =>
        new(zone, Zones.Title(zone).InCallersLanguage(), year, quota?.Total ?? 0, quota?.Taken ?? 0, quota is null ? 0 : quota.Total - quota.Taken, quota?.Source, true);
}

internal sealed record QuotaItems(IReadOnlyList<QuotaView> Items);
