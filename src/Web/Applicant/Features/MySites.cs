using System.Text.Json.Nodes;
using Platform.Web.Applicant.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Forms;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Applicant.Features;

/// <summary>Sites of on-site blending and dispensing: stock, services, and the label of each unit.</summary>
internal static class MySites
{
    public static async Task<IResult> ListAsync(string? after, SitesClient sites, CancellationToken cancellationToken) =>
        (await sites.ListAsync(after, cancellationToken)).Failed(out var problem, out var own)
            ? Show.Problem(problem)
            : Show.Page<MySitesPage>(new { Sites = own });

    public static async Task<IResult> ShowAsync(string number, string? done, string? after, SitesClient sites, CancellationToken cancellationToken)
    {
        if ((await sites.GetAsync(number, cancellationToken)).Failed(out var problem, out var site))
            return Show.Problem(problem);
        return Show.Page<MySitePage>(new { Site = site, Services = (await sites.ServicesAsync(number, after, cancellationToken)).Or(Slice<ServiceLine>.Empty), Done = done });
    }

    public static Task<IResult> BeginReceiveAsync(string number, SitesClient sites, CancellationToken cancellationToken) => BeginAsync(number, SiteSteps.Receive, sites, cancellationToken);

    public static Task<IResult> BeginServiceAsync(string number, SitesClient sites, CancellationToken cancellationToken) => BeginAsync(number, SiteSteps.Service, sites, cancellationToken);

    public static Task<IResult> ReceiveAsync(string number, HttpContext context, SitesClient sites, CancellationToken cancellationToken) =>
        SaveAsync(number, context, SiteSteps.Receive, sites, async (body, key) => await sites.ReceiveAsync(number, body, key, cancellationToken) is var answer && answer.Failed(out var problem, out _) ? (problem, null) : (null, $"/sites/{Uri.EscapeDataString(number)}?done=received"), cancellationToken);

    public static Task<IResult> RecordAsync(string number, HttpContext context, SitesClient sites, CancellationToken cancellationToken) =>
        SaveAsync(number, context, SiteSteps.Service, sites, async (body, key) => await sites.RecordAsync(number, body, key, cancellationToken) is var answer && answer.Failed(out var problem, out var service) ? (problem, null) : (null, $"/sites/services/{Uri.EscapeDataString(service.LabelNumber)}"), cancellationToken);

    public static async Task<IResult> ServiceAsync(string labelNumber, SitesClient sites, IConfiguration configuration, CancellationToken cancellationToken) =>
        (await sites.ServiceAsync(labelNumber, cancellationToken)).Failed(out var problem, out var service)
            ? Show.Problem(problem)
            : Show.Page<ServicePage>(new { Service = service, Site = configuration["Documents:PublicAddress"]?.TrimEnd('/') });

    public static async Task<IResult> LabelAsync(string labelNumber, HttpResponse response, SitesClient sites, CancellationToken cancellationToken)
    {
        // What is recalled a second ago must not be called good by a cache.
        response.Headers.CacheControl = "no-store";
        return (await sites.LabelAsync(labelNumber, cancellationToken)).Failed(out var problem, out var label)
            ? Show.Problem(problem)
            : Show.Page<LabelPage>(new { Label = label });
    }

    private static async Task<IResult> BeginAsync(string number, Func<SiteFile, FormStep> step, SitesClient sites, CancellationToken cancellationToken) =>
        (await sites.GetAsync(number, cancellationToken)).Failed(out var problem, out var site)
            ? Show.Problem(problem)
            : Page(site, step(site), [], null, Guid.CreateVersion7().ToString());

    private static async Task<IResult> SaveAsync(
        string number, HttpContext context, Func<SiteFile, FormStep> stepOf, SitesClient sites, Func<JsonObject, string, Task<(ServiceProblem? Problem, string? Then)>> save, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        if ((await sites.GetAsync(number, cancellationToken)).Failed(out var problem, out var site))
            return Show.Problem(problem);
        var step = stepOf(site);
        var body = PostedForm.Over([], step, posted);
        // The key was made when the page was: a second click is the same record.
        var key = Guid.TryParse(posted["key"], out var given) ? given.ToString() : Guid.CreateVersion7().ToString();
        var act = posted["act"].ToString();
        if (act.StartsWith("add:", StringComparison.Ordinal) || act.StartsWith("remove:", StringComparison.Ordinal))
        {
            if (act.StartsWith("add:", StringComparison.Ordinal))
                PostedForm.Add(body, step, act["add:".Length..]);
            else
                PostedForm.Remove(body, act["remove:".Length..]);
            return Page(site, step, body, null, key);
        }
        PostedForm.DropEmptyRows(body, step);
        var (refusal, then) = await save(body, key);
        if (refusal is null)
            return Show.SeeOther(then!);
        return refusal.Status == StatusCodes.Status401Unauthorized ? Show.Problem(refusal) : Page(site, step, body, refusal, refusal.Status >= 500 ? key : Guid.CreateVersion7().ToString());
    }

    private static IResult Page(SiteFile site, FormStep step, JsonObject body, ServiceProblem? problem, string key) =>
        Show.Page<SiteFormPage>(new { Site = site, Step = step, Values = new FormValues(body), Problem = problem, Key = key }, problem?.Status ?? StatusCodes.Status200OK);
}
