namespace Platform.CaseKernel.Materials;

/// <summary>Tells a file's kind from its first bytes; its name and declared type are not believed.</summary>
public static class ContentKind
{
    public const int BytesNeeded = 16;

    private static readonly (string Kind, string MediaType, byte[] Start)[] Known =
    [
        ("pdf", "application/pdf", "%PDF-"u8.ToArray()),
        ("png", "image/png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
        ("jpg", "image/jpeg", [0xFF, 0xD8, 0xFF]),
        ("exe", "application/octet-stream", "MZ"u8.ToArray()),
        ("elf", "application/octet-stream", [0x7F, (byte)'E', (byte)'L', (byte)'F']),
        ("zip", "application/zip", [(byte)'P', (byte)'K', 3, 4]),
        ("doc", "application/octet-stream", [0xD0, 0xCF, 0x11, 0xE0]),
        ("gif", "image/gif", "GIF8"u8.ToArray()),
    ];

    /// <summary><c>unknown</c> when no known start fits.</summary>
    public static (string Kind, string MediaType) Of(ReadOnlySpan<byte> start)
    {
        foreach (var known in Known)
        {
            if (start.StartsWith(known.Start))
                return (known.Kind, known.MediaType);
        }
        return ("unknown", "application/octet-stream");
    }
}
