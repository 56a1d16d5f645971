using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Domain.Formulas;

/// <summary>Refusals about formulas that come as files.</summary>
internal static class FormulaProblems
{
    public static readonly ProblemKind FormulaTooLarge = Kind("formula-too-large", StatusCodes.Status413PayloadTooLarge);

    private static ProblemKind Kind(string code, int status) => new(code, status, typeof(FormulaTexts));
}
