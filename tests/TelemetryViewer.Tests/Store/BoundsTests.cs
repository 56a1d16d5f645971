using Platform.TelemetryViewer.Store;

namespace Platform.TelemetryViewer.Tests.Store;

public sealed class BoundsTests
{
    private static readonly Sender Sender = new("tests", "one");

    [Fact]
    public void The_oldest_trace_goes_first_and_is_counted()
    {
        var store = new TraceStore(new Limits { Traces = 3 });
        store.Add(Enumerable.Range(1, 5).Select(i => Span(i, 1)));
        Assert.Equal([3, 4, 5], store.All().Select(trace => (int)(trace.Id.Value >> 96)));
        Assert.Equal((2, 0), store.Dropped);
    }

    [Fact]
    public void Background_work_makes_room_for_itself_and_not_at_the_cost_of_requests()
    {
        var store = new TraceStore(new Limits { Traces = 10, BackgroundTraces = 2 });
        store.Add([Span(1, 1) with { Kind = SpanKind.Server }]);
        store.Add(Enumerable.Range(2, 20).Select(i => Span(i, 1)));
        Assert.Equal([1, 20, 21], store.All().Select(trace => (int)(trace.Id.Value >> 96)));
        Assert.Equal((18, 0), store.Dropped);
    }

    [Fact]
    public void Spans_are_counted_over_all_traces_and_within_one()
    {
        var store = new TraceStore(new Limits { Spans = 10, SpansOfATrace = 6 });
        store.Add(Enumerable.Range(1, 8).Select(i => Span(1, i)));
        Assert.Equal((0, 2), store.Dropped);
        store.Add(Enumerable.Range(1, 6).Select(i => Span(2, i)));
        Assert.Equal((1, 2), store.Dropped);
        Assert.Equal((1, 6), (store.Size.Traces, store.Size.Spans));
    }

    [Fact]
    public void Long_texts_count_by_their_length()
    {
        var store = new TraceStore(new Limits { SpanBytes = 100_000 });
        store.Add(Enumerable.Range(1, 50).Select(i => Span(i, 1) with { Tags = [new Tag("sql", new string('x', 4_000))] }));
        Assert.InRange(store.Size.Bytes, 50_000, 100_000);
        Assert.Equal(50, store.Size.Traces + store.Dropped.Traces);
    }

    [Fact]
    public void Log_lines_go_by_number_and_by_bytes()
    {
        var store = new LogStore(new Limits { Logs = 5, LogBytes = 8_500 });
        store.Add(Enumerable.Range(1, 8).Select(i => Line($"{i}")));
        Assert.Equal(["8", "7", "6", "5", "4"], store.Newest().Select(line => line.Text));
        store.Add([Line(new string('x', 4_000))]);
        Assert.True(store.Count < 5);
        Assert.Equal(9, store.Count + store.Dropped);
        Assert.Equal(9, store.Newest()[0].Number);
    }

    [Fact]
    public void The_series_that_was_silent_longest_makes_room()
    {
        var store = new MetricStore(new Limits { Series = 2, PointsOfASeries = 3 });
        store.Add([Measured("a", 1), Measured("b", 2), Measured("a", 3), Measured("c", 4)]);
        Assert.Equal(["a", "c"], store.All().Select(series => series.Tags[0].Value).Order());
        Assert.Equal(1, store.Dropped);
        store.Add([Measured("a", 5), Measured("a", 6)]);
        Assert.Equal([3L, 5, 6], store.All().Single(series => series.Tags[0].Value == "a").Points.Select(point => point.At));
    }

    [Fact]
    public void A_point_sent_again_is_one_point_and_differences_are_added_up()
    {
        var store = new MetricStore(new Limits());
        store.Add([Measured("a", 1, delta: true), Measured("a", 1, delta: true), Measured("a", 2, delta: true)]);
        Assert.Equal([1.0, 2.0], store.All().Single().Points.Select(point => point.Value));
    }

    [Fact]
    public void A_text_is_cut_at_its_limit_and_shared_when_short()
    {
        var pool = new TextPool();
        Assert.Same(pool.Of("http.route"u8, 100), pool.Of("http.route"u8, 100));
        Assert.Equal(new string('a', 100) + "…", pool.Of(Enumerable.Repeat((byte)'a', 5_000).ToArray(), 100));
        Assert.Equal("\ufffd", pool.Of([0xff], 100));
    }

    [Fact]
    public async Task Readers_and_writers_do_not_get_into_each_others_way()
    {
        var store = new TraceStore(new Limits { Traces = 50, SpansOfATrace = 30 });
        var writers = Enumerable.Range(0, 3).Select(writer => Task.Run(() =>
        {
            for (var i = 0; i < 5_000; i++)
                store.Add([Span(i % 97, writer * 10_000 + i)]);
        })).ToList();
        while (!writers.All(writer => writer.IsCompleted))
        {
            foreach (var trace in store.All())
                Assert.True(trace.Summary.Spans <= 30 && trace.Spans.All(span => span.Trace == trace.Id));
            await Task.Yield();
        }
        await Task.WhenAll(writers);
        Assert.Equal(store.Size.Spans, store.All().Sum(trace => trace.Count));
    }

    private static Span Span(int trace, int id) => new(Sender, "", new TraceId((UInt128)(uint)trace << 96), new SpanId((ulong)id), default, "name", SpanKind.Internal, 0, 1);

    private static LogLine Line(string text) => new(Sender, "", 0, Severity.Information, text, default, default, []);

    private static Measurement Measured(string series, long at, bool delta = false) =>
        new(Sender, new Instrument("Tests", "count", "", "", InstrumentKind.Counter), [new Tag("of", series)], new Point(at, 1), null, delta);
}
