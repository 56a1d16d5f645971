using Microsoft.Extensions.Caching.Memory;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Privacy;
using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Materials.Previews;

/// <param name="Pages">Null when there is nothing to look at; <paramref name="Reason"/> says why.</param>
/// <param name="Watermarked">An identity document: who looks, when and for what stands in the picture.</param>
internal sealed record PreviewView(int? Pages, string? Reason, bool Watermarked);

/// <summary>
/// Pictures of pages, for those who may have the file. Nothing rendered is left on disk; what was just rendered is kept in
/// memory for a while, because pages are turned back and forth.
/// </summary>
internal sealed class Previews(MatterCatalog matters, MaterialStore store, PreviewTools tools, TimeProvider time) : IDisposable
{
    private const int AtOnce = 2;
    private const int Large = 1400, Small = 180;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Queue = TimeSpan.FromSeconds(20);

    private readonly MemoryCache rendered = new(new MemoryCacheOptions { SizeLimit = 64 * 1024 * 1024 });
    private readonly SemaphoreSlim turns = new(AtOnce);

    public async Task<Outcome<PreviewView>> DescribeAsync(MaterialRecord material, bool isIdentity, CancellationToken cancellationToken)
    {
        if (await UnavailableAsync(material, isIdentity) is { } unavailable)
            return new PreviewView(null, unavailable.Kind.Title(unavailable.Args).InCallersLanguage(), isIdentity);
        return (await PagesAsync(material, cancellationToken)).Failed(out var problem, out var pages)
            ? new PreviewView(null, problem.Kind.Title(problem.Args).InCallersLanguage(), isIdentity)
            : new PreviewView(pages, null, isIdentity);
    }

    /// <param name="watermark">Words to burn in; null for papers that show nobody's identity.</param>
    public async Task<Outcome<byte[]>> PageAsync(MaterialRecord material, int page, bool small, IReadOnlyList<string>? watermark, CancellationToken cancellationToken)
    {
        if (await UnavailableAsync(material, watermark is not null) is { } unavailable)
            return unavailable;
        if ((await PagesAsync(material, cancellationToken)).Failed(out var problem, out var pages))
            return problem;
        if (page < 1 || page > pages)
            return PreviewProblems.PageUnknown.With(pages);
        var size = small ? Small : Large;
        var picture = await OnceAsync<byte[]>((material.Sha256, page, size), png => png.Length, () => tools.RenderAsync(store.PathOf(material.Sha256), material.MediaType, page, size, cancellationToken), cancellationToken);
        if (picture is not null && watermark is not null)
            picture = await InTurnAsync(() => tools.WatermarkAsync(picture, watermark, cancellationToken), cancellationToken);
        return picture is not null ? picture : PreviewProblems.Failed;
    }

    /// <summary>Office, person, purpose and time, as they stand in a picture of an identity document.</summary>
    public IReadOnlyList<string> Watermark(CaseRecord @case, string office, Caller officer) =>
    [
        $"{matters.Of(@case).TitleOfOffice(@case.Zone, office).InCallersLanguage()} {officer.DisplayName}",
        new Text(typeof(MaterialTexts), "watermark.purpose", @case.Number).InCallersLanguage(),
        $"{time.GetUtcNow().InShanghai():yyyy-MM-dd HH:mm} (UTC+8)",
    ];

    public void Dispose()
    {
        rendered.Dispose();
        turns.Dispose();
    }

    private async Task<Problem?> UnavailableAsync(MaterialRecord material, bool isIdentity) =>
        material.MediaType is not ("application/pdf" or "image/png" or "image/jpeg") ? PreviewProblems.KindNotShown.With()
        : !tools.CanShow(material.MediaType) || (isIdentity && !await tools.CanWatermarkAsync()) ? PreviewProblems.NotInstalled.With()
        : null;

    private async Task<Outcome<int>> PagesAsync(MaterialRecord material, CancellationToken cancellationToken) =>
        await OnceAsync<object>((material.Sha256, 0, 0), _ => 64, async () => await tools.PagesAsync(store.PathOf(material.Sha256), material.MediaType, cancellationToken), cancellationToken) is int pages and > 0
            ? pages
            : PreviewProblems.Failed;

    private async Task<T?> OnceAsync<T>((string Sha256, int Page, int Size) key, Func<T, int> size, Func<Task<T?>> render, CancellationToken cancellationToken)
        where T : class
    {
        if (rendered.TryGetValue(key, out T? known))
            return known;
        return await InTurnAsync(async () =>
        {
            if (rendered.TryGetValue(key, out T? meanwhile))
                return meanwhile;
            if (await render() is not { } made)
                return null;
            rendered.Set(key, made, new MemoryCacheEntryOptions { Size = size(made), SlidingExpiration = Kept });
            return made;
        }, cancellationToken);
    }

    // Rendering is heavy; those who come together wait for each other, and not for long.
    private async Task<T?> InTurnAsync<T>(Func<Task<T?>> act, CancellationToken cancellationToken)
        where T : class
    {
        if (!await turns.WaitAsync(Queue, cancellationToken))
            return null;
        try
        {
            return await act();
        }
        finally
        {
            turns.Release();
        }
    }
}
