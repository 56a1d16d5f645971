using Microsoft.AspNetCore.Mvc;
using Platform.Gateway.Guards;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;

namespace Platform.Gateway.Sessions;

internal sealed record SignInRequest(string? UserName, string? Password);

/// <summary>Signing in and out: for programs as JSON, for pages without script as forms.</summary>
internal static class SessionEndpoints
{
    private const int LargestBody = 16 * 1024;

    public static void MapSessions(this IEndpointRouteBuilder app)
    {
        var session = app.MapGroup("/api/identity/session");
        session.MapPost("", SignIn).AllowAnonymous().WithMetadata(new SignInRoute(), new RequestSizeLimitAttribute(LargestBody));
        session.MapGet("", WhoAmI).RequireAuthorization(Policies.SignedIn);
        session.MapDelete("", (Delegate)SignOut).RequireAuthorization(Policies.SignedIn);

        app.MapPost("/session", (Delegate)SignInForms.SignIn).AllowAnonymous().WithMetadata(new SignInRoute(), new RequestSizeLimitAttribute(LargestBody));
        app.MapPost("/session/end", (Delegate)SignInForms.SignOut).AllowAnonymous();
    }

    private static SessionInfo WhoAmI(HttpContext context) => SignedIn.Of(context)!.Session.ToInfo();

    public static async Task<SignInRefusal?> OpenAsync(HttpContext context, string? userName, string? password, Action<SessionState> opened)
    {
        var services = context.RequestServices;
        var identity = services.GetRequiredService<IdentityClient>();
        var (session, refusal) = await identity.OpenAsync(userName, password, context.RequestAborted);
        if (session is null)
            return refusal;
        // A browser has one session: the one it had before ends.
        if (SignedIn.Of(context) is { ByCookie: true })
            await EndAsync(context);
        services.GetRequiredService<SessionCache>().Put(session);
        services.GetRequiredService<SessionCookie>().Set(context, session.SessionId);
        opened(session);
        return null;
    }

    public static async Task EndAsync(HttpContext context)
    {
        if (SignedIn.Of(context) is not { } signedIn)
            return;
        var services = context.RequestServices;
        await services.GetRequiredService<IdentityClient>().RevokeAsync(signedIn.Session.SessionId, CancellationToken.None);
        services.GetRequiredService<SessionCache>().End(signedIn.Session.SessionId);
    }

    private static async Task<IResult> SignIn(SignInRequest request, HttpContext context)
    {
        if (SameOrigin.Judge(context.Request) == Evidence.Foreign)
            return CrossSiteGuard.ProofMissing.With();
        SessionInfo? info = null;
        var refusal = await OpenAsync(context, request.UserName, request.Password, session => info = session.ToInfo());
        if (refusal is null)
            return Results.Ok(info);
        if (refusal.RetryAfter is { } retryAfter)
            context.Response.Headers.RetryAfter = retryAfter.ToString();
        return Results.Json(refusal.Problem, JsonDefaults.Options, "application/problem+json", refusal.Status);
    }

    private static async Task<IResult> SignOut(HttpContext context)
    {
        await EndAsync(context);
        SessionCookie.Clear(context);
        return Results.NoContent();
    }
}

/// <summary>Marks the routes where passwords are tried.</summary>
internal sealed record SignInRoute;
