using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Platform.CaseKernel.Materials.Previews;

/// <summary>
/// Poppler for PDF, ImageMagick for pictures and watermarks. Each call is a process of its own; what is not installed is
/// not there, and the page says so.
/// </summary>
internal sealed partial class PreviewTools(IConfiguration configuration)
{
    private static readonly string[] Limits = ["-limit", "memory", "512MiB", "-limit", "map", "512MiB", "-limit", "disk", "0", "-limit", "time", "20"];

    private readonly string? pdfInfo = LimitedProcess.Find("pdfinfo");
    private readonly string? pdfToPpm = LimitedProcess.Find("pdftoppm");
    private readonly string? magick = LimitedProcess.Find("convert", "magick");
    private readonly Lazy<Task<string?>> font = new(() => FontAsync(configuration["Previews:Font"]));

    public bool CanShow(string mediaType) => mediaType switch
    {
        "application/pdf" => pdfInfo is not null && pdfToPpm is not null,
        "image/png" or "image/jpeg" => magick is not null,
        _ => false,
    };

    public async Task<bool> CanWatermarkAsync() => magick is not null && await font.Value is not null;

    /// <summary>Null when the file cannot be read.</summary>
    public async Task<int?> PagesAsync(string path, string mediaType, CancellationToken cancellationToken)
    {
        if (mediaType != "application/pdf")
            return 1;
        return await LimitedProcess.RunAsync(pdfInfo!, [path], null, cancellationToken) is { } output
            && Pages().Match(Encoding.UTF8.GetString(output)) is { Success: true } match
            && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var pages) ? pages : null;
    }

    /// <param name="size">Pixels of the longer side.</param>
    /// <returns>A PNG; null when the file cannot be rendered within its limits.</returns>
    public async Task<byte[]?> RenderAsync(string path, string mediaType, int page, int size, CancellationToken cancellationToken)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var pixels = size.ToString(CultureInfo.InvariantCulture);
        var png = mediaType == "application/pdf"
            ? await LimitedProcess.RunAsync(pdfToPpm!, ["-q", "-png", "-f", number, "-l", number, "-scale-to", pixels, path], null, cancellationToken)
            // The coder is named, so that the content does not choose one.
            : await LimitedProcess.RunAsync(magick!,
                [.. Limits, "-define", $"jpeg:size={pixels}x{pixels}", $"{(mediaType == "image/png" ? "png" : "jpeg")}:{path}[0]", "-auto-orient", "-strip", "-thumbnail", $"{pixels}x{pixels}>", "-background", "white", "-flatten", "-depth", "8", "png:-"],
                null, cancellationToken);
        return Dimensions(png) is null ? null : png;
    }

    /// <summary>Burns words into a picture, all over it.</summary>
    public async Task<byte[]?> WatermarkAsync(byte[] png, IReadOnlyList<string> lines, CancellationToken cancellationToken)
    {
        if (Dimensions(png) is not { } dimensions || await font.Value is not { } face)
            return null;
        var (width, height) = dimensions;
        var points = Math.Clamp(Math.Max(width, height) / 60, 11, 30).ToString(CultureInfo.InvariantCulture);
        var marked = await LimitedProcess.RunAsync(magick!,
            [
                .. Limits,
                "(", "-background", "none", "-fill", "rgba(160,0,0,0.35)", "-stroke", "none", "-font", face, "-pointsize", points, "-gravity", "center", $"label:{Safe(lines)}",
                "-bordercolor", "none", "-border", "10x10", "-rotate", "-16", "+repage", "-write", "mpr:mark", "+delete", ")",
                "png:-", "(", "-size", $"{width}x{height}", "xc:none", "-tile", "mpr:mark", "-draw", "color 0,0 reset", ")", "-gravity", "northwest", "-compose", "over", "-composite", "-strip", "-depth", "8", "png:-",
            ],
            png, cancellationToken);
        return Dimensions(marked) is null ? null : marked;
    }

    // To ImageMagick a percent sign and a backslash begin something else, and a leading @ names a file.
    private static string Safe(IReadOnlyList<string> lines) =>
        "\u200a" + string.Join('\n', lines.Select(line => new string([.. line.Where(c => !char.IsControl(c))]).Replace("\\", "/", StringComparison.Ordinal).Replace("%", "%%", StringComparison.Ordinal))).Replace("\n", "\\n", StringComparison.Ordinal);

    private static (int Width, int Height)? Dimensions(byte[]? png) =>
        png is { Length: > 24 } && png.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
            ? (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)))
            : null;

    private static async Task<string?> FontAsync(string? configured)
    {
        if (!string.IsNullOrEmpty(configured))
            return File.Exists(configured) ? configured : null;
        if (LimitedProcess.Find("fc-match") is not { } match || await LimitedProcess.RunAsync(match, ["-f", "%{lang}\n%{file}", ":lang=zh-cn"], null, default) is not { } output)
            return null;
        // Without a Chinese font it names the one that lacks least.
        return Encoding.UTF8.GetString(output).Split('\n') is [var languages, var file] && languages.Contains("zh", StringComparison.Ordinal) && File.Exists(file) ? file : null;
    }

    [GeneratedRegex(@"^Pages:\s+(\d+)", RegexOptions.Multiline)]
    private static partial Regex Pages();
}
