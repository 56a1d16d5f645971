using Microsoft.AspNetCore.Http.Features;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Corrections;
using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Endpoints;

internal static class ApplicantEndpoints
{
    public static async Task<IResult> CreateAsync(CreateCase.Body body, HttpContext context, Caller caller, CreateCase create, CaseReader reader, MatterCatalog matters, CancellationToken cancellationToken)
    {
        if ((await create.DoAsync(body, Preconditions.OptionalIdempotencyKey(context.Request), caller, cancellationToken)).Failed(out var problem, out var @case))
            return problem;
        Preconditions.Tag(context.Response, @case.Version);
        return (await reader.ReadAsync(@case.Id, caller, Audience.Applicant, cancellationToken))
            .Answer(view => Results.Created($"/api/{matters.Service}/cases/{view.Id}", view));
    }

    public static async Task<IResult> ListAsync(string? state, string? after, Caller caller, CaseLists lists, CancellationToken cancellationToken) =>
        (await lists.MineAsync(state, after, caller, cancellationToken)).Answer(Results.Ok);

    public static Task<IResult> GetAsync(Guid id, HttpContext context, Caller caller, CaseReader reader, CancellationToken cancellationToken) =>
        ShowAsync(id, context, caller, reader, cancellationToken);

    public static async Task<IResult> SaveFormAsync(Guid id, HttpContext context, Caller caller, SaveForm save, CaseReader reader, CancellationToken cancellationToken)
    {
        if (Preconditions.Version(context.Request).Failed(out var problem, out var version))
            return problem;
        if ((await StrictJson.ReadAsync(context.Request, cancellationToken)).Failed(out problem, out var form))
            return problem;
        if ((await save.DoAsync(id, form, version, caller, cancellationToken)).Failed(out problem, out _))
            return problem;
        return await ShowAsync(id, context, caller, reader, cancellationToken);
    }

    public static async Task<IResult> CheckAsync(Guid id, Caller caller, CheckCase check, CancellationToken cancellationToken) =>
        (await check.DoAsync(id, caller, cancellationToken)).Answer(findings => Results.Ok(new { findings = findings.Select(FindingView.Of) }));

    public static async Task<IResult> PutMaterialAsync(Guid id, string code, HttpContext context, Caller caller, Attach attach, CaseReader reader, CancellationToken cancellationToken)
    {
        if (!context.Request.HasFormContentType)
            return (Problem)CommonProblems.MediaTypeNotSupported;
        // The server reads on and throws away what comes, so that the sender gets to read the answer.
        if (context.Request.ContentLength > CaseEndpoints.MaterialRequestBytes && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        if (context.Request.ContentLength > CaseEndpoints.MaterialRequestBytes)
            return await attach.TooLargeAtOnceAsync(id, code, caller, cancellationToken);
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var file = form.Files.GetFile("file") ?? (form.Files.Count == 1 ? form.Files[0] : null);
        if (file is null)
            return (Problem)CaseProblems.FileMissing;
        await using var content = file.OpenReadStream();
        if ((await attach.PutAsync(id, code, file.FileName, content, Preconditions.OptionalVersion(context.Request), caller, cancellationToken)).Failed(out var problem, out _))
            return problem;
        return await ShowAsync(id, context, caller, reader, cancellationToken);
    }

    public static async Task<IResult> RemoveMaterialAsync(Guid id, string code, HttpContext context, Caller caller, Attach attach, CaseReader reader, CancellationToken cancellationToken)
    {
        if ((await attach.RemoveAsync(id, code, Preconditions.OptionalVersion(context.Request), caller, cancellationToken)).Failed(out var problem, out _))
            return problem;
        return await ShowAsync(id, context, caller, reader, cancellationToken);
    }

    public static async Task<IResult> SubmitAsync(Guid id, Act act, ResubmissionBody? body, HttpRequest request, Caller caller, Submit submit, CancellationToken cancellationToken)
    {
        if (Preconditions.Version(request).Failed(out var problem, out var version))
            return problem;
        if (Preconditions.IdempotencyKey(request).Failed(out problem, out var key))
            return problem;
        return (await submit.DoAsync(id, act, body ?? new ResubmissionBody(), version, key, caller, cancellationToken)).Answer(Results.Ok);
    }

    public static async Task<IResult> ActAsync<TBody>(Guid id, Act act, TBody? body, HttpContext context, Caller caller, TakeStep take, CaseReader reader, CancellationToken cancellationToken)
        where TBody : class, IActBody
    {
        if (Preconditions.Version(context.Request).Failed(out var problem, out var version))
            return problem;
        if (ActBody.Detail(body ?? ActBody.Empty<TBody>(), take.Day).Failed(out problem, out var detail))
            return problem;
        if ((await take.DoAsync(id, act, Audience.Applicant, caller, version, detail, cancellationToken)).Failed(out problem, out _))
            return problem;
        return await ShowAsync(id, context, caller, reader, cancellationToken);
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, Caller caller, CaseReader reader, CancellationToken cancellationToken) =>
        (await reader.ReadAsync(id, caller, Audience.Applicant, cancellationToken)).Answer(view =>
        {
            Preconditions.Tag(context.Response, view.Version);
            return Results.Ok(view);
        });
}
