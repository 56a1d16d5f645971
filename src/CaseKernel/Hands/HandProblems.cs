using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Hands;

/// <summary>Refusals about whose hands a case is in.</summary>
internal static class HandProblems
{
    public static readonly ProblemKind LoadFull = Kind("load-full", StatusCodes.Status409Conflict);
    public static readonly ProblemKind TargetInvalid = Kind("target-invalid", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind TargetUnknown = Kind("target-unknown", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind TargetAbsent = Kind("target-absent", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind ColleaguesUnavailable = Kind("colleagues-unavailable", StatusCodes.Status503ServiceUnavailable);

    public static readonly ProblemKind CopyFailed = Kind("copy-failed", StatusCodes.Status422UnprocessableEntity);

    /// <summary>The same for a stranger's case, another matter's and none at all.</summary>
    public static readonly ProblemKind CopyUnknown = Kind("copy-unknown", StatusCodes.Status422UnprocessableEntity);

    private static ProblemKind Kind(string code, int status) => new(code, status, typeof(HandTexts));
}
