using Platform.Documents.Texts;
using Platform.ServiceDefaults.Problems;

namespace Platform.Documents.Pdf;

/// <summary>Why there is no PDF; the HTML is there in every case.</summary>
public static class PrintProblems
{
    public static readonly ProblemKind Unavailable = Kind("pdf-unavailable", StatusCodes.Status501NotImplemented);
    public static readonly ProblemKind Busy = Kind("pdf-busy", StatusCodes.Status503ServiceUnavailable);
    public static readonly ProblemKind Failed = Kind("pdf-failed", StatusCodes.Status500InternalServerError);

    private static ProblemKind Kind(string code, int status) => new(code, status, typeof(PrintTexts));
}
