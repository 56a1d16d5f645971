using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.ServiceDefaults;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Forms;

namespace Platform.Web.Shared.Http;

/// <summary>Reads a spreadsheet, a CSV file or pasted cells as the rows of a grid; nothing is stored.</summary>
public sealed class TablesClient(HttpClient http) : ServiceClient(http)
{
    public async Task<Answer<ImportedRows>> ReadAsync(GridImport import, string fileName, string? mediaType, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(import);
        var file = new StreamContent(content);
        if (MediaTypeHeaderValue.TryParse(mediaType, out var type))
            file.Headers.ContentType = type;
        var request = new HttpRequestMessage(HttpMethod.Post, import.Address) { Content = new MultipartFormDataContent { { file, "file", fileName } } };
        if ((await SendAsync<JsonObject>(request, cancellationToken)).Failed(out var problem, out var read))
            return problem;
        return new ImportedRows(new FormValues(read).At(import.Rows) as JsonArray, read["errors"].Deserialize<List<ImportError>>(JsonDefaults.Options) ?? []);
    }
}
