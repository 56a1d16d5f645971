using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Materials;

/// <summary>Why a file is not taken, not given out, or not shown.</summary>
internal static class MaterialProblems
{
    public static readonly ProblemKind Mislabelled = Kind("material-mislabelled", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind Polyglot = Kind("material-polyglot", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind Bomb = Kind("material-bomb", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind Truncated = Kind("material-truncated", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind Damaged = Kind("material-damaged", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind Active = Kind("material-active", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind Encrypted = Kind("material-encrypted", StatusCodes.Status422UnprocessableEntity);

    /// <summary>Too large for one request; the resumable way takes it.</summary>
    public static readonly ProblemKind TooLargeAtOnce = Kind("material-too-large-at-once", StatusCodes.Status413PayloadTooLarge);

    public static readonly ProblemKind InQuarantine = Kind("material-in-quarantine", StatusCodes.Status409Conflict);
    public static readonly ProblemKind Infected = Kind("material-infected", StatusCodes.Status409Conflict);
    public static readonly ProblemKind NeedsReveal = Kind("material-needs-reveal", StatusCodes.Status403Forbidden);

    private static ProblemKind Kind(string code, int status) => new(code, status, typeof(MaterialTexts));
}
