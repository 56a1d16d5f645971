using Platform.Web.Shared.Api;

namespace Platform.Web.Shared.Http;

/// <summary>The documents of a case, for either audience; a client of its own, because a PDF may wait for its turn.</summary>
public sealed class DocumentsClient(HttpClient http) : ServiceClient(http)
{
    public Task<Answer<Documents>> ListAsync(bool desk, Guid id, CancellationToken cancellationToken) =>
        GetAsync<Documents>(Root(desk, id), cancellationToken);

    /// <param name="format"><c>pdf</c>, or HTML.</param>
    public Task<Answer<HttpResponseMessage>> OpenAsync(bool desk, Guid id, string kind, string? number, string? format, string? lang, CancellationToken cancellationToken) =>
        OpenAsync(Query($"{Root(desk, id)}/{Uri.EscapeDataString(kind)}", ("number", number), ("format", format), ("lang", lang)), cancellationToken);

    private static string Root(bool desk, Guid id) => $"/api/{CasesClient.Service}/{(desk ? "desk/" : "")}cases/{id}/documents";
}
