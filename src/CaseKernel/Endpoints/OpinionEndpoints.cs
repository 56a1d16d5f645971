using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Opinions;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Endpoints;

/// <summary>Departments' opinions: asked by the officer of the case, answered by officers of the offices that were asked.</summary>
internal static class OpinionEndpoints
{
    /// <param name="desk">The officers' group.</param>
    public static void MapOpinions(this RouteGroupBuilder desk)
    {
        desk.MapPost("/cases/{id:guid}/opinions", AskAsync).Produces<CaseView>();
        desk.MapGet("/opinions", ListAsync).Produces<Page<AskedView>>();
        desk.MapGet("/opinions/{id:guid}", GetAsync).Produces<AskedDetailView>();
        desk.MapAskedMaterials();
        desk.MapPost("/opinions/{id:guid}/answer", AnswerAsync).Produces<AskedDetailView>();
    }

    private static async Task<IResult> AskAsync(Guid id, AskBody body, HttpContext context, Caller caller, AskOpinions ask, CaseReader reader, CancellationToken cancellationToken)
    {
        if (Preconditions.Version(context.Request).Failed(out var problem, out var version))
            return problem;
        if ((await ask.DoAsync(id, body, caller, version, cancellationToken)).Failed(out problem, out _))
            return problem;
        return await DeskEndpoints.GetAsync(id, context, caller, reader, cancellationToken);
    }

    private static async Task<IResult> ListAsync(string? state, string? after, Caller caller, OpinionReader reader, CancellationToken cancellationToken) =>
        (await reader.ListAsync(state, after, caller, cancellationToken)).Answer(Results.Ok);

    private static async Task<IResult> GetAsync(Guid id, HttpContext context, Caller caller, OpinionReader reader, CancellationToken cancellationToken) =>
        (await reader.ReadAsync(id, caller, cancellationToken)).Answer(view =>
        {
            Preconditions.Tag(context.Response, view.Version);
            return Results.Ok(view);
        });

    private static async Task<IResult> AnswerAsync(Guid id, AnswerBody body, HttpContext context, Caller caller, AnswerOpinion answer, OpinionReader reader, CancellationToken cancellationToken)
    {
        if (Preconditions.Version(context.Request).Failed(out var problem, out var version))
            return problem;
        if ((await answer.DoAsync(id, body, caller, version, cancellationToken)).Failed(out problem, out _))
            return problem;
        return await GetAsync(id, context, caller, reader, cancellationToken);
    }
}
