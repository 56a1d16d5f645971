using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Platform.Web.Shared.Api;

namespace Platform.Web.Shared.Http;

/// <summary>The officer's side.</summary>
public sealed class DeskClient(HttpClient http, CaseHomes homes) : CaseServiceClient(http, homes, "/desk")
{
    public Task<Answer<Slice<CaseLine>>> QueueAsync(string service, QueueFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return GetAsync<Slice<CaseLine>>(
            Query($"{CaseServices.Root(service)}/desk/cases", ("state", filter.State), ("matter", filter.Matter), ("zone", filter.Zone), ("due", filter.Due),
                ("assignee", filter.Assignee), ("q", filter.Q), ("after", filter.After)),
            cancellationToken);
    }

    /// <summary>The value is null when there is nothing to take.</summary>
    public async Task<Answer<Case>> NextAsync(string service, CancellationToken cancellationToken)
    {
        var answer = await SendAsync<Case>(HttpMethod.Post, $"{CaseServices.Root(service)}/desk/next", null, null, null, cancellationToken);
        if (answer.Value is { } next)
            Learn(next.Id, service);
        return answer;
    }

    public Task<Answer<Case>> GetAsync(Guid id, CancellationToken cancellationToken) => FindAsync<Case>(id, cancellationToken);

    public async Task<Answer<Slice<TimelineEntry>>> TimelineAsync(Guid id, CancellationToken cancellationToken) =>
        await GetAsync<Slice<TimelineEntry>>($"{await PlaceOfAsync(id, cancellationToken)}/timeline", cancellationToken);

    public async Task<Answer<Case>> ActAsync(Guid id, string act, JsonObject? body, int version, CancellationToken cancellationToken) =>
        await SendAsync<Case>(HttpMethod.Post, $"{await PlaceOfAsync(id, cancellationToken)}/{act}", body, version, null, cancellationToken);

    /// <param name="idempotencyKey">The same form sent twice is one reveal.</param>
    public async Task<Answer<object>> RevealAsync(Guid id, string place, string? purpose, string? reason, string idempotencyKey, CancellationToken cancellationToken) =>
        await SendAsync<object>(HttpMethod.Post, $"{await PlaceOfAsync(id, cancellationToken)}/reveals", new JsonObject { ["pointers"] = new JsonArray(place), ["purpose"] = purpose, ["reason"] = reason }, null, idempotencyKey, cancellationToken);

    /// <summary>"I have seen everything up to this version."</summary>
    public async Task<Answer<object>> LookAsync(Guid id, int version, CancellationToken cancellationToken) =>
        await SendAsync<object>(HttpMethod.Put, $"{await PlaceOfAsync(id, cancellationToken)}/look", new JsonObject { ["version"] = version }, null, null, cancellationToken);

    public async Task<Answer<HttpResponseMessage>> OpenMaterialAsync(Guid id, string code, CancellationToken cancellationToken) =>
        await OpenAsync($"{await PlaceOfAsync(id, cancellationToken)}/materials/{Uri.EscapeDataString(code)}", cancellationToken);

    public async Task<Answer<Preview>> PreviewAsync(Guid id, string code, CancellationToken cancellationToken) =>
        await GetAsync<Preview>($"{await PlaceOfAsync(id, cancellationToken)}/materials/{Uri.EscapeDataString(code)}/pages", cancellationToken);

    public async Task<Answer<HttpResponseMessage>> OpenPageAsync(Guid id, string code, int page, string? size, CancellationToken cancellationToken) =>
        await OpenAsync(Query($"{await PlaceOfAsync(id, cancellationToken)}/materials/{Uri.EscapeDataString(code)}/preview", ("page", page.ToString(CultureInfo.InvariantCulture)), ("size", size)), cancellationToken);
}

/// <summary>What the officer's own office was asked about cases of others, in whichever service.</summary>
public sealed class OpinionsClient(HttpClient http, CaseHomes homes) : ServiceClient(http)
{
    /// <summary>The services whose matters ask departments.</summary>
    public static readonly IReadOnlyList<string> Asking = [CaseServices.RepresentativeOffices, CaseServices.Talent];

    /// <param name="state"><c>open</c> or <c>closed</c>.</param>
    public async Task<Answer<Slice<AskedOpinion>>> ListAsync(string service, string? state, string? after, CancellationToken cancellationToken)
    {
        var answer = await GetAsync<Slice<AskedOpinion>>(Query(Root(service), ("state", state), ("after", after)), cancellationToken);
        foreach (var asked in answer.Value?.Items ?? [])
            Learn(asked.Id, service);
        return answer;
    }

