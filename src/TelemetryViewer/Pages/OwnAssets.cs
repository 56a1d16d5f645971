using System.Security.Cryptography;

namespace Platform.TelemetryViewer.Pages;

/// <summary>The viewer's own style and script, beside those of Web.Shared. Their names carry a hash of the content.</summary>
internal sealed class OwnAssets
{
    private readonly Dictionary<string, (byte[] Content, string Type)> files = [];

    public OwnAssets()
    {
        Style = Read("viewer.css", "text/css");
        Script = Read("viewer.js", "text/javascript");
    }

    public string Style { get; }

    public string Script { get; }

    public IResult? Serve(string name) =>
        files.TryGetValue(name, out var file) ? Results.Bytes(file.Content, file.Type) : null;

    private string Read(string name, string type)
    {
        using var stream = typeof(OwnAssets).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var hashed = $"{Path.GetFileNameWithoutExtension(name)}-{Convert.ToHexStringLower(SHA256.HashData(content))[..8]}{Path.GetExtension(name)}";
        files[hashed] = (content, type);
        return hashed;
    }
}
