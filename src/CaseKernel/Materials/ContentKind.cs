using System.Text;

namespace Platform.CaseKernel.Materials;

/// <summary>Tells a file's kind from its first bytes; its name and declared type are not believed.</summary>
public static class ContentKind
{
    public const string Unknown = "unknown";
    public const int BytesNeeded = 64;

    private const string Opaque = "application/octet-stream";

    private static readonly (string Kind, string MediaType, byte[] Start)[] Known =
    [
        ("pdf", "application/pdf", "%PDF-"u8.ToArray()),
        ("png", "image/png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
        ("jpg", "image/jpeg", [0xFF, 0xD8, 0xFF]),
        ("exe", Opaque, "MZ"u8.ToArray()),
        ("elf", Opaque, [0x7F, (byte)'E', (byte)'L', (byte)'F']),
        ("zip", "application/zip", [(byte)'P', (byte)'K', 3, 4]),
        ("zip", "application/zip", [(byte)'P', (byte)'K', 5, 6]),
        ("doc", Opaque, [0xD0, 0xCF, 0x11, 0xE0]),
        ("gif", "image/gif", "GIF8"u8.ToArray()),
        ("tiff", "image/tiff", [(byte)'I', (byte)'I', 42, 0]),
        ("tiff", "image/tiff", [(byte)'M', (byte)'M', 0, 42]),
        ("bmp", "image/bmp", "BM"u8.ToArray()),
        ("rar", Opaque, "Rar!"u8.ToArray()),
        ("7z", Opaque, [(byte)'7', (byte)'z', 0xBC, 0xAF]),
        ("gz", Opaque, [0x1F, 0x8B, 8]),
        ("rtf", Opaque, "{\\rtf"u8.ToArray()),
    ];

    // What a browser or a shell would run, after any blanks.
    private static readonly (string Kind, string Start)[] Scripts =
        [("html", "<!doctype"), ("html", "<html"), ("html", "<head"), ("html", "<body"), ("html", "<script"), ("svg", "<svg"), ("script", "<?php"), ("script", "#!")];

    /// <summary><c>unknown</c> when no known start fits.</summary>
    public static (string Kind, string MediaType) Of(ReadOnlySpan<byte> start)
    {
        foreach (var known in Known)
        {
            if (start.StartsWith(known.Start))
                return (known.Kind, known.MediaType);
        }
        if (start.Length >= 12 && start[4..].StartsWith("ftyp"u8))
            return start[8..12].StartsWith("hei"u8) || start[8..12].StartsWith("mif"u8) ? ("heic", "image/heic") : ("video", Opaque);
        if (start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8))
            return ("webp", "image/webp");
        var words = Encoding.Latin1.GetString(start.TrimStart("\uFEFF \t\r\n"u8)).ToLowerInvariant();
        foreach (var script in Scripts)
        {
            if (words.StartsWith(script.Start, StringComparison.Ordinal))
                return (script.Kind, Opaque);
        }
        return (Unknown, Opaque);
    }

    /// <summary>What the extension of a name promises; null when it promises nothing that is known here.</summary>
    public static string? ClaimedBy(string fileName) => Path.GetExtension(fileName).TrimStart('.').ToLowerInvariant() switch
    {
        "pdf" => "pdf",
        "png" or "apng" => "png",
        "jpg" or "jpeg" or "jpe" or "jfif" => "jpg",
        "doc" or "xls" or "ppt" or "msi" or "wps" or "et" => "doc",
        "tif" or "tiff" => "tiff",
        "heic" or "heif" => "heic",
        "htm" or "html" or "xhtml" => "html",
        "mp4" or "mov" or "m4v" => "video",
        "gz" or "tgz" => "gz",
        "php" or "sh" or "js" or "bat" or "cmd" or "ps1" or "vbs" => "script",
        "exe" or "dll" or "scr" or "com" => "exe",
        "txt" or "csv" => "text",
        "zip" or "jar" => "zip",
        "docx" or "xlsx" or "pptx" or "gif" or "bmp" or "webp" or "rar" or "7z" or "rtf" or "svg" => Path.GetExtension(fileName).TrimStart('.').ToLowerInvariant(),
        _ => null,
    };
}
