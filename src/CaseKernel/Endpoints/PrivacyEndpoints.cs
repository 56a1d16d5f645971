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
        root.MapGroup("/audit").RequireAuthorization(Policies.Auditor).MapGet("/readings", async ([AsParameters] ReadingLists.AuditFilter filter, ReadingLists lists, CancellationToken cancellationToken) =>
            (await lists.AuditAsync(filter, cancellationToken)).Answer(Results.Ok)).Produces<Page<ReadingView>>();
    }

    private static async Task<IResult> RevealAsync(Guid id, RevealBody? body, HttpContext context, Caller caller, RevealPlaces reveal, CancellationToken cancellationToken)
    {
        if (Preconditions.IdempotencyKey(context.Request).Failed(out var problem, out var key))
            return problem;
        // What was revealed for a moment must not stay in a cache.
        context.Response.Headers.CacheControl = "no-store";
        return (await reveal.DoAsync(id, body ?? new RevealBody(null, null), key, caller, cancellationToken)).Answer(Results.Ok);
    }
}
