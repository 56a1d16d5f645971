using System.Security.Cryptography;
using System.Text;
using Platform.Gateway.Sessions;
using Platform.Gateway.Texts;
using Platform.ServiceDefaults.Problems;

namespace Platform.Gateway.Guards;

/// <summary>
/// A browser sends its cookie with whatever another site makes it post. So every unsafe method of a caller known by cookie
/// needs a proof that the page was ours; callers with a token need none, since no other site can add it.
/// </summary>
internal sealed class CrossSiteGuard(RequestDelegate next, GatewayMetrics metrics)
{
    public static readonly ProblemKind ProofMissing = new("csrf-proof-missing", StatusCodes.Status403Forbidden, typeof(GatewayTexts));

    public Task InvokeAsync(HttpContext context)
    {
        if (IsSafe(context.Request.Method) || SignedIn.Of(context) is not { ByCookie: true } signedIn || IsProven(context.Request, signedIn.Session.CsrfToken))
            return next(context);
        metrics.Refused(ProofMissing.Code);
        return Refusal.WriteAsync(context, ProofMissing);
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private static bool IsProven(HttpRequest request, string token) =>
        SameOrigin.Judge(request) == Evidence.Same
        || CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers["X-CSRF-TOKEN"].ToString()), Encoding.UTF8.GetBytes(token));
}
