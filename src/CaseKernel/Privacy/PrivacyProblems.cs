using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Privacy;

/// <summary>Refusals about personal data, its readings, its keeping and its erasure.</summary>
internal static class PrivacyProblems
{
    public static readonly ProblemKind CaseErased = Kind("case-erased", StatusCodes.Status409Conflict);
    public static readonly ProblemKind HoldLifted = Kind("hold-lifted", StatusCodes.Status409Conflict);
    public static readonly ProblemKind HoldStale = Kind("hold-stale", StatusCodes.Status412PreconditionFailed);

    public static FieldError Field(string pointer, string code, params object?[] args) => new(pointer, code, new Text(typeof(PrivacyTexts), code, args));

    private static ProblemKind Kind(string code, int status) => new(code, status, typeof(PrivacyTexts));
}
