using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Endpoints;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.TalentRecommendation.Listings;

/// <summary>The zones' lists over HTTP, by audience.</summary>
internal static class ListingEndpoints
{
    private const string Root = "/api/talent";

    /// <summary>Who may look at every zone beside the officers of one, and change nothing.</summary>
    private static readonly Action<AuthorizationPolicyBuilder> Readers = policy => policy.RequireAuthenticatedUser().RequireRole(Roles.Officer, Roles.Supervisor, Roles.Auditor);

    public static void MapListings(this RouteGroupBuilder root)
    {
        var anybody = root.MapGroup("/public/listings").AllowAnonymous();
        anybody.MapGet("", async ([AsParameters] ListingReader.Filter filter, ListingReader reader, CancellationToken cancellationToken) =>
            (await reader.PublicAsync(filter, cancellationToken)).Answer(Results.Ok)).Produces<Page<ListingView>>();
        anybody.MapGet("/{number}", async (string number, ListingReader reader, CancellationToken cancellationToken) =>
            (await reader.OneAsync(number, cancellationToken)).Answer(Results.Ok)).Produces<ListingView>();

        var signedIn = root.MapGroup("/listings").RequireAuthorization();
        signedIn.MapPost("/{number}/objections", ObjectAsync).Accepts<ClaimForm>("application/json").Produces<ListingView>(StatusCodes.Status201Created);

        var own = root.MapGroup("/listings").RequireAuthorization(Policies.Applicant);
        own.MapGet("", async ([AsParameters] ListingReader.Filter filter, Caller caller, ListingReader reader, CancellationToken cancellationToken) =>
            (await reader.MineAsync(filter, caller, cancellationToken)).Answer(Results.Ok)).Produces<Page<ListingView>>();
        own.MapGet("/{number}", OwnAsync).Produces<ListingFile>();
        own.MapPost("/{number}/appeal", AppealAsync).Accepts<ClaimForm>("application/json").Produces<ListingFile>();

        var desk = root.MapGroup("/desk").RequireAuthorization(Readers);
        desk.MapGet("/listings", async ([AsParameters] ListingReader.Filter filter, Caller caller, ListingReader reader, CancellationToken cancellationToken) =>
            (await reader.DeskAsync(filter, caller, cancellationToken)).Answer(Results.Ok)).Produces<Page<ListingView>>();
        desk.MapGet("/listings/{number}", DeskAsync).Produces<ListingFile>();
        desk.MapGet("/quotas", async (int? year, Caller caller, ListingReader reader, CancellationToken cancellationToken) =>
            Results.Ok(await reader.QuotasAsync(year, caller, cancellationToken))).Produces<QuotaItems>();

        var office = root.MapGroup("/desk/listings/{number}").RequireAuthorization(Policies.Officer);
        office.MapPost("/objections/{id:guid}/decision", DecideObjectionAsync).Accepts<ClaimDecisionForm>("application/json").Produces<ListingFile>();
        office.MapPost("/appeal-decision", DecideAppealAsync).Accepts<ClaimDecisionForm>("application/json").Produces<ListingFile>();
        office.MapPost("/review", ReviewAsync).Accepts<ReviewForm>("application/json").Produces<ListingFile>();

        root.MapPut("/desk/quotas/{zone}/{year:int}", SetQuotaAsync).RequireAuthorization(Policies.Supervisor).Accepts<QuotaForm>("application/json").Produces<QuotaItems>();
    }

    private static async Task<IResult> OwnAsync(string number, Caller caller, ListingReader reader, CancellationToken cancellationToken) =>
        (await reader.FileAsync(number, listing => caller.ActsFor(listing.OrganisationId), office: false, cancellationToken)).Answer(Results.Ok);

    private static async Task<IResult> DeskAsync(string number, Caller caller, ListingReader reader, CancellationToken cancellationToken) =>
        (await reader.FileAsync(number, listing => caller.ListZones().Contains(listing.Zone), office: true, cancellationToken)).Answer(Results.Ok);

    private static Task<IResult> ObjectAsync(string number, HttpContext context, Caller caller, KeepList list, ListingReader reader, CancellationToken cancellationToken) => OnceAsync(
        context, (key, body) => list.ObjectAsync(number, body, key, caller, cancellationToken),
        async listing => (await reader.OneAsync(listing, cancellationToken)).Answer(view => Results.Created($"{Root}/public/listings/{listing}", view)), cancellationToken);

    private static Task<IResult> AppealAsync(string number, HttpContext context, Caller caller, KeepList list, ListingReader reader, CancellationToken cancellationToken) =>
        OnceAsync(context, (key, body) => list.AppealAsync(number, body, key, caller, cancellationToken), listing => OwnAsync(listing, caller, reader, cancellationToken), cancellationToken);

    private static Task<IResult> DecideObjectionAsync(string number, Guid id, HttpContext context, Caller caller, KeepList list, ListingReader reader, CancellationToken cancellationToken) =>
        OnceAsync(context, (key, body) => list.DecideObjectionAsync(number, id, body, key, caller, cancellationToken), listing => DeskAsync(listing, caller, reader, cancellationToken), cancellationToken);

    private static Task<IResult> DecideAppealAsync(string number, HttpContext context, Caller caller, KeepList list, ListingReader reader, CancellationToken cancellationToken) =>
        OnceAsync(context, (key, body) => list.DecideAppealAsync(number, body, key, caller, cancellationToken), listing => DeskAsync(listing, caller, reader, cancellationToken), cancellationToken);

    private static Task<IResult> ReviewAsync(string number, HttpContext context, Caller caller, KeepList list, ListingReader reader, CancellationToken cancellationToken) =>
        OnceAsync(context, (key, body) => list.ReviewAsync(number, body, key, caller, cancellationToken), listing => DeskAsync(listing, caller, reader, cancellationToken), cancellationToken);

    /// <summary>Under <c>If-Match</c> of the version that was read, <c>"0"</c> before there is one.</summary>
    private static async Task<IResult> SetQuotaAsync(string zone, int year, HttpContext context, Caller caller, KeepList list, ListingReader reader, CancellationToken cancellationToken) =>
        Preconditions.Version(context.Request).Failed(out var problem, out var version) ? problem : await OnceAsync(
            context, (key, body) => list.SetQuotaAsync(zone, year, version, body, key, caller, cancellationToken), async _ => Results.Ok(await reader.QuotasAsync(year, caller, cancellationToken)), cancellationToken);

    private static async Task<IResult> OnceAsync(HttpContext context, Func<string, JsonNode, Task<Outcome<string>>> write, Func<string, Task<IResult>> answer, CancellationToken cancellationToken)
    {
        if ((await StrictJson.ReadOnceAsync(context.Request, cancellationToken)).Failed(out var problem, out var sent) || (await write(sent.Key, sent.Body)).Failed(out problem, out var receipt))
            return problem;
        return await answer(receipt);
    }
}

internal static class ListingServices
{
    public static IServiceCollection AddListings(this IServiceCollection services) => services.AddSingleton<KeepList>().AddSingleton<ListingReader>();
}
