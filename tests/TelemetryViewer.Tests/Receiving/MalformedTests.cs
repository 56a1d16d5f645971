using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Platform.TelemetryViewer.Receiving;
using Platform.TelemetryViewer.Store;

namespace Platform.TelemetryViewer.Tests.Receiving;

/// <summary>Whatever arrives, the process answers with the right status and goes on.</summary>
public sealed class MalformedTests
{
    private static readonly byte[] Trace = Otlp.Request("tests", Otlp.Span(1, 1, 0, "GET /cases", 0, 5, 2, true, ("http.route", "/cases")));
    private static readonly byte[] Logs = Otlp.Request("tests", Otlp.Log(1, 1, "a line"));
    private static readonly byte[] Metrics = Otlp.Request("tests", Otlp.Message(
        (1, "took"), (3, "s"), (9, Otlp.Message((1, Otlp.Message((3, 1_000UL), (4, 2UL), (5, 3.0), (6, Numbers(1UL, 1UL)), (7, Numbers(BitConverter.DoubleToUInt64Bits(5))))), (2, 2)))));

    public static TheoryData<string, byte[]> Requests { get; } = new() { { "traces", Trace }, { "logs", Logs }, { "metrics", Metrics } };

    public static TheoryData<string, byte[]> Wrong { get; } = new()
    {
        { "a length beyond the end", [0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f] },
        { "a length without end", [0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff] },
        { "a group", [0x0b] },
        { "field number zero", [0x02, 0x00] },
        { "a number where a message belongs", [0x08, 0x01] },
        { "a span without ids", Otlp.Request("tests", Otlp.Message((5, "no ids"))) },
        { "a trace id too short", Otlp.Request("tests", Otlp.Message((1, new byte[15]), (2, new byte[8]))) },
        { "a name that is a number", Otlp.Request("tests", Otlp.Message((1, Otlp.TraceId(1)), (2, new byte[8]), (5, 7))) },
        { "a value in values without end", Otlp.Request("tests", Otlp.Message((1, Otlp.TraceId(1)), (2, Otlp.TraceId(1)[..8]), (9, Otlp.Message((1, "deep"), (2, Nested(500)))))) },
        { "text", Encoding.UTF8.GetBytes("{\"resourceSpans\":[]}") },
    };

