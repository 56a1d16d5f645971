using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Platform.Gateway.Guards;
using Platform.ServiceDefaults.Problems;

namespace Platform.Gateway.Sessions;

/// <summary>
/// The forms of the sign-in page and of the sign-out button; they work without script. A form can be posted from any site,
/// so both demand evidence that it was ours (login CSRF).
/// </summary>
internal static class SignInForms
{
    public static async Task<IResult> SignIn(HttpContext context)
    {
        if (SameOrigin.Judge(context.Request) != Evidence.Same)
            return new RefusalResult(CrossSiteGuard.ProofMissing);
        if (!context.Request.HasFormContentType)
            return new RefusalResult(CommonProblems.MediaTypeNotSupported);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var returnUrl = LocalPath(form["returnUrl"]);
        var refusal = await SessionEndpoints.OpenAsync(context, form["userName"], form["password"], _ => { });
        if (refusal is null)
            return new SeeOther(returnUrl);
        var query = new QueryBuilder { { "problem", refusal.Code }, { "returnUrl", returnUrl } };
        if (refusal.Minutes is { } minutes)
            query.Add("minutes", minutes.ToString(CultureInfo.InvariantCulture));
        return new SeeOther($"/sign-in{query}");
    }

    public static async Task<IResult> SignOut(HttpContext context)
    {
        if (SameOrigin.Judge(context.Request) != Evidence.Same)
            return new RefusalResult(CrossSiteGuard.ProofMissing);
        await SessionEndpoints.EndAsync(context);
        SessionCookie.Clear(context);
        return new SeeOther("/");
    }

    /// <summary>A path of this site, or the home page: never an address that leads elsewhere ("//evil", "/\evil", "https:…").</summary>
    internal static string LocalPath(string? returnUrl) =>
        returnUrl is ['/', ..] and not ['/', '/' or '\\', ..]
        && !returnUrl.Any(character => char.IsControl(character) || character == '\\')
        && Uri.TryCreate(returnUrl, UriKind.Relative, out _)
            ? returnUrl
            : "/";

    private sealed class SeeOther(string location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            // Anything beyond ASCII is percent-encoded; what is encoded already stays.
            httpContext.Response.Headers.Location = string.Concat(location.Select(c => char.IsAscii(c) && c != ' ' ? c.ToString() : Uri.EscapeDataString(c.ToString())));
            return Task.CompletedTask;
        }
    }

    private sealed class RefusalResult(Problem problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Refusal.WriteAsync(httpContext, problem);
    }
}
