using Platform.Identity.Acts;
using Platform.Identity.Domain;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.Identity;

/// <summary>
/// Every route of Identity, by audience. What is not declared public needs a ticket; <c>/internal</c> needs the gateway's own,
/// and the gateway forwards nobody there.
/// </summary>
internal static class Endpoints
{
    public static void MapIdentity(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/identity");
        api.MapGet("/public/zones", ListZones.All).AllowAnonymous();
        api.MapPost("/tokens", Tokens).AllowAnonymous();
        api.MapGet("/organisations", ListOwnOrganisations.Of).RequireAuthorization(Policies.SignedIn);

        var officer = api.MapGroup("").RequireAuthorization(Policies.Officer);
        officer.MapGet("/colleagues", Colleagues);
        officer.MapGet("/absence", SeeAbsence);
        officer.MapPut("/absence", PutAbsence);
        officer.MapDelete("/absence", EndAbsence);
        officer.MapGet("/enterprises/{creditCode}/credit", SeeCredit);
        officer.MapPut("/enterprises/{creditCode}/credit", RecordCredit);

        var gateway = app.MapGroup("/internal/sessions").RequireAuthorization(Policies.Gateway);
        gateway.MapPost("", Open);
        gateway.MapGet("/{id:guid}", See);
        gateway.MapDelete("/{id:guid}", Revoke);
    }

    private static async Task<IResult> Open(Credentials credentials, OpenSession open, CancellationToken cancellationToken) =>
        (await open.ForBrowserAsync(credentials, cancellationToken)).Answer(Results.Ok);

    private static async Task<IResult> See(Guid id, SeeSession see, CancellationToken cancellationToken) =>
        (await see.AsOfNowAsync(id, cancellationToken)).Answer(Results.Ok);

    private static async Task<IResult> Revoke(Guid id, RevokeSession revoke, CancellationToken cancellationToken)
    {
        await revoke.NowAsync(id, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> Colleagues([AsParameters] ListColleagues.Filter filter, Caller caller, ListColleagues list, CancellationToken cancellationToken) =>
        (await list.PageAsync(filter, caller, cancellationToken)).Answer(Results.Ok);

    private static async Task<IResult> SeeAbsence(Caller caller, KeepAbsence keep, CancellationToken cancellationToken) =>
        (await keep.SeeAsync(caller, cancellationToken)).Answer(Results.Ok);

    private static async Task<IResult> PutAbsence(AbsenceRequest request, Caller caller, KeepAbsence keep, CancellationToken cancellationToken) =>
        (await keep.PutAsync(request, caller, cancellationToken)).Answer(Results.Ok);

    private static async Task<IResult> EndAbsence(Caller caller, KeepAbsence keep, CancellationToken cancellationToken)
    {
        await keep.EndAsync(caller, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> SeeCredit(string creditCode, string? after, Caller caller, KeepCredit keep, HttpResponse response, CancellationToken cancellationToken) =>
        Tagged(await keep.SeeAsync(creditCode, after, caller, cancellationToken), response);

    /// <summary>Under <c>If-Match</c> of the version that was read, <c>"0"</c> before there is one.</summary>
    private static async Task<IResult> RecordCredit(string creditCode, CreditForm form, Caller caller, KeepCredit keep, HttpContext context, CancellationToken cancellationToken) =>
        Preconditions.Version(context.Request).Failed(out var problem, out var version) ? problem : Tagged(await keep.RecordAsync(creditCode, form, version, caller, cancellationToken), context.Response);

    private static IResult Tagged(Outcome<CreditRecord> outcome, HttpResponse response) => outcome.Answer(record =>
    {
        Preconditions.Tag(response, record.Version);
        return Results.Ok(record);
    });

    private static async Task<IResult> Tokens(TokenRequest request, IssueTokens issue, HttpResponse response, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-store";
        return (await issue.ForAsync(request, cancellationToken)).Answer(Results.Ok);
    }
}
