using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Platform.Documents.Pages;

namespace Platform.Documents;

/// <summary>A document as one HTML file that needs nothing else: its style stands in it, and its policy allows that style alone.</summary>
public sealed class DocumentRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    internal static readonly string Style = ReadStyle();

    /// <summary>No script, nothing loaded, the page's own style by its hash. Stands in the file too, for one that was saved.</summary>
    internal static readonly string FilePolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; form-action 'none'; base-uri 'none'";

    /// <summary>For the answer that carries the HTML.</summary>
    public static readonly string ContentPolicy = $"{FilePolicy}; frame-ancestors 'none'";

    public async Task<string> HtmlAsync(Document document)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<DocumentPage>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(DocumentPage.Document)] = document }))).ToHtmlString());
    }

    // The hash is over what stands between the tags, so line ends must not depend on the checkout.
    private static string ReadStyle()
    {
        using var stream = typeof(DocumentRenderer).Assembly.GetManifestResourceStream("document.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
