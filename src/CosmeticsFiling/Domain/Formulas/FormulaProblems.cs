using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Domain.Formulas;

/// <summary>Refusals about formulas that come as files.</summary>
internal static class FormulaProblems
{
    public static readonly ProblemKind ImportEmpty = Kind("import-empty", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind ImportEncoding = Kind("import-encoding", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind ImportFormat = Kind("import-format", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind ImportNotReadable = Kind("import-not-readable", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind ImportTooLarge = Kind("import-too-large", StatusCodes.Status413PayloadTooLarge);
    public static readonly ProblemKind ImportTooManyRows = Kind("import-too-many-rows", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind FormulaTooLarge = Kind("formula-too-large", StatusCodes.Status413PayloadTooLarge);
    public static readonly ProblemKind TemplateUnknown = Kind("template-unknown", StatusCodes.Status400BadRequest);

    private static ProblemKind Kind(string code, int status) => new(code, status, typeof(FormulaTexts));
}
