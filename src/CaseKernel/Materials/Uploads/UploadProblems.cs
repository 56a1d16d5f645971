using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Materials.Uploads;

/// <summary>Refusals of the resumable way, with the status that the tus protocol asks for.</summary>
internal static class UploadProblems
{
    public static readonly ProblemKind VersionUnsupported = Kind("upload-version-unsupported", StatusCodes.Status412PreconditionFailed);
    public static readonly ProblemKind LengthMissing = Kind("upload-length-missing", StatusCodes.Status400BadRequest);
    public static readonly ProblemKind NameMissing = Kind("upload-name-missing", StatusCodes.Status400BadRequest);
    public static readonly ProblemKind OffsetMissing = Kind("upload-offset-missing", StatusCodes.Status400BadRequest);
    public static readonly ProblemKind OffsetWrong = Kind("upload-offset-wrong", StatusCodes.Status409Conflict);
    public static readonly ProblemKind Busy = Kind("upload-busy", StatusCodes.Status423Locked);
    public static readonly ProblemKind Expired = Kind("upload-expired", StatusCodes.Status410Gone);
    public static readonly ProblemKind TooMany = Kind("upload-too-many", StatusCodes.Status429TooManyRequests);
    public static readonly ProblemKind BeyondLength = Kind("upload-beyond-length", StatusCodes.Status413PayloadTooLarge);
    public static readonly ProblemKind ChecksumUnknown = Kind("upload-checksum-unknown", StatusCodes.Status400BadRequest);

    /// <summary>460 is the protocol's own.</summary>
    public static readonly ProblemKind ChecksumMismatch = Kind("upload-checksum-mismatch", 460);

    private static ProblemKind Kind(string code, int status) => new(code, status, typeof(MaterialTexts));
}
