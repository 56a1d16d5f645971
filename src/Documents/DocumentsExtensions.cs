using Platform.Documents.Pdf;

namespace Platform.Documents;

public static class DocumentsExtensions
{
    /// <summary>Settings: <c>Documents:PublicAddress</c>, <c>:Chromium</c>, <c>:AtOnce</c>, <c>:MostWaiting</c>, <c>:PatienceSeconds</c>.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddSingleton<PublicAddress>()
        .AddSingleton<DocumentRenderer>()
        .AddSingleton<PdfPrinter>();
}
