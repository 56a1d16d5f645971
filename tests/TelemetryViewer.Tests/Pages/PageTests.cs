using System.Diagnostics;
using System.Net;

namespace Platform.TelemetryViewer.Tests.Pages;

public sealed class PageTests
{
    private static readonly string[] Pages = ["/", "/?show=all&order=slowest", "/logs", "/metrics", "/map", "/about"];

    [Theory]
    [InlineData("zh-CN", "它不是 Aspire 仪表板")]
    [InlineData("en", "not that dashboard")]
    public async Task Every_page_says_what_it_is_and_is_not(string language, string words)
    {
        await using var viewer = await RunningViewer.StartAsync();
        foreach (var page in Pages)
        {
            var html = await viewer.PageAsync(page, language);
            Assert.Contains(words, html, StringComparison.Ordinal);
            Assert.Contains($"lang=\"{language}\"", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_short_code_of_an_error_page_leads_to_its_trace()
    {
        await using var viewer = await RunningViewer.StartAsync();
        await viewer.PostAsync("traces", Otlp.Request("gateway", Otlp.Span(0x2a5c77d1, 1, 0, "POST /cases/{id}", 0, 5, 2), Otlp.Span(0x2a5c77d2, 1, 0, "GET /cases", 0, 5, 2)));
        using var found = await viewer.Client.GetAsync(new Uri("/?q=2A5C77D1", UriKind.Relative));
        Assert.Equal((HttpStatusCode.Redirect, "/traces/2a5c77d1000000000000000000000000"), (found.StatusCode, found.Headers.Location!.OriginalString));
        Assert.Contains("id=\"traces\"", await viewer.PageAsync("/?q=2A5C77"), StringComparison.Ordinal);
        Assert.Contains("POST /cases/{id}", await viewer.PageAsync("/traces/2A5C77D1"), StringComparison.Ordinal);
        using var unknown = await viewer.Client.GetAsync(new Uri("/traces/ffffffff", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_trace_shows_its_spans_with_attributes_events_errors_and_log_lines()
    {
        await using var viewer = await RunningViewer.StartAsync();
        await viewer.PostAsync("traces", Otlp.Request("gateway", Otlp.Span(7, 1, 0, "POST /cases", 0, 50, 2, true, ("http.route", "/cases"))));
        byte[] inner = [.. Otlp.Span(7, 2, 1, "Outbox.Insert", 10, 20, 3), .. Otlp.Message((11, Otlp.Message((1, 5UL), (2, "exception"), (3, Otlp.Tag("exception.type", "Timeout")))))];
        await viewer.PostAsync("traces", Otlp.Request("service", inner));
        await viewer.PostAsync("logs", Otlp.Request("service", Otlp.Log(7, 2, "the line of the span", 17)));
        var html = await viewer.PageAsync("/traces/00000007000000000000000000000000?span=0000000000000002");
        Assert.All(new[] { "POST /cases", "Outbox.Insert", "Timeout", "the line of the span", "exception" }, words => Assert.Contains(words, html, StringComparison.Ordinal));
        Assert.Contains("it broke", await viewer.PageAsync("/traces/00000007?span=0000000000000001"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_senders_write_is_text_and_never_markup()
    {
        await using var viewer = await RunningViewer.StartAsync();
        const string evil = "<script>alert(1)</script>\"'";
        await viewer.PostAsync("traces", Otlp.Request(evil, Otlp.Span(7, 1, 0, evil, 0, 50, 2, true, (evil, evil))));
        await viewer.PostAsync("logs", Otlp.Request(evil, Otlp.Log(7, 1, evil)));
        await viewer.PostAsync("metrics", Otlp.Request(evil, Otlp.Message((1, evil), (2, evil), (5, Otlp.Message((1, Otlp.Message((3, 1000UL), (4, 1.0), (7, Otlp.Tag(evil, evil)))))))));
        foreach (var page in (string[])[.. Pages, "/traces/00000007?span=0000000000000001", "/logs/lines", $"/metrics/series?meter=Tests&name={Uri.EscapeDataString(evil)}"])
            Assert.DoesNotContain("<script>alert", await viewer.PageAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Following_asks_for_the_lines_that_came_since()
    {
        await using var viewer = await RunningViewer.StartAsync();
        await viewer.PostAsync("logs", Otlp.Request("service", Otlp.Log(7, 2, "first"), Otlp.Log(7, 2, "second", 17)));
        using var answer = await viewer.Client.GetAsync(new Uri("/logs/lines?after=1", UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal("2", answer.Headers.GetValues("X-Last-Line").Single());
        Assert.Contains("second", html, StringComparison.Ordinal);
        Assert.DoesNotContain("first", html, StringComparison.Ordinal);
        Assert.DoesNotContain("first", await viewer.PageAsync("/logs?least=error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_is_chosen_by_a_link_and_kept()
    {
        await using var viewer = await RunningViewer.StartAsync();
        using var answer = await viewer.Client.GetAsync(new Uri("/language?lang=en&returnUrl=//elsewhere.example", UriKind.Relative));
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        Assert.Contains("lang=en", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/about");
        request.Headers.AcceptLanguage.ParseAdd("zh-CN");
        request.Headers.Add("Cookie", "lang=en");
        using var page = await viewer.Client.SendAsync(request);
        Assert.Contains("lang=\"en\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_thousand_traces_of_two_hundred_spans_are_held_and_shown_fast()
    {
        await using var viewer = await RunningViewer.StartAsync();
        for (var trace = 1; trace <= 2_000; trace++)
        {
            var number = trace;
            await viewer.PostAsync("traces", Otlp.Request($"service-{trace % 7}", [.. Enumerable.Range(1, 200).Select(i => Otlp.Span(
                number, i, i / 2, i == 1 ? $"GET /cases/{number % 50}" : $"Cases.Read{i % 40}", number * 10 + i / 100.0, number * 10 + 9 - i / 100.0, i == 1 ? 2 : 3, i == 77 && number % 90 == 0,
                ("db.system.name", "postgresql"), ("db.query.summary", $"Cases.Read{i % 40}"), ("http.response.status_code", "200"), ("case", $"case-{number}-{i}")))]));
        }
        Assert.Equal((2_000, 400_000), (viewer.Traces.Size.Traces, viewer.Traces.Size.Spans));
        await viewer.PageAsync("/map");

        foreach (var page in new[] { "/", "/?order=slowest", "/?order=failed", "/?q=case-1-77", "/?q=no+such+text+anywhere", "/traces/00000100", "/map" })
        {
            var clock = Stopwatch.StartNew();
            await viewer.PageAsync(page);
            // A fraction of this on an idle machine; tests share theirs.
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{page} took {clock.Elapsed}");
            TestContext.Current.TestOutputHelper?.WriteLine($"{page} {clock.ElapsedMilliseconds} ms");
        }
    }
}
