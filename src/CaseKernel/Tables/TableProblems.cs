using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Tables;

/// <summary>Refusals about tables that come as files.</summary>
public static class TableProblems
{
    public static readonly ProblemKind Empty = Kind("import-empty", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind Encoding = Kind("import-encoding", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind Format = Kind("import-format", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind NotReadable = Kind("import-not-readable", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind TooLarge = Kind("import-too-large", StatusCodes.Status413PayloadTooLarge);
    public static readonly ProblemKind TooManyRows = Kind("import-too-many-rows", StatusCodes.Status422UnprocessableEntity);

    /// <summary>An empty table was asked for in a format there is none in.</summary>
    public static readonly ProblemKind TemplateUnknown = Kind("template-unknown", StatusCodes.Status400BadRequest);

    private static ProblemKind Kind(string code, int status) => new(code, status, typeof(CaseTexts));
}