    public async Task<Answer<AskedOpinion>> GetAsync(string id, CancellationToken cancellationToken)
    {
        Answer<AskedOpinion>? refused = null;
        foreach (var service in Home(id) is { } known ? [known] : Asking)
        {
            var answer = await GetAsync<AskedOpinion>($"{Root(service)}/{Uri.EscapeDataString(id)}", cancellationToken);
            if (answer.Problem is null)
            {
                Learn(id, service);
                return answer;
            }
            // "Not mine" says less than a service that is out, or one that refuses.
            if (refused is not { Problem.Status: not StatusCodes.Status404NotFound })
                refused = answer;
        }
        return refused!.Value;
    }

    public async Task<Answer<HttpResponseMessage>> OpenMaterialAsync(string id, string code, CancellationToken cancellationToken) =>
        await OpenAsync($"{await PlaceOfAsync(id, cancellationToken)}/materials/{Uri.EscapeDataString(code)}", cancellationToken);

    public async Task<Answer<Preview>> PreviewAsync(string id, string code, CancellationToken cancellationToken) =>
        await GetAsync<Preview>($"{await PlaceOfAsync(id, cancellationToken)}/materials/{Uri.EscapeDataString(code)}/pages", cancellationToken);

    public async Task<Answer<HttpResponseMessage>> OpenPageAsync(string id, string code, int page, string? size, CancellationToken cancellationToken) =>
        await OpenAsync(Query($"{await PlaceOfAsync(id, cancellationToken)}/materials/{Uri.EscapeDataString(code)}/preview", ("page", page.ToString(CultureInfo.InvariantCulture)), ("size", size)), cancellationToken);

    /// <param name="answer"><c>agree</c> or <c>object</c>.</param>
    /// <param name="grant">What the department grants, where it has something to grant.</param>
    public async Task<Answer<object>> AnswerAsync(string id, string? answer, string? reason, JsonObject? grant, int version, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["answer"] = answer, ["reason"] = reason };
        if (grant is not null)
            body["grant"] = grant;
        return await SendAsync<object>(HttpMethod.Post, $"{await PlaceOfAsync(id, cancellationToken)}/answer", body, version, null, cancellationToken);
    }

    private static string Root(string service) => $"{CaseServices.Root(service)}/desk/opinions";

    private async Task<string> PlaceOfAsync(string id, CancellationToken cancellationToken)
    {
        if (Home(id) is null)
            await GetAsync(id, cancellationToken);
        return $"{Root(Home(id) ?? Asking[0])}/{Uri.EscapeDataString(id)}";
    }

    // Ids are of one kind, whatever they name.
    private string? Home(string id) => Guid.TryParse(id, out var known) ? homes.Of(known) : null;

    private void Learn(string id, string service)
    {
        if (Guid.TryParse(id, out var known))
            homes.Learn(known, service);
    }
}

/// <summary>For auditors: who has read personal data, whoever's case it is.</summary>
public sealed class AuditClient(HttpClient http) : ServiceClient(http)
{
    public Task<Answer<Slice<Reading>>> ReadingsAsync(ReadingFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return GetAsync<Slice<Reading>>(
            Query($"/api/{filter.Service ?? CaseServices.RepresentativeOffices}/audit/readings", ("office", filter.Office), ("account", filter.Account), ("case", filter.Case), ("from", filter.From), ("to", filter.To), ("after", filter.After)),
            cancellationToken);
    }
}

public sealed record ReadingFilter(string? Office = null, string? Account = null, string? Case = null, string? From = null, string? To = null, string? After = null, string? Service = null);

/// <summary>Holiday notices, loaded without a release.</summary>
public sealed class OperationsClient(HttpClient http) : ServiceClient(http)
{
    private const string Root = $"/api/{CaseServices.RepresentativeOffices}/operations/calendars";

    public Task<Answer<Slice<CalendarYear>>> CalendarsAsync(CancellationToken cancellationToken) => GetAsync<Slice<CalendarYear>>(Root, cancellationToken);

    public Task<Answer<object>> LoadAsync(CalendarYear calendar, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return SendAsync<object>(HttpMethod.Put, $"{Root}/{calendar.Year}", new { calendar.Year, calendar.Source, calendar.Holidays, calendar.MakeUpDays }, null, null, cancellationToken);
    }
}

public sealed record QueueFilter(
    string? State = null, string? Matter = null, string? Zone = null, string? Due = null, string? Assignee = null, string? Q = null, string? After = null);
