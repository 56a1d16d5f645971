using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Platform.EndToEnd.Tests.Api;
using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;
using Platform.Testing;

namespace Platform.EndToEnd.Tests.Stories;

/// <summary>A platform of its own, with the viewer that <c>eng/run</c> starts where Aspire's dashboard cannot be had.</summary>
public sealed class WatchedPlatform : IAsyncLifetime
{
    public RunningPlatform Platform { get; } = RunningPlatform.Watched();

    public ValueTask InitializeAsync() => Platform.InitializeAsync();

    public ValueTask DisposeAsync() => Platform.DisposeAsync();
}

[Collection(nameof(Alone))]
public sealed partial class TelemetryStory(WatchedPlatform watched) : BrowserStory(watched.Platform), IClassFixture<WatchedPlatform>
{
    private string Viewer => Platform.Topology().Viewer("http").GetLeftPart(UriPartial.Authority);

    [Fact]
    public async Task An_operator_sees_every_request_in_a_browser()
    {
        var example = await Papers.ExampleAsync(Platform);
        var applicant = await ApplicantAsync(Seat.English);
        await applicant.StartsFilingAsync("JA");
        await applicant.FillsInEverythingAsync(example);
        await applicant.UploadsEverythingAsync();
        await applicant.GoesOnAsync();
        await applicant.SubmitsAsync();
        var failing = await VisitorAsync(Seat.English);
        await failing.OpensAsync("/guides/there.is.none", 404);
        var code = ShortCode().Match(await failing.ReadsAsync("main")).Value;

        // Somebody quotes a code from an error page; keys alone lead to its trace.
        var @operator = await VisitorAsync(Seat.English);
        await SeesTraceAsync(@operator, $"q={code}");
        await @operator.OpensAsync(Viewer);
        await @operator.Page.Locator("#q").FocusAsync();
        await @operator.Page.Keyboard.TypeAsync(code);
        await @operator.Page.Keyboard.PressAsync("Enter");
        await @operator.Sees("#code").ToHaveTextAsync(code);
        await @operator.Sees("#waterfall").ToContainTextAsync("web-applicant");
        await @operator.Page.Locator("#waterfall th a >> nth=0").PressAsync("Enter");
        await @operator.Sees("#span .span-tags").ToContainTextAsync("404");

        // The submission, from the gateway to the consumer, in one waterfall.
        await SeesTraceAsync(@operator, $"q={applicant.Case}/submission");
        await @operator.Page.Locator("#traces a.title >> nth=0").ClickAsync();
        var expected = new[]
        {
            "gateway: POST /cases/", "web-applicant: POST ", "representative-offices: POST /api/representative-offices/cases/", "representative-offices: submission",
            "representative-offices: Cases.Step", "representative-offices: Outbox.Insert", "representative-offices: outbox relay", "representative-offices: .* send",
            "worklist: .* receive", "worklist: .* process", "worklist: Inbox.Insert",
        };
        await Eventually.AsyncAssert(async () =>
        {
            await @operator.Page.ReloadAsync();
            var rows = await @operator.Page.Locator("#waterfall tbody th").EvaluateAllAsync<string[]>("rows => rows.map(row => `${row.querySelector('.service').textContent}: ${row.querySelector('a').textContent}`)");
            Assert.All(expected, wanted => Assert.Contains(rows, row => Regex.IsMatch(row, $"^{wanted}")));
        });
        await @operator.LooksRightAsync("telemetry-submission");

        // Nobody in it is named.
        foreach (var name in new[] { "/foreignEnterprise/nameOriginal", "/foreignEnterprise/signatory/name", "/representatives/0/nameOriginal" }.Select(place => Papers.Text(Papers.At(example, place))!))
        {
            await @operator.OpensAsync($"{Viewer}/?show=all&q={Uri.EscapeDataString(name)}");
            await @operator.Sees("#none").ToBeVisibleAsync();
            await @operator.OpensAsync($"{Viewer}/logs?q={Uri.EscapeDataString(name)}");
            await @operator.Sees("#none").ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task A_line_of_the_log_appears_while_it_is_followed()
    {
        var @operator = await VisitorAsync(Seat.English);
        await @operator.OpensAsync($"{Viewer}/logs");
        await @operator.Page.Locator("#follow").PressAsync("Enter");
        await @operator.Sees("#follow[aria-pressed=true]").ToBeVisibleAsync();
        await SendLineAsync("a line that came later");
        await @operator.Sees("#lines tbody tr >> nth=0").ToContainTextAsync("a line that came later");
    }

    [Theory]
    [InlineData("zh-CN", 1280)]
    [InlineData("en", 360)]
    public async Task No_page_of_the_viewer_keeps_anybody_out(string language, int width)
    {
        var visitor = await VisitorAsync(new Seat(language, width, width < 600 ? 740 : 900));
        await visitor.OpensAsync("/guides/ro.establish");
        await SendLineAsync("a line");
        await SeesTraceAsync(visitor, "service=representative-offices");
        var trace = new Uri(await visitor.Page.Locator("#traces a.title >> nth=0").EvaluateAsync<string>("link => link.href")).AbsolutePath;
        await visitor.OpensAsync(Viewer + trace);
        var span = await visitor.Page.Locator("#waterfall th a >> nth=0").GetAttributeAsync("href");
        var barriers = new List<string>();
        foreach (var (path, name) in new[] { ("/", "traces"), ("/?show=all&order=slowest", "slowest"), (trace, "trace"), (span!, "span"), ("/logs", "logs"), ("/metrics", "metrics"), ("/metrics/series?meter=System.Runtime&name=dotnet.gc.collections", "metric"), ("/map", "map"), ("/about", "about") })
        {
            await visitor.OpensAsync(Viewer + path);
            await visitor.LooksRightAsync($"telemetry-{name}");
            barriers.AddRange(await visitor.BarriersAsync(path));
        }
        Assert.True(barriers.Count == 0, string.Join('\n', barriers));
    }

    [Fact]
    public async Task Killing_the_viewer_harms_nothing()
    {
        var topology = Platform.Topology();
        var killed = topology.ViewerProcess;
        using var applicant = await ApiClient.SignInAsync(Platform, "applicant");
        var filing = await applicant.DraftsAsync(await applicant.GuideAsync());

        Signals.Send(killed, Signals.Kill);

        (await applicant.SubmitAsync(filing, $"unwatched-{filing.Id}")).EnsureSuccessStatusCode();
        // This run starts again what ended; a usual one goes on without it.
        await Eventually.Assert(() => Assert.NotEqual(killed, topology.ViewerProcess));
        await SeesTraceAsync(await VisitorAsync(Seat.English), "show=all");
    }

    /// <summary>Telemetry is sent every second or so.</summary>
    private async Task SeesTraceAsync(Person person, string filter) => await Eventually.AsyncAssert(async () =>
    {
        try
        {
            await person.OpensAsync($"{Viewer}/?{filter}");
            Assert.True(await person.Page.Locator("#traces, #waterfall").CountAsync() > 0, filter);
        }
        catch (PlaywrightException exception)
        {
            Assert.Fail(exception.Message);
        }
    });

    // An OTLP request with one log record of one text, by field numbers.
    private async Task SendLineAsync(string text)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var content = new ByteArrayContent(Field(1, Field(2, Field(2, Field(5, Field(1, Encoding.UTF8.GetBytes(text)))))));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-protobuf");
        (await client.PostAsync(new Uri(Platform.Topology().Viewer("otlp-http"), "/v1/logs"), content)).EnsureSuccessStatusCode();
    }

    private static byte[] Field(int number, byte[] content) => [(byte)(number << 3 | 2), (byte)content.Length, .. content];

    [GeneratedRegex("[0-9A-F]{8}")]
    private static partial Regex ShortCode();
}
