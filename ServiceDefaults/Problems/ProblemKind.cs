using Platform.ServiceDefaults.Texts;

namespace Platform.ServiceDefaults.Problems;

/// <summary>One entry of a catalogue of refusals: a stable code, its HTTP status, and where its words live (<c>Texts[Code]</c>).</summary>
public sealed record ProblemKind(string Code, int Status, Type Texts)
{
    public Problem With(params object?[] args) => new(this, args);

    public static implicit operator Problem(ProblemKind kind) => new(kind, []);

    public Text Title(params object?[] args) => new(Texts, Code, args);
}

/// <summary>Refusals that any process may answer with.</summary>
public static class CommonProblems
{
    public static readonly ProblemKind MalformedJson = Kind("malformed-json", StatusCodes.Status400BadRequest);
    public static readonly ProblemKind UnknownField = Kind("unknown-field", StatusCodes.Status400BadRequest);
    public static readonly ProblemKind WrongType = Kind("wrong-type", StatusCodes.Status400BadRequest);
    public static readonly ProblemKind BadRequest = Kind("bad-request", StatusCodes.Status400BadRequest);
    public static readonly ProblemKind SignInRequired = Kind("sign-in-required", StatusCodes.Status401Unauthorized);
    public static readonly ProblemKind Forbidden = Kind("forbidden", StatusCodes.Status403Forbidden);
    public static readonly ProblemKind NotFound = Kind("not-found", StatusCodes.Status404NotFound);
    public static readonly ProblemKind MethodNotAllowed = Kind("method-not-allowed", StatusCodes.Status405MethodNotAllowed);
    public static readonly ProblemKind BodyTooLarge = Kind("body-too-large", StatusCodes.Status413PayloadTooLarge);
    public static readonly ProblemKind MediaTypeNotSupported = Kind("media-type-not-supported", StatusCodes.Status415UnsupportedMediaType);
    public static readonly ProblemKind PreconditionRequired = Kind("precondition-required", StatusCodes.Status428PreconditionRequired);
    public static readonly ProblemKind TooManyRequests = Kind("too-many-requests", StatusCodes.Status429TooManyRequests);
    public static readonly ProblemKind InternalError = Kind("internal-error", StatusCodes.Status500InternalServerError);
    public static readonly ProblemKind Unavailable = Kind("unavailable", StatusCodes.Status503ServiceUnavailable);
    public static readonly ProblemKind Timeout = Kind("timeout", StatusCodes.Status504GatewayTimeout);

    private static readonly Dictionary<int, ProblemKind> ByStatus = new[]
    {
        BadRequest, SignInRequired, Forbidden, NotFound, MethodNotAllowed, BodyTooLarge,
        MediaTypeNotSupported, TooManyRequests, InternalError, Unavailable, Timeout,
    }.ToDictionary(kind => kind.Status);

    /// <summary>The kind for an answer that only has a status, such as an unknown route.</summary>
    public static ProblemKind For(int status) =>
        ByStatus.GetValueOrDefault(status, status >= 500 ? InternalError : BadRequest);

    private static ProblemKind Kind(string code, int status) => new(code, status, typeof(CommonTexts));
}
