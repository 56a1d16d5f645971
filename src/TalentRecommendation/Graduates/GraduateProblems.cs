using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Graduates;

/// <summary>What is refused about graduates and their points.</summary>
internal static class GraduateProblems
{
    /// <summary>Argument: the codes.</summary>
    public static readonly ProblemKind PointsCodeUnknown = Kind("points-code-unknown", StatusCodes.Status400BadRequest);

    /// <summary>Somebody has filed for this graduate in this year; who, is nobody's business.</summary>
    public static readonly ProblemKind AlreadyFiled = Kind("graduate-already-filed", StatusCodes.Status409Conflict);

    public static readonly ProblemKind NotConfirmed = Kind("graduate-not-confirmed", StatusCodes.Status409Conflict);

    public static readonly ProblemKind NothingToConfirm = Kind("graduate-nothing-to-confirm", StatusCodes.Status409Conflict);

    /// <summary>The form does not say enough to count points.</summary>
    public static readonly ProblemKind PointsIncomplete = Kind("points-incomplete", StatusCodes.Status409Conflict);

    public static readonly ProblemKind FormatUnknown = Kind("municipal-format-unknown", StatusCodes.Status400BadRequest);

    private static ProblemKind Kind(string code, int status) => new(code, status, typeof(GraduateTexts));
}
