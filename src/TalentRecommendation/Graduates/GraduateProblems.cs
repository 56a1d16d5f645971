using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Graduates;

/// <summary>What is refused about graduates and their points.</summary>
internal static class GraduateProblems
{
    /// <summary>Argument: the codes.</summary>
    public static readonly ProblemKind PointsCodeUnknown = Kind("points-code-unknown", StatusCodes.Status400BadRequest);

    private static ProblemKind Kind(string code, int status) => new(code, status, typeof(GraduateTexts));
}
