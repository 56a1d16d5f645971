using System.Security.Claims;
using Platform.ServiceDefaults.Authentication;
using Platform.Web.Applicant.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Applicant.Features;

/// <summary>What anybody may read.</summary>
internal static class PublicPages
{
    public static async Task<IResult> HomeAsync(CasesClient cases, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var guides = await cases.GuidesAsync(cancellationToken);
        var mine = Caller.From(user)?.Is(Roles.Applicant) == true
            ? (await cases.ListAsync(null, null, cancellationToken)).Or(Slice<CaseLine>.Empty)
            : Slice<CaseLine>.Empty;
        return Show.Page<HomePage>(new { Guides = guides.Or(Slice<GuideLine>.Empty).Items, guides.Problem, Mine = mine.Items });
    }

    public static IResult SignIn(string? problem, string? returnUrl, int? minutes) =>
        Show.Page<SignInPage>(new { ProblemCode = problem, ReturnUrl = returnUrl, Minutes = minutes });

    public static async Task<IResult> GuidesAsync(CasesClient cases, CancellationToken cancellationToken) =>
        (await cases.GuidesAsync(cancellationToken)).Failed(out var problem, out var guides)
            ? Show.Problem(problem)
            : Show.Page<GuidesPage>(new { Guides = guides.Items });

    public static async Task<IResult> GuideAsync(string matter, CasesClient cases, CancellationToken cancellationToken) =>
        (await cases.GuideAsync(matter, cancellationToken)).Failed(out var problem, out var guide)
            ? Show.Problem(problem)
            : Show.Page<GuidePage>(new { Guide = guide });

    public static IResult FindCertificate(string? number) =>
        string.IsNullOrWhiteSpace(number)
            ? Show.Page<CertificatePage>()
            : Show.SeeOther($"/certificates/{Uri.EscapeDataString(number.Trim())}");

    public static IResult VerifyYourself(string? number, IConfiguration configuration) =>
        Show.Page<VerifyPage>(new { Number = string.IsNullOrWhiteSpace(number) ? null : number.Trim(), Site = configuration["Documents:PublicAddress"] });

    public static async Task<IResult> CertificateAsync(string number, HttpResponse response, CasesClient cases, CancellationToken cancellationToken)
    {
        // A page from a cache would call a certificate valid that was revoked a second ago.
        response.Headers.CacheControl = "no-store";
        var answer = await cases.CertificateAsync(number, cancellationToken);
        if (answer.Failed(out var problem, out var certificate))
        {
            return problem.Status == StatusCodes.Status404NotFound
                ? Show.Page<CertificatePage>(new { Number = number }, StatusCodes.Status404NotFound)
                : Show.Problem(problem);
        }
        return Show.Page<CertificatePage>(new { Number = number, Certificate = certificate });
    }

    public static async Task<IResult> RegisterAsync(string? q, string? after, CasesClient cases, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(q))
            return Show.Page<RegisterPage>();
        return (await cases.RegisterAsync(q.Trim(), after, cancellationToken)).Failed(out var problem, out var found)
            ? Show.Problem(problem)
            : Show.Page<RegisterPage>(new { Q = q, Found = found });
    }
}
