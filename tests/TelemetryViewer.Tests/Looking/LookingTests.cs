using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Platform.TelemetryViewer.Looking;
using Platform.TelemetryViewer.Receiving;
using Platform.TelemetryViewer.Store;

namespace Platform.TelemetryViewer.Tests.Looking;

public sealed class LookingTests
{
    private readonly TraceStore store = new(new Limits());

    // Bounds 10, 20, 40; the figures by hand.
    [Theory]
    [InlineData(.5, new ulong[] { 10, 0, 0, 0 }, 5.0)]
    [InlineData(.5, new ulong[] { 5, 5, 0, 0 }, 10.0)]
    [InlineData(.75, new ulong[] { 5, 5, 0, 0 }, 15.0)]
    [InlineData(.95, new ulong[] { 0, 0, 100, 0 }, 39.0)]
    [InlineData(.99, new ulong[] { 1, 0, 0, 9 }, 40.0)]
    [InlineData(.5, new ulong[] { 0, 0, 0, 0 }, null)]
    public void Percentiles_lie_straight_between_the_bounds(double share, ulong[] buckets, double? expected) =>
        Assert.Equal(expected, Percentiles.Of(share, [10, 20, 40], buckets));

    [Fact]
    public void A_waterfall_puts_each_span_below_its_cause_in_the_order_of_time()
    {
        Receive("gateway", Otlp.Span(1, 1, 0, "root", 0, 100), Otlp.Span(1, 3, 1, "second", 50, 60), Otlp.Span(1, 2, 1, "first", 10, 40), Otlp.Span(1, 4, 2, "deep", 20, 30), Otlp.Span(1, 9, 8, "lost", 70, 80));
        Assert.Equal(
            ["0 root", "1 first", "2 deep", "1 second", "0 lost?"],
            Waterfall.Of(Only().Spans).Rows.Select(row => $"{row.Depth} {row.Span.Name}{(row.IsLost ? "?" : "")}"));
    }

    [Fact]
    public void Spans_in_a_circle_are_shown_once_each()
    {
        Receive("gateway", Otlp.Span(1, 1, 2, "a", 0, 1), Otlp.Span(1, 2, 1, "b", 0, 1), Otlp.Span(1, 3, 3, "own parent", 0, 1));
        Assert.Equal(3, Waterfall.Of(Only().Spans).Rows.Count);
        Assert.NotNull(Only().Summary.Root);
    }

    [Fact]
    public void A_chain_of_thousands_is_shown()
    {
        Receive("gateway", [.. Enumerable.Range(1, 5_000).Select(i => Otlp.Span(1, i, i - 1, "link", i, i + 1))]);
        Assert.Equal(4_999, Waterfall.Of(Only().Spans).Rows[^1].Depth);
    }

    [Fact]
    public void Minutes_in_which_nothing_ran_are_drawn_short_and_named()
    {
        Receive("service", Otlp.Span(1, 1, 0, "request", 0, 40), Otlp.Span(1, 2, 1, "relay", 180_040, 180_060));
        var waterfall = Waterfall.Of(Only().Spans);
        var pause = Assert.Single(waterfall.Axis.Pauses);
        Assert.Equal(TimeSpan.FromMinutes(3), pause.Length);
        Assert.InRange(pause.Width, 1, 50);
        Assert.True(waterfall.Rows[0].Width > 500 && waterfall.Rows[1].Width > 250, $"{waterfall.Rows[0].Width} {waterfall.Rows[1].Width}");
        Assert.True(waterfall.Rows[1].Left >= pause.Left + pause.Width);
        Assert.InRange(waterfall.Rows[1].Left + waterfall.Rows[1].Width, 0, TimeAxis.Width + .01);
    }

    [Fact]
    public void The_map_shows_who_calls_whom_and_systems_that_send_no_spans()
    {
        Receive("gateway", Otlp.Span(1, 1, 0, "GET", 0, 100, 2), Otlp.Span(1, 2, 1, "call", 0, 90, 3));
        Receive("service", Otlp.Span(1, 3, 2, "GET", 10, 80, 2), Otlp.Span(1, 4, 3, "Cases.Get", 20, 30, 3, false, ("db.system.name", "postgresql")), Otlp.Span(1, 5, 3, "Cases.Put", 20, 30, 3, true, ("db.system.name", "postgresql")));
        var map = ServiceMap.Of(store.All());
        Assert.Equal(
            ["gateway>service 1/0", "service>postgresql 2/1"],
            map.Calls.Select(call => $"{call.From.Name}>{call.To.Name} {call.Figures.Count}/{call.Figures.Failed}").Order(StringComparer.Ordinal));
        Assert.True(map.Nodes.Single(node => node.Name == "gateway").Left < map.Nodes.Single(node => node.Name == "service").Left);
        Assert.False(map.Nodes.Single(node => node.Name == "postgresql").IsService);
    }