    [Theory, MemberData(nameof(Requests))]
    public async Task A_whole_request_is_taken(string signal, byte[] request)
    {
        await using var viewer = await RunningViewer.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await viewer.PostAsync(signal, request));
        Assert.Equal(1, viewer.Traces.Size.Traces + viewer.Logs.Count + viewer.Metrics.Count);
    }

    [Theory, MemberData(nameof(Requests))]
    public void Cut_anywhere_it_is_refused_and_leaves_nothing(string signal, byte[] request)
    {
        for (var length = 1; length < request.Length; length++)
        {
            var (intake, held) = Fresh();
            Assert.Throws<MalformedException>(() => intake.Take(Enum.Parse<Signal>(signal, ignoreCase: true), request.AsSpan(0, length)));
            Assert.Equal(0, held());
        }
    }

    [Theory, MemberData(nameof(Requests))]
    public void With_any_byte_changed_it_is_taken_or_refused(string signal, byte[] request)
    {
        for (var place = 0; place < request.Length; place++)
        {
            foreach (var change in new byte[] { 0x01, 0x07, 0x80, 0xff })
            {
                var changed = request.ToArray();
                changed[place] ^= change;
                TakenOrRefused(signal, changed);
            }
        }
    }

    [Fact]
    public void Random_bytes_are_taken_or_refused()
    {
        var random = new Random(20261121);
        for (var attempt = 0; attempt < 20_000; attempt++)
        {
            var bytes = new byte[random.Next(0, 200)];
            random.NextBytes(bytes);
            // Half of them begin as a request does, or few would get beyond the first field.
            if (attempt % 2 == 0 && bytes.Length > 2)
                (bytes[0], bytes[1]) = (0x0a, (byte)Math.Min(bytes.Length - 2, 0x7f));
            TakenOrRefused(attempt % 3 == 0 ? "traces" : attempt % 3 == 1 ? "logs" : "metrics", bytes);
        }
    }

    [Theory, MemberData(nameof(Wrong))]
    public async Task Wrong_bytes_are_refused_over_both_protocols(string what, byte[] bytes)
    {
        await using var viewer = await RunningViewer.StartAsync();
        Assert.True(await viewer.PostAsync("traces", bytes) == HttpStatusCode.BadRequest, what);
        Assert.Equal("3", await viewer.CallAsync("trace.v1.TraceService", Otlp.Framed(bytes)));
        Assert.Equal("0", await viewer.CallAsync("trace.v1.TraceService", Otlp.Framed(Trace)));
        Assert.Contains("requests refused: 2", await viewer.PageAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frame_that_lies_about_its_length_is_refused()
    {
        await using var viewer = await RunningViewer.StartAsync();
        Assert.Equal("3", await viewer.CallAsync("trace.v1.TraceService", []));
        Assert.Equal("3", await viewer.CallAsync("trace.v1.TraceService", [0, 0, 0]));
        Assert.Equal("3", await viewer.CallAsync("trace.v1.TraceService", [.. Otlp.Framed(Trace), 0]));
        Assert.Equal("3", await viewer.CallAsync("trace.v1.TraceService", Otlp.Framed(Trace)[..^1]));
        Assert.Equal("12", await viewer.CallAsync("trace.v1.TraceService", Otlp.Framed(Trace, compressed: true), "snappy"));
    }

    [Fact]
    public async Task Packed_requests_are_read_and_broken_packing_is_refused()
    {
        await using var viewer = await RunningViewer.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await viewer.PostAsync("traces", Zipped(Trace), encoding: "gzip"));
        Assert.Equal("0", await viewer.CallAsync("logs.v1.LogsService", Otlp.Framed(Zipped(Logs), compressed: true), "gzip"));
        Assert.Equal((1, 1), (viewer.Traces.Size.Traces, viewer.Logs.Count));

        Assert.Equal(HttpStatusCode.BadRequest, await viewer.PostAsync("traces", Trace, encoding: "gzip"));
        Assert.Equal(HttpStatusCode.BadRequest, await viewer.PostAsync("traces", Zipped(Trace)[..30], encoding: "gzip"));
        Assert.Equal("3", await viewer.CallAsync("trace.v1.TraceService", Otlp.Framed(Trace, compressed: true), "gzip"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await viewer.PostAsync("traces", Trace, encoding: "br"));
    }

    [Fact]
    public async Task What_is_too_large_is_refused_also_when_only_unpacking_shows_it()
    {
        await using var viewer = await RunningViewer.StartAsync(new Limits { RequestBytes = 10_000 });
        var large = new byte[20_000];
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await viewer.PostAsync("traces", large));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await viewer.PostAsync("traces", Zipped(new byte[5_000_000]), encoding: "gzip"));
        Assert.Equal("8", await viewer.CallAsync("trace.v1.TraceService", Otlp.Framed(Zipped(new byte[5_000_000]), compressed: true), "gzip"));
        Assert.Equal(HttpStatusCode.OK, await viewer.PostAsync("traces", Trace));
    }

    [Fact]
    public async Task More_items_than_a_request_may_have_are_refused()
    {
        await using var viewer = await RunningViewer.StartAsync(new Limits { ItemsOfARequest = 10 });
        Assert.Equal(HttpStatusCode.BadRequest, await viewer.PostAsync("logs", Otlp.Request("tests", [.. Enumerable.Range(0, 11).Select(i => Otlp.Log(1, i, ""))])));
        Assert.Equal(0, viewer.Logs.Count);
    }

    [Fact]
    public async Task Another_kind_of_body_is_refused()
    {
        await using var viewer = await RunningViewer.StartAsync();
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await viewer.PostAsync("traces", Trace, "application/json"));
        Assert.Equal(HttpStatusCode.NotFound, await viewer.PostAsync("profiles", Trace));
    }

    [Fact]
    public async Task A_sender_that_stops_in_the_middle_harms_nothing()
    {
        await using var viewer = await RunningViewer.StartAsync();
        for (var i = 0; i < 20; i++)
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(IPAddress.Loopback, viewer.Http.Port);
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST /v1/traces HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-protobuf\r\nContent-Length: 5000\r\n\r\n\n\n"));
        }
        Assert.Equal(HttpStatusCode.OK, await viewer.PostAsync("traces", Trace));
    }

    private static void TakenOrRefused(string signal, byte[] bytes)
    {
        try
        {
            Fresh().Intake.Take(Enum.Parse<Signal>(signal, ignoreCase: true), bytes);
        }
        catch (MalformedException)
        {
            // Every other exception fails the test.
        }
    }

    private static (Intake Intake, Func<int> Held) Fresh()
    {
        var limits = new Limits();
        var (traces, logs, metrics) = (new TraceStore(limits), new LogStore(limits), new MetricStore(limits));
        return (new Intake(limits, traces, logs, metrics), () => traces.Size.Spans + logs.Count + metrics.Count);
    }

    private static byte[] Zipped(byte[] bytes)
    {
        var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return zipped.ToArray();
    }

    private static byte[] Numbers(params ulong[] numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];

    private static byte[] Nested(int depth)
    {
        var value = Otlp.Text("at last");
        for (var i = 0; i < depth; i++)
            value = Otlp.Message((5, Otlp.Message((1, value))));
        return value;
    }
}
