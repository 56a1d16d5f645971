using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Listings;

/// <summary>What is refused about listings and quotas.</summary>
internal static class ListingProblems
{
    /// <summary>Arguments: year and number of places.</summary>
    public static readonly ProblemKind QuotaExhausted = Kind("quota-exhausted");

    /// <summary>Argument: the year.</summary>
    public static readonly ProblemKind QuotaNotSet = Kind("quota-not-set");

    /// <summary>Argument: how many places are taken.</summary>
    public static readonly ProblemKind QuotaBelowTaken = Kind("quota-below-taken");

    /// <summary>A colleague has entered another one meanwhile.</summary>
    public static readonly ProblemKind QuotaStale = new("quota-stale", StatusCodes.Status412PreconditionFailed, typeof(GraduateTexts));

    /// <summary>One place a year, in whatever zone.</summary>
    public static readonly ProblemKind EmployerListed = Kind("employer-listed");

    public static readonly ProblemKind ObjectionOpen = Kind("objection-open");

    /// <summary>Argument: the last day.</summary>
    public static readonly ProblemKind ObjectionsOver = Kind("objections-over");

    /// <summary>One open objection of a person is enough.</summary>
    public static readonly ProblemKind ObjectionFiled = Kind("objection-filed");

    public static readonly ProblemKind ClaimNotOpen = Kind("claim-not-open");

    public static readonly ProblemKind NotListed = Kind("listing-not-listed");

    public static readonly ProblemKind NotDelisted = Kind("listing-not-delisted");

    /// <summary>Argument: the last day.</summary>
    public static readonly ProblemKind AppealOver = Kind("appeal-over");

    public static readonly ProblemKind AppealFiled = Kind("appeal-filed");

    private static ProblemKind Kind(string code) => new(code, StatusCodes.Status409Conflict, typeof(GraduateTexts));
}
