using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Platform.Gateway.Texts;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.Gateway.Sessions;

/// <summary>
/// Recognises a browser by its session cookie and an API client by its access token; both stand for a session of Identity.
/// A service's ticket is no credential here. Public routes ask nobody.
/// </summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder,
    SessionCookie cookie, SessionCache sessions, AccessTokens accessTokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "session";

    private const string Bearer = "Bearer ";
    private static readonly ProblemKind SessionExpired = new("session-expired", StatusCodes.Status401Unauthorized, typeof(GatewayTexts));

    private bool presented;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Ways.Of(Context)?.Who == Who.Public)
            return AuthenticateResult.NoResult();
        var authorization = Request.Headers.Authorization.ToString();
        if (authorization.Length > 0)
            return await RecogniseAsync(authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? accessTokens.Read(authorization[Bearer.Length..].Trim()) : null, byCookie: false);
        if (Request.Cookies[SessionCookie.Name] is not { Length: > 0 } value)
            return AuthenticateResult.NoResult();
        var result = await RecogniseAsync(cookie.Read(value), byCookie: true);
        if (!result.Succeeded)
            SessionCookie.Clear(Context);
        return result;
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return Refusal.WriteAsync(Context, presented ? SessionExpired : CommonProblems.SignInRequired);
    }

    private async Task<AuthenticateResult> RecogniseAsync(Guid? sessionId, bool byCookie)
    {
        presented = true;
        if (sessionId is not { } id || await sessions.FindAsync(id, Context.RequestAborted) is not { } session)
            return AuthenticateResult.Fail("The session or token is not valid or has ended.");
        Context.Features.Set(new SignedIn(session, byCookie));
        return AuthenticateResult.Success(new AuthenticationTicket(session.ToCaller().ToPrincipal(SchemeName), SchemeName));
    }
}
