using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Documents;

internal static class DocumentProblems
{
    public static readonly ProblemKind Unknown = Kind("document-unknown", StatusCodes.Status404NotFound);
    public static readonly ProblemKind FormatUnknown = Kind("document-format-unknown", StatusCodes.Status400BadRequest);
    public static readonly ProblemKind LanguageUnknown = Kind("document-language-unknown", StatusCodes.Status400BadRequest);

    private static ProblemKind Kind(string code, int status) => new(code, status, typeof(DocumentTexts));
}
