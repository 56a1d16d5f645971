using Platform.Web.Shared.Api;

namespace Platform.Web.Shared.Http;

/// <summary>The documents of a case, for either audience; a client of its own, because a PDF may wait for its turn.</summary>
public sealed class DocumentsClient(HttpClient http, CaseHomes homes) : CaseServiceClient(http, homes, "")
{
    public async Task<Answer<Documents>> ListAsync(bool desk, Guid id, CancellationToken cancellationToken) =>
        await GetAsync<Documents>(await RootAsync(desk, id, cancellationToken), cancellationToken);

    /// <param name="format"><c>pdf</c>, or HTML.</param>
    public async Task<Answer<HttpResponseMessage>> OpenAsync(bool desk, Guid id, string kind, string? number, string? format, string? lang, CancellationToken cancellationToken) =>
        await OpenAsync(Query($"{await RootAsync(desk, id, cancellationToken)}/{Uri.EscapeDataString(kind)}", ("number", number), ("format", format), ("lang", lang)), cancellationToken);

    private async Task<string> RootAsync(bool desk, Guid id, CancellationToken cancellationToken) => $"{await PlaceOfAsync(id, desk ? "/desk" : "", cancellationToken)}/documents";
}
