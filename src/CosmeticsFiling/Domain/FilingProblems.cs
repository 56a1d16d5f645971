using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>What this service refuses beside the kernel.</summary>
internal static class FilingProblems
{
    /// <summary>In public, of a filing that is not published yet.</summary>
    public static readonly ProblemKind NotPublished = new("filing-not-published", StatusCodes.Status404NotFound, typeof(CosTexts));

    public static readonly ProblemKind Suspended = new("filing-suspended", StatusCodes.Status409Conflict, typeof(CosTexts));

    public static readonly ProblemKind NotSuspended = new("filing-not-suspended", StatusCodes.Status409Conflict, typeof(CosTexts));

    /// <summary>The filing was given up or cancelled.</summary>
    public static readonly ProblemKind Ended = new("filing-ended", StatusCodes.Status409Conflict, typeof(CosTexts));

    /// <summary>A case is closed only when its filing has ended otherwise.</summary>
    public static readonly ProblemKind NotEnded = new("filing-not-ended", StatusCodes.Status409Conflict, typeof(CosTexts));

    /// <summary>A filing of the list was given another filer's name meanwhile.</summary>
    public static readonly ProblemKind OtherFiler = new("filing-of-another-filer", StatusCodes.Status409Conflict, typeof(CosTexts));
}
