using System.Text.Json.Nodes;
using Platform.CaseKernel.Endpoints;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Pilot;

/// <summary>The pilot over HTTP; the routes stand in <see cref="Endpoints"/>.</summary>
internal static class PilotEndpoints
{
    public static async Task<IResult> MineAsync(string? after, Caller caller, PilotReader reader, CancellationToken cancellationToken) =>
        (await reader.MineAsync(after, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> OwnAsync(string number, Caller caller, PilotReader reader, CancellationToken cancellationToken) =>
        (await reader.SiteAsync(number, site => caller.ActsFor(site.OrganisationId), cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> ReceiveAsync(string number, HttpContext context, Caller caller, ReceiveComponents receive, PilotReader reader, CancellationToken cancellationToken)
    {
        if ((await StrictJson.ReadOnceAsync(context.Request, cancellationToken)).Failed(out var problem, out var sent))
            return problem;
        if ((await receive.DoAsync(number, sent.Body, sent.Key, caller, cancellationToken)).Failed(out problem, out var site))
            return problem;
        return await OwnAsync(site, caller, reader, cancellationToken);
    }

    public static async Task<IResult> RecordAsync(string number, HttpContext context, Caller caller, RecordService record, PilotReader reader, CancellationToken cancellationToken)
    {
        if ((await StrictJson.ReadOnceAsync(context.Request, cancellationToken)).Failed(out var problem, out var sent))
            return problem;
        if ((await record.DoAsync(number, sent.Body, sent.Key, caller, cancellationToken)).Failed(out problem, out var label))
            return problem;
        return (await reader.ServiceAsync(label, site => caller.ActsFor(site.OrganisationId), own: true, cancellationToken))
            .Answer(service => Results.Created($"/api/cosmetics/pilot/services/{label}", service));
    }

    public static async Task<IResult> CorrectAsync(string labelNumber, HttpContext context, Caller caller, CorrectService correct, PilotReader reader, CancellationToken cancellationToken)
    {
        if ((await StrictJson.ReadOnceAsync(context.Request, cancellationToken)).Failed(out var problem, out var sent))
            return problem;
        if ((await correct.DoAsync(labelNumber, sent.Body, sent.Key, caller, cancellationToken)).Failed(out problem, out var label))
            return problem;
        return await OwnServiceAsync(label, caller, reader, cancellationToken);
    }

    public static async Task<IResult> OwnServicesAsync(string number, string? after, Caller caller, PilotReader reader, CancellationToken cancellationToken) =>
        (await reader.ServicesAsync(number, after, site => caller.ActsFor(site.OrganisationId), cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> OwnServiceAsync(string labelNumber, Caller caller, PilotReader reader, CancellationToken cancellationToken) =>
        (await reader.ServiceAsync(labelNumber, site => caller.ActsFor(site.OrganisationId), own: true, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> OwnRecallAsync(string product, string? after, Caller caller, PilotReader reader, CancellationToken cancellationToken) =>
        (await reader.RecallAsync(product, after, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> LabelAsync(string labelNumber, PilotReader reader, CancellationToken cancellationToken) =>
        (await reader.LabelAsync(labelNumber, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> ListAsync(string? after, Caller caller, PilotReader reader, CancellationToken cancellationToken) =>
        (await reader.DeskAsync(after, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> SiteAsync(string number, Caller caller, PilotReader reader, CancellationToken cancellationToken) =>
        (await reader.SiteAsync(number, Seen(caller), cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> ServicesAsync(string number, string? after, Caller caller, PilotReader reader, CancellationToken cancellationToken) =>
        (await reader.ServicesAsync(number, after, Seen(caller), cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> ServiceAsync(string labelNumber, Caller caller, PilotReader reader, CancellationToken cancellationToken) =>
        (await reader.ServiceAsync(labelNumber, Seen(caller), own: false, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> BlocksAsync(Caller caller, PilotReader reader, CancellationToken cancellationToken) =>
        Results.Ok(await reader.BlocksAsync(caller, cancellationToken));

    public static async Task<IResult> RecallAsync(string product, string? after, Caller caller, PilotReader reader, CancellationToken cancellationToken) =>
        (await reader.DeskRecallAsync(product, after, caller, cancellationToken)).Answer(Results.Ok);

    private static Func<PilotSite, bool> Seen(Caller caller)
    {
        var zones = caller.SeesZonesOf(PilotSiteMatter.MatterCode);
        return site => zones.Contains(site.Zone);
    }
}
