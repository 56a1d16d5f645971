using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.Documents;
using Platform.Documents.Pdf;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Endpoints;

/// <summary>The documents of a case: a list, and each as HTML or PDF in either language.</summary>
internal static class DocumentEndpoints
{
    private const string Html = "text/html";
    private const string Pdf = "application/pdf";

    public static void MapDocuments(this RouteGroupBuilder group, Audience audience)
    {
        group.MapGet("/{id:guid}/documents", async (Guid id, Caller caller, CaseDocuments documents, CancellationToken cancellationToken) =>
            (await documents.ListAsync(id, caller, audience, cancellationToken)).Answer(Results.Ok)).Produces<DocumentsView>();
        group.MapGet("/{id:guid}/documents/{kind}", (Guid id, string kind, [AsParameters] Wanted wanted, HttpRequest request, Caller caller, CaseDocuments documents, DocumentRenderer renderer, PdfPrinter printer, CancellationToken cancellationToken) =>
            ShowAsync(id, kind, wanted, audience, request, caller, documents, renderer, printer, cancellationToken)).Produces<string>(StatusCodes.Status200OK, Html, Pdf);
    }

    private static async Task<IResult> ShowAsync(
        Guid id, string kind, Wanted wanted, Audience audience, HttpRequest request, Caller caller, CaseDocuments documents, DocumentRenderer renderer, PdfPrinter printer, CancellationToken cancellationToken)
    {
        if (Format(wanted.Format, request).Failed(out var problem, out var format))
            return problem;
        if (Language(wanted.Lang).Failed(out problem, out var culture))
            return problem;
        if (format == Pdf && printer.Unavailable is { } unavailable)
            return (Problem)unavailable;
        if ((await documents.FindAsync(id, kind, wanted.Number, culture, caller, audience, cancellationToken)).Failed(out problem, out var document))
            return problem;
        var html = await renderer.HtmlAsync(document);
        if (format == Html)
            return new DocumentResult(document, Html, Encoding.UTF8.GetBytes(html));
        return (await printer.PrintAsync(html, cancellationToken)).Answer(pdf => new DocumentResult(document, Pdf, pdf));
    }

    private static Outcome<string> Format(string? asked, HttpRequest request) => asked switch
    {
        "html" => Html,
        "pdf" => Pdf,
        null or "" => Accepts(request, Pdf) > Accepts(request, Html) ? Pdf : Html,
        _ => DocumentProblems.FormatUnknown.With(asked),
    };

    // How much it is wanted by name; a wildcard leaves the choice to us, and that is HTML.
    private static double Accepts(HttpRequest request, string mediaType) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
            ? accepted.Where(type => type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)).Select(type => type.Quality ?? 1).DefaultIfEmpty(0).Max()
            : 0;

    private static Outcome<CultureInfo> Language(string? asked) => asked switch
    {
        null or "" => CultureInfo.CurrentUICulture,
        "zh-CN" or "en" => CultureInfo.GetCultureInfo(asked),
        _ => DocumentProblems.LanguageUnknown.With(asked),
    };

    /// <param name="Number">Which of several of one kind; the latest when not said.</param>
    /// <param name="Format"><c>html</c> or <c>pdf</c>; otherwise <c>Accept</c> decides.</param>
    /// <param name="Lang"><c>zh-CN</c> or <c>en</c>; otherwise the caller's language.</param>
    internal sealed record Wanted(string? Number, string? Format, string? Lang);

    private sealed class DocumentResult(Document document, string mediaType, byte[] content) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            var name = new ContentDispositionHeaderValue("inline");
            name.SetHttpFileName($"{document.Title}-{document.Number}.{(mediaType == Pdf ? "pdf" : "html")}");
            var headers = response.Headers;
            headers.ContentDisposition = name.ToString();
            headers.ContentSecurityPolicy = mediaType == Pdf ? "default-src 'none'; frame-ancestors 'none'" : DocumentRenderer.ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.CacheControl = "private, no-store";
            // The language of what is shown, which the caller may have asked for apart from the page's.
            response.OnStarting(() =>
            {
                headers.ContentLanguage = document.Culture.Name;
                return Task.CompletedTask;
            });
            response.ContentType = mediaType == Html ? $"{Html}; charset=utf-8" : Pdf;
            response.ContentLength = content.Length;
            await response.Body.WriteAsync(content, httpContext.RequestAborted);
        }
    }
}
