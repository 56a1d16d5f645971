using System.Globalization;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Materials.Uploads;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Endpoints;

/// <summary>The resumable way to put in a file: tus 1.0.0 with creation, termination, expiration and checksums.</summary>
internal static class UploadEndpoints
{
    /// <summary>The largest file of any matter, and room for what the protocol adds.</summary>
    private const long LargestPiece = 260L * 1024 * 1024;

    /// <param name="cases">The applicants' group.</param>
    public static void MapUploads(this RouteGroupBuilder cases)
    {
        var uploads = cases.MapGroup("/{id:guid}/materials/{code}/uploads").AddEndpointFilter(ProtocolAsync);
        uploads.MapMethods("", [HttpMethods.Options], OptionsAsync).Produces(StatusCodes.Status204NoContent);
        uploads.MapPost("", BeginAsync).Produces(StatusCodes.Status201Created);
        uploads.MapMethods("/{uploadId:guid}", [HttpMethods.Head], HeadAsync).Produces(StatusCodes.Status200OK);
        uploads.MapPatch("/{uploadId:guid}", AppendAsync).Produces(StatusCodes.Status204NoContent).WithMetadata(new CaseEndpoints.SizeLimit(LargestPiece));
        uploads.MapDelete("/{uploadId:guid}", EndAsync).Produces(StatusCodes.Status204NoContent);
    }

    private static async ValueTask<object?> ProtocolAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (request, headers) = (context.HttpContext.Request, context.HttpContext.Response.Headers);
        headers["Tus-Resumable"] = TusHeaders.Version;
        headers.CacheControl = "no-store";
        if (HttpMethods.IsOptions(request.Method) || request.Headers["Tus-Resumable"] == TusHeaders.Version)
            return await next(context);
        headers["Tus-Version"] = TusHeaders.Version;
        return (Problem)UploadProblems.VersionUnsupported.With(TusHeaders.Version);
    }

    private static async Task<IResult> OptionsAsync(Guid id, string code, HttpContext context, Caller caller, Attach attach, CancellationToken cancellationToken)
    {
        if ((await attach.EditableAsync(id, code, null, caller, cancellationToken)).Failed(out var problem, out var target))
            return problem;
        var headers = context.Response.Headers;
        headers["Tus-Version"] = TusHeaders.Version;
        headers["Tus-Extension"] = TusHeaders.Extensions;
        headers["Tus-Checksum-Algorithm"] = TusHeaders.Algorithms;
        headers["Tus-Max-Size"] = Number(target.Slot.MaxBytes);
        return Results.NoContent();
    }

    private static async Task<IResult> BeginAsync(Guid id, string code, HttpContext context, Caller caller, Uploads uploads, MatterCatalog matters, CancellationToken cancellationToken)
    {
        if (TusHeaders.Number(context.Request, "Upload-Length") is not { } length)
            return (Problem)UploadProblems.LengthMissing;
        if (TusHeaders.FileName(context.Request) is not { } name)
            return (Problem)UploadProblems.NameMissing;
        if ((await uploads.BeginAsync(id, code, name, length, caller, cancellationToken)).Failed(out var problem, out var upload))
            return problem;
        Describe(context.Response, upload);
        // A path, so that it is right under whatever name the gateway is known.
        context.Response.Headers.Location = $"/api/{matters.Service}/cases/{id}/materials/{Uri.EscapeDataString(code)}/uploads/{upload.Id}";
        return Results.StatusCode(StatusCodes.Status201Created);
    }

    private static async Task<IResult> HeadAsync(Guid id, string code, Guid uploadId, HttpContext context, Caller caller, Uploads uploads, CancellationToken cancellationToken)
    {
        if ((await uploads.FindAsync(id, code, uploadId, caller, cancellationToken)).Failed(out var problem, out var upload))
            return problem;
        Describe(context.Response, upload);
        return Results.Ok();
    }

    private static async Task<IResult> AppendAsync(Guid id, string code, Guid uploadId, HttpContext context, Caller caller, AppendToUpload append, CancellationToken cancellationToken)
    {
        var request = context.Request;
        if (request.ContentType?.Split(';')[0].Trim() != TusHeaders.ContentType)
            return (Problem)CommonProblems.MediaTypeNotSupported;
        if (TusHeaders.Number(request, "Upload-Offset") is not { } offset)
            return (Problem)UploadProblems.OffsetMissing;
        if (TusHeaders.Checksum(request).Failed(out var problem, out var checksum))
            return problem;
        if ((await append.DoAsync(id, code, uploadId, offset, request.ContentLength, checksum, request.Body, caller, cancellationToken)).Failed(out problem, out var upload))
            return problem;
        if (upload.State == UploadRecord.Refused)
            return Results.Content(upload.Refusal!, "application/problem+json", null, StatusCodes.Status422UnprocessableEntity);
        Describe(context.Response, upload);
        return Results.NoContent();
    }

    private static async Task<IResult> EndAsync(Guid id, string code, Guid uploadId, Caller caller, Uploads uploads, CancellationToken cancellationToken) =>
        (await uploads.EndAsync(id, code, uploadId, caller, cancellationToken)).Answer(_ => Results.NoContent());

    private static void Describe(HttpResponse response, UploadRecord upload)
    {
        response.Headers["Upload-Offset"] = Number(upload.Received);
        response.Headers["Upload-Length"] = Number(upload.Length);
        if (upload.State == UploadRecord.Open)
            response.Headers["Upload-Expires"] = upload.ExpiresAt.ToString("R", CultureInfo.InvariantCulture);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
