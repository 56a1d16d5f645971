using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.Hosting.Internal;
using Platform.Documents.Pdf;

namespace Platform.Documents.Tests;

/// <summary>The library as a service has it.</summary>
internal static class Host
{
    public static ServiceProvider Services(params (string Name, string Value)[] settings) => Services(TimeProvider.System, settings);

    public static ServiceProvider Services(TimeProvider time, params (string Name, string Value)[] settings) => new ServiceCollection()
        .AddLogging(logging => logging.AddProvider(new Heard()))
        .AddSingleton(time)
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
        // The first start of a browser after its installation may take half a minute on a busy machine.
        await using var services = Services(("Documents:PatienceSeconds", "120"));
        var html = await services.GetRequiredService<DocumentRenderer>().HtmlAsync(document);
        var made = await services.GetRequiredService<PdfPrinter>().PrintAsync(html, TestContext.Current.CancellationToken);
        Assert.False(made.Failed(out var problem, out var pdf), $"{problem?.Kind.Code}: {services.GetRequiredService<ILoggerProvider>()}");
        return pdf;
    }

    /// <summary>Why something went wrong is in the log alone, and a test that fails says it.</summary>
    private sealed class Heard : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }

        public override string ToString() => string.Join('\n', lines);
    }
}
