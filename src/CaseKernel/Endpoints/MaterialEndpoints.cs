using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Materials.Previews;
using Platform.CaseKernel.Opinions;
using Platform.ServiceDefaults.Authentication;

namespace Platform.CaseKernel.Endpoints;

/// <summary>Files and pictures of them: to the applicant whose case it is, to officers with jurisdiction, to departments while they are asked.</summary>
internal static class MaterialEndpoints
{
    public static void MapOwnMaterials(this RouteGroupBuilder cases) =>
        cases.MapGet("/{id:guid}/materials/{code}", async (Guid id, string code, Caller caller, Attach attach, Showing showing, CancellationToken cancellationToken) =>
            (await attach.FindAsync(id, code, Audience.Applicant, caller, cancellationToken)).Failed(out var problem, out var material) ? problem
                : await showing.OriginalAsync(material, byOffice: false, caller, cancellationToken));

    public static void MapDeskMaterials(this RouteGroupBuilder cases)
    {
        var material = cases.MapGroup("/{id:guid}/materials/{code}");
        material.MapGet("", async (Guid id, string code, Caller caller, Attach attach, Showing showing, CancellationToken cancellationToken) =>
            (await attach.FindAsync(id, code, Audience.Officer, caller, cancellationToken)).Failed(out var problem, out var found) ? problem
                : await showing.OriginalAsync(found, byOffice: true, caller, cancellationToken));
        material.MapGet("/preview", async (Guid id, string code, int? page, string? size, Caller caller, Attach attach, Showing showing, CancellationToken cancellationToken) =>
            (await attach.FindAsync(id, code, Audience.Officer, caller, cancellationToken)).Failed(out var problem, out var found) ? problem
                : await showing.PageAsync(found, page ?? 1, size == "small", caller, cancellationToken)).Produces(StatusCodes.Status200OK, contentType: "image/png");
        material.MapGet("/pages", async (Guid id, string code, Caller caller, Attach attach, Showing showing, CancellationToken cancellationToken) =>
            (await attach.FindAsync(id, code, Audience.Officer, caller, cancellationToken)).Failed(out var problem, out var found) ? problem
                : await showing.DescribeAsync(found, cancellationToken)).Produces<PreviewView>();
    }

    public static void MapAskedMaterials(this RouteGroupBuilder desk)
    {
        var material = desk.MapGroup("/opinions/{id:guid}/materials/{code}");
        material.MapGet("", async (Guid id, string code, Caller caller, OpinionReader reader, Showing showing, CancellationToken cancellationToken) =>
            (await reader.MaterialAsync(id, code, caller, cancellationToken)).Failed(out var problem, out var found) ? problem
                : await showing.OriginalAsync(found, byOffice: true, caller, cancellationToken));
        material.MapGet("/preview", async (Guid id, string code, int? page, string? size, Caller caller, OpinionReader reader, Showing showing, CancellationToken cancellationToken) =>
            (await reader.MaterialAsync(id, code, caller, cancellationToken)).Failed(out var problem, out var found) ? problem
                : await showing.PageAsync(found, page ?? 1, size == "small", caller, cancellationToken)).Produces(StatusCodes.Status200OK, contentType: "image/png");
        material.MapGet("/pages", async (Guid id, string code, Caller caller, OpinionReader reader, Showing showing, CancellationToken cancellationToken) =>
            (await reader.MaterialAsync(id, code, caller, cancellationToken)).Failed(out var problem, out var found) ? problem
                : await showing.DescribeAsync(found, cancellationToken)).Produces<PreviewView>();
    }
}
