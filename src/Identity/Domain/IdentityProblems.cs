using Platform.Identity.Texts;
using Platform.ServiceDefaults.Problems;

namespace Platform.Identity.Domain;

/// <summary>Every refusal of Identity.</summary>
internal static class IdentityProblems
{
    /// <summary>The same for a wrong password, an unknown name and a disabled account.</summary>
    public static readonly ProblemKind InvalidCredentials = Kind("invalid-credentials", StatusCodes.Status401Unauthorized);
    public static readonly ProblemKind AccountLocked = Kind("account-locked", StatusCodes.Status423Locked);
    public static readonly ProblemKind InvalidRefreshToken = Kind("invalid-refresh-token", StatusCodes.Status401Unauthorized);
    public static readonly ProblemKind TokenRequestUnclear = Kind("token-request-unclear", StatusCodes.Status400BadRequest);
    public static readonly ProblemKind SessionEnded = Kind("session-ended", StatusCodes.Status404NotFound);

    public static readonly ProblemKind NoAbsence = Kind("no-absence", StatusCodes.Status404NotFound);
    public static readonly ProblemKind AbsenceInvalid = Kind("absence-invalid", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind AbsenceInThePast = Kind("absence-in-the-past", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind AbsenceOutOfOrder = Kind("absence-out-of-order", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind SubstituteSelf = Kind("substitute-self", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind SubstituteUnknown = Kind("substitute-unknown", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind SubstituteAbsent = Kind("substitute-absent", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind FieldRequired = Kind("field-required", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind CursorUnknown = Kind("cursor-unknown", StatusCodes.Status400BadRequest);

    public static readonly ProblemKind CreditInvalid = Kind("credit-invalid", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind CreditLevelUnknown = Kind("credit-level-unknown", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind CreditTooEarly = Kind("credit-too-early", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind CreditStale = Kind("credit-stale", StatusCodes.Status412PreconditionFailed);

    public static readonly ProblemKind OrganisationName = Kind("organisation-name", StatusCodes.Status400BadRequest);
    public static readonly ProblemKind Country = Kind("country", StatusCodes.Status400BadRequest);
    public static readonly ProblemKind RegistrationNumber = Kind("registration-number", StatusCodes.Status400BadRequest);

    private static ProblemKind Kind(string code, int status) => new(code, status, typeof(IdentityTexts));
}
