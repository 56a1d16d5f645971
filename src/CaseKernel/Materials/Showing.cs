using Microsoft.Extensions.Caching.Memory;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Materials.Previews;
using Platform.CaseKernel.Materials.Scanning;
using Platform.CaseKernel.Opinions;
using Platform.CaseKernel.Privacy;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Materials;

/// <summary>
/// The one place where a file leaves the store, as itself or as a picture. Who may see the case has been decided before;
/// here it is decided what of the file: nothing in quarantine, and of identity documents a watermarked picture, or the
/// original while the officer's reveal is open. Every look at one is recorded before it is shown.
/// </summary>
internal sealed class Showing(Database database, MatterCatalog matters, MaterialStore store, Reveals reveals, Previews.Previews previews, TimeProvider time) : IDisposable
{
    /// <summary>Turning pages is one look.</summary>
    private static readonly TimeSpan OneLook = TimeSpan.FromMinutes(10);

    private readonly MemoryCache looks = new(new MemoryCacheOptions());

    /// <param name="byOffice">An officer or an asked department, and not the applicant whose paper it is.</param>
    public async Task<IResult> OriginalAsync(MaterialRecord material, bool byOffice, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.BeginAsync(cancellationToken);
        var @case = (await work.FindCaseAsync(material.CaseId, cancellationToken))!;
        if (HeldBack(@case, material) is { } held)
            return held;
        if (!byOffice)
            return new FileResult(store.Open(material.Sha256), material, material.FileName);
        if (!IsIdentity(@case, material))
            return new FileResult(store.Open(material.Sha256), material, OfficesName(@case, material));
        var pointer = $"/materials/{material.Code}";
        if ((await reveals.OpenAsync(work, @case.Id, caller.AccountId, cancellationToken)).LastOrDefault(reveal => reveal.Pointer == pointer) is not { } open)
            return (Problem)MaterialProblems.NeedsReveal.With(TitleOf(@case, material));
        await work.RecordAsync(
            new Reading(@case.Id, time.GetUtcNow(), caller.AccountId, caller.DisplayName, OfficeOf(caller, @case), open.Purpose, [pointer]) { Kind = ReadingKind.Again, RevealId = open.Id },
            cancellationToken);
        await work.CommitAsync(cancellationToken);
        return new FileResult(store.Open(material.Sha256), material, OfficesName(@case, material));
    }

    public async Task<IResult> DescribeAsync(MaterialRecord material, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        var @case = (await work.FindCaseAsync(material.CaseId, cancellationToken))!;
        if (HeldBack(@case, material) is { } held)
            return held;
        return (await previews.DescribeAsync(material, IsIdentity(@case, material), cancellationToken)).Answer(Results.Ok);
    }

    public async Task<IResult> PageAsync(MaterialRecord material, int page, bool small, Caller caller, CancellationToken cancellationToken)
    {
        CaseRecord @case;
        await using (var work = await database.ReadAsync(cancellationToken))
            @case = (await work.FindCaseAsync(material.CaseId, cancellationToken))!;
        if (HeldBack(@case, material) is { } held)
            return held;
        if (!IsIdentity(@case, material))
            return (await previews.PageAsync(material, page, small, null, cancellationToken)).Answer(PictureResult.Of);
        var office = OfficeOf(caller, @case);
        if ((await previews.PageAsync(material, page, small, previews.Watermark(@case, office, caller), cancellationToken)).Failed(out var problem, out var picture))
            return problem;
        await RecordAsync(@case, material, office, caller, cancellationToken);
        return PictureResult.Of(picture);
    }

    public void Dispose() => looks.Dispose();

    private Problem? HeldBack(CaseRecord @case, MaterialRecord material) => material.Scan switch
    {
        ScanState.Pending => MaterialProblems.InQuarantine.With(TitleOf(@case, material)),
        ScanState.Infected => MaterialProblems.Infected.With(TitleOf(@case, material), material.ScanFound),
        _ => null,
    };

    private async Task RecordAsync(CaseRecord @case, MaterialRecord material, string office, Caller caller, CancellationToken cancellationToken)
    {
        var look = (caller.AccountId, material.Id);
        if (looks.TryGetValue(look, out _))
            return;
        await using var work = await database.BeginAsync(cancellationToken);
        await work.RecordAsync(new Reading(@case.Id, time.GetUtcNow(), caller.AccountId, caller.DisplayName, office, Purposes.LookAtPaper, [$"/materials/{material.Code}"]), cancellationToken);
        await work.CommitAsync(cancellationToken);
        looks.Set(look, true, OneLook);
    }

    private Text TitleOf(CaseRecord @case, MaterialRecord material) => matters.Of(@case).Word($"material.{material.Code}");

    private bool IsIdentity(CaseRecord @case, MaterialRecord material) => matters.Of(@case).MaterialsFor(@case.Form).Any(slot => slot.Code == material.Code && slot.Identity);

    // The applicant's own name of the file may be a person's; the office files by case and paper.
    private static string OfficesName(CaseRecord @case, MaterialRecord material) => $"{@case.Number}-{material.Code}{Path.GetExtension(material.FileName)}";

    private static string OfficeOf(Caller caller, CaseRecord @case) => caller.OfficeFor(@case) is { Length: > 0 } office ? office : caller.Offices().FirstOrDefault() ?? "";

    /// <summary>To be kept and not to be opened in place; if a browser opens it all the same, it may do nothing.</summary>
    private sealed class FileResult(Stream content, MaterialRecord material, string name) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            Guard(httpContext.Response.Headers);
            return Results.Stream(content, material.MediaType, name, material.UploadedAt).ExecuteAsync(httpContext);
        }
    }

    private sealed class PictureResult(byte[] png) : IResult
    {
        public static PictureResult Of(byte[] png) => new(png);

        public Task ExecuteAsync(HttpContext httpContext)
        {
            Guard(httpContext.Response.Headers);
            httpContext.Response.Headers.ContentDisposition = "inline; filename=\"preview.png\"";
            return Results.Bytes(png, "image/png").ExecuteAsync(httpContext);
        }
    }

    private static void Guard(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.CacheControl = "private, no-store";
    }
}
