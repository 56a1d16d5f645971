using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Privacy;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Endpoints;

/// <summary>Personal data: revealed at the desk, and read by its subjects and by auditors who looked at it.</summary>
internal static class PrivacyEndpoints
{
    /// <param name="desk">The officers' group.</param>
    public static void MapReveals(this RouteGroupBuilder desk) =>
        desk.MapPost("/cases/{id:guid}/reveals", RevealAsync).Produces<RevealView>();

    /// <param name="root">The service's own.</param>
    public static void MapPrivacy(this RouteGroupBuilder root)
    {
        var subjects = root.MapGroup("").RequireAuthorization(Policies.Applicant);
        subjects.MapGet("/cases/{id:guid}/readings", async (Guid id, string? after, Caller caller, ReadingLists lists, CancellationToken cancellationToken) =>
            (await lists.OfCaseAsync(id, after, caller, cancellationToken)).Answer(Results.Ok)).Produces<Page<ReadingView>>();
        subjects.MapGet("/readings", async (string? after, Caller caller, ReadingLists lists, CancellationToken cancellationToken) =>
            (await lists.MineAsync(after, caller, cancellationToken)).Answer(Results.Ok)).Produces<Page<ReadingView>>();
        MapHolds(root.MapGroup("/holds").RequireAuthorization(policy => policy.RequireAuthenticatedUser().RequireRole(Roles.Supervisor, Roles.Auditor)));
        root.MapGroup("/audit").RequireAuthorization(Policies.Auditor).MapGet("/readings", async ([AsParameters] ReadingLists.AuditFilter filter, ReadingLists lists, CancellationToken cancellationToken) =>
            (await lists.AuditAsync(filter, cancellationToken)).Answer(Results.Ok)).Produces<Page<ReadingView>>();
    }

    private static void MapHolds(RouteGroupBuilder group)
    {
        group.MapGet("", async (Guid? @case, string? state, string? after, LegalHolds holds, CancellationToken cancellationToken) =>
            (await holds.ListAsync(@case, state, after, cancellationToken)).Answer(Results.Ok)).Produces<Page<HoldView>>();
        group.MapGet("/{id:guid}", async (Guid id, HttpContext context, LegalHolds holds, CancellationToken cancellationToken) =>
            Tagged(await holds.GetAsync(id, cancellationToken), context, Results.Ok)).Produces<HoldView>();
        group.MapPost("", PlaceAsync).Produces<HoldView>(StatusCodes.Status201Created);
        group.MapPost("/{id:guid}/lifting", LiftAsync).Produces<HoldView>();
    }

    private static async Task<IResult> PlaceAsync(PlaceHoldBody? body, HttpContext context, Caller caller, LegalHolds holds, MatterCatalog matters, CancellationToken cancellationToken)
    {
        if (Preconditions.IdempotencyKey(context.Request).Failed(out var problem, out var key))
            return problem;
        return Tagged(await holds.PlaceAsync(body ?? new PlaceHoldBody(null, null, null), key, caller, cancellationToken), context, hold => Results.Created($"/api/{matters.Service}/holds/{hold.Id}", hold));
    }

    private static async Task<IResult> LiftAsync(Guid id, LiftHoldBody? body, HttpContext context, Caller caller, LegalHolds holds, CancellationToken cancellationToken)
    {
        if (Preconditions.Version(context.Request).Failed(out var problem, out var version))
            return problem;
        return Tagged(await holds.LiftAsync(id, body ?? new LiftHoldBody(null), version, caller, cancellationToken), context, Results.Ok);
    }

    private static IResult Tagged(Outcome<HoldView> outcome, HttpContext context, Func<HoldView, IResult> success) => outcome.Answer(hold =>
    {
        Preconditions.Tag(context.Response, hold.Version);
        return success(hold);
    });

    private static async Task<IResult> RevealAsync(Guid id, RevealBody? body, HttpContext context, Caller caller, RevealPlaces reveal, CancellationToken cancellationToken)
    {
        if (Preconditions.IdempotencyKey(context.Request).Failed(out var problem, out var key))
            return problem;
        // What was revealed for a moment must not stay in a cache.
        context.Response.Headers.CacheControl = "no-store";
        return (await reveal.DoAsync(id, body ?? new RevealBody(null, null), key, caller, cancellationToken)).Answer(Results.Ok);
    }
}
