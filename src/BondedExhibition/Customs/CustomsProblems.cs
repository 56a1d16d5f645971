using Platform.BondedExhibition.Texts;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Customs;

/// <summary>Refusals about documents for the customs system.</summary>
public static class CustomsProblems
{
    public static readonly ProblemKind FormatUnknown = Kind("message-format-unknown", StatusCodes.Status400BadRequest);

    /// <summary>This case has no such document.</summary>
    public static readonly ProblemKind KindUnknown = Kind("message-kind-unknown", StatusCodes.Status404NotFound);

    /// <summary>Its schema does not take it; each place is named.</summary>
    public static readonly ProblemKind Incomplete = Kind("message-incomplete", StatusCodes.Status409Conflict);

    /// <summary>What was not handed in is not sent.</summary>
    public static readonly ProblemKind NotSubmitted = Kind("message-not-submitted", StatusCodes.Status409Conflict);

    /// <summary>Its case was withdrawn, refused, returned or has lapsed.</summary>
    public static readonly ProblemKind CameToNothing = Kind("message-came-to-nothing", StatusCodes.Status409Conflict);

    /// <summary>Another case was sent under the same internal number. Argument: the number.</summary>
    public static readonly ProblemKind InternalNumberUsed = Kind("internal-number-used", StatusCodes.Status409Conflict);

    private static ProblemKind Kind(string code, int status) => new(code, status, typeof(TaxTexts));
}
