using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Certificates;

internal static class CertificateProblems
{
    public static readonly ProblemKind NotValid = new("certificate-not-valid", StatusCodes.Status409Conflict, typeof(DocumentTexts));
    public static readonly ProblemKind NotSigned = new("certificate-not-signed", StatusCodes.Status404NotFound, typeof(DocumentTexts));

    public static FieldError Field(string pointer, string code, params object?[] args) => new(pointer, code, new Text(typeof(DocumentTexts), code, args));
}
