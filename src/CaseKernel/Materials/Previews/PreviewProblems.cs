using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Materials.Previews;

/// <summary>Why there is no picture; the file can be fetched all the same.</summary>
internal static class PreviewProblems
{
    public static readonly ProblemKind NotInstalled = Kind("preview-not-installed", StatusCodes.Status501NotImplemented);
    public static readonly ProblemKind KindNotShown = Kind("preview-kind-not-shown", StatusCodes.Status415UnsupportedMediaType);
    public static readonly ProblemKind PageUnknown = Kind("preview-page-unknown", StatusCodes.Status404NotFound);
    public static readonly ProblemKind Failed = Kind("preview-failed", StatusCodes.Status422UnprocessableEntity);

    private static ProblemKind Kind(string code, int status) => new(code, status, typeof(MaterialTexts));
}
