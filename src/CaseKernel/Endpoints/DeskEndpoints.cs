using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Corrections;
using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Endpoints;

internal static class DeskEndpoints
{
    public static async Task<IResult> ListAsync([AsParameters] CaseLists.DeskFilter filter, Caller caller, CaseLists lists, CancellationToken cancellationToken) =>
        (await lists.DeskAsync(filter, caller, cancellationToken)).Answer(Results.Ok);

    public static Task<IResult> GetAsync(Guid id, HttpContext context, Caller caller, CaseReader reader, CancellationToken cancellationToken) =>
        ShowAsync(id, context, caller, reader, cancellationToken);

    public static async Task<IResult> NextAsync(HttpContext context, Caller caller, Assign assign, CaseReader reader, CancellationToken cancellationToken) =>
        (await assign.NextAsync(caller, cancellationToken)).Failed(out var problem, out var next) ? problem
            : next is null ? Results.NoContent() : await ShowAsync(next.Id, context, caller, reader, cancellationToken);

    public static async Task<IResult> ClaimAsync(Guid id, HttpContext context, Caller caller, Assign assign, CaseReader reader, CancellationToken cancellationToken) =>
        (await assign.ClaimAsync(id, caller, cancellationToken)).Failed(out var problem, out _) ? problem : await ShowAsync(id, context, caller, reader, cancellationToken);

    public static async Task<IResult> ReleaseAsync(Guid id, HttpContext context, Caller caller, Assign assign, CaseReader reader, CancellationToken cancellationToken) =>
        (await assign.ReleaseAsync(id, caller, cancellationToken)).Failed(out var problem, out _) ? problem : await ShowAsync(id, context, caller, reader, cancellationToken);

    public static async Task<IResult> HandOverAsync(Guid id, HandOverBody? body, HttpContext context, Caller caller, HandOver handOver, CaseReader reader, CancellationToken cancellationToken)
    {
        if (Preconditions.Version(context.Request).Failed(out var problem, out var version))
            return problem;
        var authorization = context.Request.Headers.Authorization.ToString();
        if ((await handOver.DoAsync(id, body ?? new HandOverBody(null, null), version, caller, authorization, cancellationToken)).Failed(out problem, out _))
            return problem;
        return await ShowAsync(id, context, caller, reader, cancellationToken);
    }

    public static async Task<IResult> ActAsync<TBody>(Guid id, Act act, TBody? body, HttpContext context, Caller caller, TakeStep take, CaseReader reader, CancellationToken cancellationToken)
        where TBody : class, IActBody
    {
        if (Preconditions.Version(context.Request).Failed(out var problem, out var version))
            return problem;
        if (ActBody.Detail(body ?? ActBody.Empty<TBody>(), take.Day).Failed(out problem, out var detail))
            return problem;
        if ((await take.DoAsync(id, act, Audience.Officer, caller, version, detail, cancellationToken)).Failed(out problem, out _))
            return problem;
        return await ShowAsync(id, context, caller, reader, cancellationToken);
    }

    public static async Task<IResult> RequestCorrectionsAsync(Guid id, CorrectionBody? body, HttpContext context, Caller caller, RequestCorrections request, CaseReader reader, CancellationToken cancellationToken)
    {
        if (Preconditions.Version(context.Request).Failed(out var problem, out var version))
            return problem;
        if ((await request.DoAsync(id, body ?? new CorrectionBody(null), version, caller, cancellationToken)).Failed(out problem, out _))
            return problem;
        return await ShowAsync(id, context, caller, reader, cancellationToken);
    }

    public static async Task<IResult> LookAsync(Guid id, LookBody body, Caller caller, TakeLook look, CancellationToken cancellationToken) =>
        (await look.DoAsync(id, body, caller, cancellationToken)).Answer(_ => Results.NoContent());

    internal static async Task<IResult> ShowAsync(Guid id, HttpContext context, Caller caller, CaseReader reader, CancellationToken cancellationToken) =>
        (await reader.ReadAsync(id, caller, Audience.Officer, cancellationToken)).Answer(view =>
        {
            Preconditions.Tag(context.Response, view.Version);
            return Results.Ok(view);
        });
}
