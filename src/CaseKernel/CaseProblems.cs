using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel;

/// <summary>Everything a case endpoint may refuse with.</summary>
public static class CaseProblems
{
    public static readonly ProblemKind MatterUnknown = Kind("matter-unknown", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind MatterIsTheOffices = Kind("matter-is-the-offices", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind ZoneUnknown = Kind("zone-unknown", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind NoMandate = Kind("no-mandate", StatusCodes.Status403Forbidden);
    public static readonly ProblemKind OrganisationAmbiguous = Kind("organisation-ambiguous", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind SubjectUnknown = Kind("subject-unknown", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind SubjectNone = Kind("subject-none", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind SubjectAmbiguous = Kind("subject-ambiguous", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind StaleVersion = Kind("stale-version", StatusCodes.Status412PreconditionFailed);
    public static readonly ProblemKind ActNotOpen = Kind("act-not-open", StatusCodes.Status409Conflict);
    public static readonly ProblemKind FormNotEditable = Kind("form-not-editable", StatusCodes.Status409Conflict);
    public static readonly ProblemKind NotNamedInNotice = Kind("not-named-in-notice", StatusCodes.Status409Conflict);
    public static readonly ProblemKind ClaimedByOther = Kind("claimed-by-other", StatusCodes.Status409Conflict);
    public static readonly ProblemKind NotClaimed = Kind("not-claimed", StatusCodes.Status409Conflict);
    public static readonly ProblemKind FindingsBlockSubmission = Kind("findings-block-submission", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind IdempotencyKeyReused = Kind("idempotency-key-reused", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind IdempotencyKeyTooLong = Kind("idempotency-key-too-long", StatusCodes.Status400BadRequest);
    public static readonly ProblemKind MaterialUnknown = Kind("material-unknown", StatusCodes.Status404NotFound);
    public static readonly ProblemKind MaterialTooLarge = Kind("material-too-large", StatusCodes.Status413PayloadTooLarge);
    public static readonly ProblemKind MaterialKindNotAccepted = Kind("material-kind-not-accepted", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind MaterialEmpty = Kind("material-empty", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind FileMissing = Kind("file-missing", StatusCodes.Status400BadRequest);
    public static readonly ProblemKind BodyIncomplete = Kind("body-incomplete", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind CursorUnknown = Kind("cursor-unknown", StatusCodes.Status400BadRequest);
    public static readonly ProblemKind FilterUnknown = Kind("filter-unknown", StatusCodes.Status400BadRequest);

    /// <summary>One field of an act's body is missing or too long.</summary>
    public static FieldError Field(string pointer, string code, params object?[] args) =>
        new(pointer, code, new Text(typeof(CaseTexts), code, args));

    private static ProblemKind Kind(string code, int status) => new(code, status, typeof(CaseTexts));
}
