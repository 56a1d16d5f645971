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
        (await sites.GetAsync(number, cancellationToken)).Failed(out var problem, out var site) ? Show.Problem(problem) : RecordOf(site, step(site), (_, _) => throw new InvalidOperationException("Nothing is saved before it is typed.")).Begin();

    private static async Task<IResult> SaveAsync(
        string number, HttpContext context, Func<SiteFile, FormStep> step, SitesClient sites, Func<JsonObject, string, Task<(ServiceProblem? Problem, string? Then)>> save, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        if ((await sites.GetAsync(number, cancellationToken)).Failed(out var problem, out var site))
            return Show.Problem(problem);
        return await RecordOf(site, step(site), save).SaveAsync(posted);
    }

    private static Record RecordOf(SiteFile site, FormStep step, Func<JsonObject, string, Task<(ServiceProblem? Problem, string? Then)>> save) => new(step, save, (body, problem, key) =>
        Show.Page<SiteFormPage>(new { Site = site, Step = step, Values = new FormValues(body), Problem = problem, Key = key }, problem?.Status ?? StatusCodes.Status200OK));
}
