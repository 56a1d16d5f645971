using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Platform.Web.Shared.Pages;

/// <summary>
/// The scripts and styles that Vite built into this assembly. Their names carry a hash of the content, so a browser may keep
/// them for a year; they were compressed at build time, so serving one costs a copy.
/// </summary>
public sealed class Assets
{
    private const string Folder = "assets/";
    private const string Entry = "src/site.ts";

    private static readonly Assembly Home = typeof(Assets).Assembly;

    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly HashSet<string> names = [.. Home.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..])];

    public Assets()
    {
        using var manifest = Home.GetManifestResourceStream($"{Folder}manifest.json")
            ?? throw new InvalidOperationException("The assets were not built into Platform.Web.Shared: see its BuildAssets target.");
        var entries = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(manifest)!;
        Script = entries[Entry].GetProperty("file").GetString()!;
        Style = entries[Entry].GetProperty("css")[0].GetString()!;
        Uploads = entries["src/uploads.ts"].GetProperty("file").GetString()!;
        Mark = entries["src/mark.svg"].GetProperty("file").GetString()!;
    }

    public string Script { get; }

    public string Style { get; }

    public string Mark { get; }

    /// <summary>Large files in pieces; only the page with the materials loads it.</summary>
    public string Uploads { get; }

    public async Task<IResult> ServeAsync(string name, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!names.Contains(name) || !Types.TryGetContentType(name, out var type) || name == "manifest.json")
            return Results.NotFound();
        var (file, encoding) = Choose(name, context.Request.Headers.AcceptEncoding.ToString());
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        await using var content = Home.GetManifestResourceStream(Folder + file)!;
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await content.CopyToAsync(context.Response.Body, context.RequestAborted);
        return Results.Empty;
    }

    /// <summary>What a browser loads first, compressed; the budget is watched by a test.</summary>
    internal long FirstLoadBytes => BytesOf(Script, Style, Mark);

    internal static long BytesOf(params string[] names) => names.Sum(name => Home.GetManifestResourceStream($"{Folder}{name}.br")!.Length);

    private (string File, string? Encoding) Choose(string name, string accepted)
    {
        if (accepted.Contains("br", StringComparison.Ordinal) && names.Contains($"{name}.br"))
            return ($"{name}.br", "br");
        return accepted.Contains("gzip", StringComparison.Ordinal) && names.Contains($"{name}.gz") ? ($"{name}.gz", "gzip") : (name, null);
    }
}
