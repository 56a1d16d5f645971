using System.Diagnostics;
using System.Globalization;
using Platform.Documents.Pdf;
using Platform.Testing;

namespace Platform.Documents.Tests;

/// <summary>What a printer, an archive and a telephone make of the PDF: read by poppler and zbar, not by us.</summary>
public sealed class PdfTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("platform-pdf-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_Chinese_text_can_be_read_and_searched()
    {
        Tool.Needs("pdftotext", "poppler-utils");
        var text = await Tool.RunAsync("pdftotext", "-layout", await PrintedAsync(Sample.Letter()), "-");

        Assert.Contains("补正通知书", text, StringComparison.Ordinal);
        Assert.Contains("第30项：请写明门牌号", text, StringComparison.Ordinal);
        Assert.Contains("上海市静安区市场监督管理局", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_font_is_embedded()
    {
        Tool.Needs("pdffonts", "poppler-utils");
        var fonts = (await Tool.RunAsync("pdffonts", await PrintedAsync(Sample.Certificate()))).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        // Columns from the right: object ID (2), uni, sub, emb.
        Assert.True(fonts.Length > 2);
        Assert.All(fonts.Skip(2), font => Assert.Equal("yes", font.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^5]));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task A_certificate_is_one_page_of_A4_and_its_code_leads_to_the_public_page(string language)
    {
        Tool.Needs("pdftoppm", "poppler-utils");
        Tool.Needs("zbarimg", "zbar-tools");
        var pdf = await PrintedAsync(Sample.Certificate(new(language)));
        var about = await Tool.RunAsync("pdfinfo", pdf);
        Assert.Matches(@"Pages:\s+1\n", about);
        Assert.Contains("(A4)", about, StringComparison.Ordinal);

        await Tool.RunAsync("pdftoppm", "-r", "150", "-png", "-singlefile", pdf, Path.Combine(folder, "page"));
        Assert.Equal("https://zones.example.cn/certificates/DJZ-JA-2026-000001", (await Tool.RunAsync("zbarimg", "--quiet", "--raw", Path.Combine(folder, "page.png"))).Trim());
    }

    [Fact]
    public async Task Of_many_at_once_all_are_printed_and_nothing_is_left_behind()
    {
        Tool.NeedsChromium();
        var before = Leftovers();
        await using var services = Host.Services(("Documents:AtOnce", "2"), ("Documents:PatienceSeconds", "120"));
        var printer = services.GetRequiredService<PdfPrinter>();

        var made = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => printer.PrintAsync($"<p>{i}</p>", TestContext.Current.CancellationToken)));

        Assert.All(made, one => Assert.Equal("%PDF-"u8.ToArray(), one.Value![..5]));
        Assert.Empty(Leftovers().Except(before));
    }

    [Fact]
    public async Task Whoever_finds_the_queue_full_is_told_when_to_come_back()
    {
        using var slow = new SlowBrowser(folder);
        await using var services = Host.Services(("Documents:Chromium", slow.Program), ("Documents:AtOnce", "1"), ("Documents:MostWaiting", "1"));
        var printer = services.GetRequiredService<PdfPrinter>();
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var first = printer.PrintAsync("<p>1</p>", leaving.Token);
        await slow.StartedAsync();
        var second = printer.PrintAsync("<p>2</p>", leaving.Token);

        var third = await printer.PrintAsync("<p>3</p>", leaving.Token);

        Assert.Equal("pdf-busy", third.Problem!.Kind.Code);
        Assert.NotNull(third.Problem.RetryAfter);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public async Task A_browser_that_hangs_is_ended_with_everything_it_started()
    {
        using var slow = new SlowBrowser(folder);
        var before = Leftovers();
        var time = new ManualTime();
        await using var services = Host.Services(time, ("Documents:Chromium", slow.Program));
        var printing = services.GetRequiredService<PdfPrinter>().PrintAsync("<p>1</p>", TestContext.Current.CancellationToken);
        await slow.StartedAsync();
        Assert.True(slow.ChildRuns());

        time.Advance(TimeSpan.FromSeconds(25));

        Assert.Equal("pdf-failed", (await printing).Problem!.Kind.Code);
        await Eventually.Assert(() => Assert.False(slow.ChildRuns()));
        Assert.Empty(Leftovers().Except(before));
    }

    [Fact]
    public async Task The_browser_learns_nothing_of_the_services_settings()
    {
        using var slow = new SlowBrowser(folder);
        Environment.SetEnvironmentVariable("ConnectionStrings__documents-test", "secret");
        var time = new ManualTime();
        await using var services = Host.Services(time, ("Documents:Chromium", slow.Program));
        var printing = services.GetRequiredService<PdfPrinter>().PrintAsync("<p>1</p>", TestContext.Current.CancellationToken);
        await slow.StartedAsync();
        time.Advance(TimeSpan.FromSeconds(25));
        await printing;

        Assert.DoesNotContain("secret", slow.Environment(), StringComparison.Ordinal);
        Assert.Contains("LANG=C.UTF-8", slow.Environment(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_Chromium_the_refusal_says_so()
    {
        await using var services = Host.Services(("Documents:Chromium", Path.Combine(folder, "not-there")));
        var printer = services.GetRequiredService<PdfPrinter>();

        Assert.Equal("pdf-unavailable", printer.Unavailable!.Code);
        Assert.Equal("pdf-unavailable", (await printer.PrintAsync("<p></p>", TestContext.Current.CancellationToken)).Problem!.Kind.Code);
    }

    private static HashSet<string> Leftovers() => [.. Directory.EnumerateDirectories(Path.GetTempPath(), "platform-pdf-*").Where(one => !one.Contains("tests", StringComparison.Ordinal))];

    private async Task<string> PrintedAsync(Document document)
    {
        Tool.NeedsChromium();
        var file = Path.Combine(folder, "printed.pdf");
        await File.WriteAllBytesAsync(file, await Host.PdfAsync(document), TestContext.Current.CancellationToken);
        return file;
    }

    /// <summary>A "browser" that starts a child and never ends.</summary>
    private sealed class SlowBrowser : IDisposable
    {
        private readonly string folder;

        public SlowBrowser(string folder)
        {
            this.folder = folder;
            Program = Path.Combine(folder, "slow-browser");
            File.WriteAllText(Program, $"#!/bin/sh\nenv > '{folder}/env'\nsleep 300 &\necho $! > '{folder}/child.tmp'\nmv '{folder}/child.tmp' '{folder}/child'\nwait\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(Program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        public string Program { get; }

        public Task StartedAsync() => Eventually.Assert(() => Assert.True(File.Exists(Path.Combine(folder, "child"))));

        /// <summary>A zombie that nobody has buried yet runs no more.</summary>
        public bool ChildRuns() => State() is not (null or 'Z');

        public string Environment() => File.ReadAllText(Path.Combine(folder, "env"));

        public void Dispose()
        {
            if (ChildRuns())
                Process.GetProcessById(int.Parse(Child(), CultureInfo.InvariantCulture)).Kill();
        }

        private string Child() => File.ReadAllText(Path.Combine(folder, "child")).Trim();

        private char? State()
        {
            try
            {
                return File.ReadAllText($"/proc/{Child()}/stat").Split(") ")[1][0];
            }
            catch (IOException)
            {
                return null;
            }
        }
    }
}
