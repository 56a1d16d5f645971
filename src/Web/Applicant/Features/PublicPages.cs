using System.Security.Claims;
using Platform.ServiceDefaults.Authentication;
using Platform.Web.Applicant.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Applicant.Features;

/// <summary>Who is asked for what an applicant has in the registers.</summary>
internal sealed record Own(OfficesClient Offices, FilingsClient Filings, BondedClient Bonded);

/// <summary>What anybody may read.</summary>
internal static class PublicPages
{
    public static async Task<IResult> HomeAsync(CasesClient cases, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var guides = await cases.GuidesAsync(cancellationToken);
        var mine = Caller.From(user)?.Is(Roles.Applicant) == true
            ? (await MyCases.NewestAsync(cases, cancellationToken)).SelectMany(own => own.Cases.Items).OrderByDescending(line => line.UpdatedAt).ToList()
            : [];
        return Show.Page<HomePage>(new { Guides = guides.Or(Slice<GuideLine>.Empty).Items, guides.Problem, Mine = mine });
    }

    public static IResult SignIn(string? problem, string? returnUrl, int? minutes) =>
        Show.Page<SignInPage>(new { ProblemCode = problem, ReturnUrl = returnUrl, Minutes = minutes });

    public static async Task<IResult> GuidesAsync(CasesClient cases, OfficesClient offices, CancellationToken cancellationToken)
    {
        var neighbours = offices.NeighboursAsync(cancellationToken);
        if ((await cases.GuidesAsync(cancellationToken)).Failed(out var problem, out var guides))
            return Show.Problem(problem);
        return Show.Page<GuidesPage>(new { Guides = guides.Items, Neighbours = (await neighbours).Or(Slice<Neighbour>.Empty).Items });
    }

    public static async Task<IResult> GuideAsync(string matter, string? subject, CasesClient cases, [AsParameters] Own own, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if ((await cases.GuideAsync(matter, cancellationToken)).Failed(out var problem, out var guide))
            return Show.Problem(problem);
        return Show.Page<GuidePage>(new { Guide = guide, Subject = subject, Subjects = await SubjectsAsync(matter, own, user, cancellationToken) });
    }

    /// <summary>What an applicant may start a later matter for; null where none is to be chosen or nobody can say.</summary>
    internal static async Task<IReadOnlyList<Subject>?> SubjectsAsync(string matter, Own own, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!MatterPhases.HasSubject(matter) || Caller.From(user)?.Is(Roles.Applicant) != true)
            return null;
        if (CaseServices.OfMatter(matter) == CaseServices.Cosmetics)
            return (await own.Filings.ListAsync(null, cancellationToken)).Failed(out _, out var filings) ? null : [.. filings.Items.Select(filing => new Subject(filing.Number, filing.NameZh))];
        if (MatterPhases.BondedSubject(matter) is { } subject)
            return await own.Bonded.SubjectsAsync(subject == BondedSubject.Book, cancellationToken);
        return (await own.Offices.ListAsync(null, cancellationToken)).Failed(out _, out var offices) ? null : [.. offices.Items.Select(office => new Subject(office.RegistrationNumber, office.NameZh))];
    }

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

    public static async Task<IResult> RegisterAsync([AsParameters] OfficeFilter filter, OfficesClient offices, ZonesClient zones, CancellationToken cancellationToken)
    {
        var titles = zones.ZonesAsync(cancellationToken);
        Slice<RegisterEntry>? found = null;
        if (filter.Narrows && (await offices.RegisterAsync(filter, cancellationToken)).Failed(out var problem, out found))
            return Show.Problem(problem);
        return Show.Page<RegisterPage>(new { Filter = filter, Zones = (await titles).Or(Slice<Zone>.Empty).Items, Found = found });
    }

    public static async Task<IResult> RegisteredAsync(string number, OfficesClient offices, CancellationToken cancellationToken) =>
        (await offices.RegisteredAsync(number, cancellationToken)).Failed(out var problem, out var office)
            ? Show.Problem(problem)
            : Show.Page<OfficePage>(new { Office = office });
}
