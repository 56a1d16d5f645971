using Platform.ServiceDefaults.Problems;
using Platform.Worklist.Texts;

namespace Platform.Worklist.Cases;

internal static class WorklistProblems
{
    public static readonly ProblemKind BadCursor = new("cursor-unknown", StatusCodes.Status400BadRequest, typeof(WorklistTexts));
    public static readonly ProblemKind SearchTooShort = new("search-too-short", StatusCodes.Status400BadRequest, typeof(WorklistTexts));
}
