using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.Hosting.Internal;
using Platform.Documents.Pdf;

namespace Platform.Documents.Tests;

/// <summary>The library as a service has it.</summary>
internal static class Host
{
    public static ServiceProvider Services(params (string Name, string Value)[] settings) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build())
        .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = Environments.Production })
        .AddDocuments()
        .BuildServiceProvider();

    public static async Task<string> HtmlAsync(Document document)
    {
        await using var services = Services();
        return await services.GetRequiredService<DocumentRenderer>().HtmlAsync(document);
    }

    public static async Task<byte[]> PdfAsync(Document document)
    {
        await using var services = Services();
        var html = await services.GetRequiredService<DocumentRenderer>().HtmlAsync(document);
        var made = await services.GetRequiredService<PdfPrinter>().PrintAsync(html, TestContext.Current.CancellationToken);
        Assert.False(made.Failed(out var problem, out var pdf), problem?.Kind.Code);
        return pdf;
    }
}
