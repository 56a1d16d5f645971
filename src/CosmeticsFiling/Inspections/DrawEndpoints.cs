using System.Text;
using Platform.CaseKernel.Endpoints;
using Platform.ServiceDefaults.Authentication;

namespace Platform.CosmeticsFiling.Inspections;

/// <summary>Draws over HTTP; the routes stand in <see cref="Endpoints"/>.</summary>
internal static class DrawEndpoints
{
    public static async Task<IResult> ListAsync(Draws draws, CancellationToken cancellationToken) => Results.Ok(await draws.AllAsync(cancellationToken));

    public static async Task<IResult> OneAsync(Guid id, Draws draws, CancellationToken cancellationToken) =>
        (await draws.FindAsync(id, cancellationToken)).Answer(draw => Results.Ok(DrawView.Of(draw)));

    /// <summary>Byte for byte what was hashed.</summary>
    public static async Task<IResult> PopulationAsync(Guid id, Draws draws, CancellationToken cancellationToken) =>
        (await draws.FindAsync(id, cancellationToken)).Answer(draw => Results.Bytes(Encoding.UTF8.GetBytes(draw.Population), "text/plain; charset=utf-8", $"population-{draw.Id}.txt"));

    public static async Task<IResult> FixAsync(HttpContext context, Caller caller, Draws draws, CancellationToken cancellationToken)
    {
        if ((await StrictJson.ReadOnceAsync(context.Request, cancellationToken)).Failed(out var problem, out var sent))
            return problem;
        if ((await draws.FixAsync(sent.Body, sent.Key, caller, cancellationToken)).Failed(out problem, out var id))
            return problem;
        return (await draws.FindAsync(Guid.Parse(id), cancellationToken)).Answer(draw => Results.Created($"/api/cosmetics/public/inspections/draws/{id}", DrawView.Of(draw)));
    }

    public static async Task<IResult> DrawAsync(Guid id, HttpContext context, Caller caller, Draws draws, CancellationToken cancellationToken)
    {
        if ((await StrictJson.ReadOnceAsync(context.Request, cancellationToken)).Failed(out var problem, out var sent))
            return problem;
        if ((await draws.DrawAsync(id, sent.Body, sent.Key, caller, cancellationToken)).Failed(out problem, out _))
            return problem;
        return await OneAsync(id, draws, cancellationToken);
    }
}