    [Fact]
    public void Services_that_call_each_other_in_a_circle_are_all_drawn()
    {
        Receive("a", Otlp.Span(1, 1, 4, "x", 0, 1, 2), Otlp.Span(1, 2, 1, "y", 0, 1, 3));
        Receive("b", Otlp.Span(1, 3, 2, "x", 0, 1, 2), Otlp.Span(1, 4, 3, "y", 0, 1, 3));
        Assert.Equal(2, ServiceMap.Of(store.All()).Nodes.Count);
        Assert.Empty(ServiceMap.Of([]).Nodes);
    }

    [Theory]
    [InlineData("", "4 3 2")]
    [InlineData("show=all", "5 4 3 2")]
    [InlineData("order=slowest", "2 4 3")]
    [InlineData("order=failed", "3 4 2")]
    [InlineData("status=failed", "3")]
    [InlineData("status=4xx", "4")]
    [InlineData("status=200", "2")]
    [InlineData("least=50", "2")]
    [InlineData("route=/CASES", "4 3 2")]
    [InlineData("route=/cases/{id}", "3")]
    [InlineData("service=worklist", "2")]
    [InlineData("q=it+broke", "3")]
    [InlineData("q=Needle", "2")]
    [InlineData("q=000000", "5 4 3 2")]
    [InlineData("q=nothing+has+this", "")]
    [InlineData("order=9&least=x&skip=-1", "4 3 2")]
    public void A_filter_takes_what_it_says(string query, string expected)
    {
        Receive("gateway", Otlp.Span(2, 1, 0, "GET /cases", 0, 90, 2, false, ("http.response.status_code", "200"), ("note", "a needle here")));
        Receive("worklist", Otlp.Span(2, 2, 1, "GET /cases", 0, 80, 2));
        Receive("gateway", Otlp.Span(3, 1, 0, "POST /cases/{id}", 100, 110, 2, true, ("http.response.status_code", "500")));
        Receive("gateway", Otlp.Span(4, 1, 0, "GET /cases", 200, 220, 2, false, ("http.response.status_code", "404")));
        Receive("gateway", Otlp.Span(5, 1, 0, "Outbox.Read", 300, 310));
        var filter = TraceFilter.From(new QueryCollection(QueryHelpers.ParseQuery(query)));
        Assert.Equal(expected, string.Join(' ', TracePage.Of(store.All(), filter).Traces.Select(trace => ((int)(trace.Id.Value >> 96)).ToString(CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void A_counters_rate_and_a_histograms_percentiles_are_of_the_time_shown()
    {
        var sender = new Sender("tests", "one");
        var second = TimeSpan.TicksPerSecond;
        var counter = Measure.Of([new SeriesView(sender, new Instrument("m", "count", "", "", InstrumentKind.Counter), [], [], [.. Enumerable.Range(0, 61).Select(i => new Point(i * second, 1000 + i * 2))])]);
        Assert.Equal((1120.0, 2.0), (counter.Now, counter.PerSecond));
        Assert.All(counter.Line, rate => Assert.Equal(2, rate!.Value, 3));

        var histogram = Measure.Of([new SeriesView(sender, new Instrument("m", "took", "ms", "", InstrumentKind.Histogram), [], [10, 20],
            [new Point(0, 0, 100, [100, 0, 0]), new Point(second, 0, 110, [100, 10, 0])])]);
        Assert.Equal((15.0, 19.5), (histogram.Middle!.Value, histogram.P95!.Value));
        Assert.Equal(10, histogram.PerSecond);
    }

    private Trace Only() => store.All().Single();

    private void Receive(string service, params byte[][] spans)
    {
        var limits = new Limits();
        new Intake(limits, store, new LogStore(limits), new MetricStore(limits)).Take(Signal.Traces, Otlp.Request(service, spans));
    }
}
