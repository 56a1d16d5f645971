using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Platform.TelemetryViewer.Store;
using SpanKind = Platform.TelemetryViewer.Store.SpanKind;

namespace Platform.TelemetryViewer.Tests.Receiving;

/// <summary>The genuine exporter of .NET over both protocols.</summary>
public sealed class ExporterTests
{
    public static TheoryData<OtlpExportProtocol> Protocols { get; } = [OtlpExportProtocol.Grpc, OtlpExportProtocol.HttpProtobuf];

    [Theory, MemberData(nameof(Protocols))]
    public async Task Traces_arrive_with_everything_they_say(OtlpExportProtocol protocol)
    {
        await using var viewer = await RunningViewer.StartAsync();
        using var source = new ActivitySource($"Tests.{protocol}");
        ActivityTraceId trace;
        using (Sdk.CreateTracerProviderBuilder().SetResourceBuilder(Resource()).AddSource(source.Name).AddOtlpExporter(options => Aim(options, viewer, protocol, "traces")).Build())
        {
            using var outer = source.StartActivity("outer", ActivityKind.Server)!;
            trace = outer.TraceId;
            outer.SetTag("http.route", "/cases/{id}").SetTag("http.response.status_code", 503).SetStatus(ActivityStatusCode.Error, "no database");
            using var inner = source.StartActivity(ActivityKind.Client, links: [new ActivityLink(new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded))], name: "inner")!;
            inner.AddEvent(new ActivityEvent("tried again", tags: new ActivityTagsCollection { ["attempt"] = 2 }));
            inner.SetTag("of", new[] { "a", "b" });
        }

        var found = viewer.Traces.Find(TraceId.Parse(trace.ToString())!.Value)!;
        var outerSpan = found.Spans.Single(span => span.Name == "outer");
        var innerSpan = found.Spans.Single(span => span.Name == "inner");
        Assert.Equal((new Sender("tests", "one"), source.Name, SpanKind.Server, true, "no database"), (outerSpan.Sender, outerSpan.Source, outerSpan.Kind, outerSpan.Failed, outerSpan.StatusMessage));
        Assert.Equal(("/cases/{id}", 503), (found.Summary.Root["http.route"], found.Summary.Status));
        Assert.Equal((outerSpan.Id, SpanKind.Client, "[a, b]"), (innerSpan.Parent, innerSpan.Kind, innerSpan["of"]));
        Assert.Equal(("tried again", "2"), (innerSpan.Events.Single().Name, innerSpan.Events.Single().Tags.Find("attempt")));
        Assert.Single(innerSpan.Links);
        Assert.InRange(innerSpan.Start, outerSpan.Start, innerSpan.End);
    }

    [Theory, MemberData(nameof(Protocols))]
    public async Task Log_lines_arrive_with_the_trace_they_were_written_in(OtlpExportProtocol protocol)
    {
        await using var viewer = await RunningViewer.StartAsync();
        using var activity = new Activity("work").Start();
        using (var factory = LoggerFactory.Create(logging => logging.AddOpenTelemetry(options =>
        {
            options.SetResourceBuilder(Resource());
            options.IncludeFormattedMessage = true;
            options.AddOtlpExporter(exporter => Aim(exporter, viewer, protocol, "logs"));
        })))
        {
            factory.CreateLogger("Tests.Category").LogWarning("{Count} cases wait", 7);
        }

        var line = viewer.Logs.Newest().Single();
        Assert.Equal(("7 cases wait", Severity.Warning, "Tests.Category", "tests"), (line.Text, line.Severity, line.Category, line.Sender.Service));
        Assert.Equal((activity.TraceId.ToString(), activity.SpanId.ToString()), (line.Trace.ToString(), line.Span.ToString()));
        Assert.Equal("7", line.Tags.Find("Count"));
    }

    [Theory, MemberData(nameof(Protocols))]
    public async Task Metrics_arrive_as_counters_gauges_and_histograms(OtlpExportProtocol protocol)
    {
        await using var viewer = await RunningViewer.StartAsync();
        using var meter = new Meter($"Tests.{protocol}");
        using (Sdk.CreateMeterProviderBuilder().SetResourceBuilder(Resource()).AddMeter(meter.Name).AddOtlpExporter((exporter, _) => Aim(exporter, viewer, protocol, "metrics")).Build())
        {
            meter.CreateCounter<long>("steps", "{step}", "Steps taken").Add(3, new KeyValuePair<string, object?>("act", "submission"));
            meter.CreateUpDownCounter<int>("open").Add(-2);
            meter.CreateObservableGauge("age", () => 1.5, "s");
            var took = meter.CreateHistogram<double>("took", "ms");
            took.Record(4);
            took.Record(40);
        }

        var series = viewer.Metrics.All().ToDictionary(one => one.Instrument.Name);
        Assert.Equal((InstrumentKind.Counter, 3.0, "submission", "Steps taken"), (series["steps"].Instrument.Kind, series["steps"].Points[^1].Value, series["steps"].Tags.Find("act"), series["steps"].Instrument.Description));
        Assert.Equal((InstrumentKind.UpDownCounter, -2.0), (series["open"].Instrument.Kind, series["open"].Points[^1].Value));
        Assert.Equal((InstrumentKind.Gauge, 1.5), (series["age"].Instrument.Kind, series["age"].Points[^1].Value));
        var histogram = series["took"];
        Assert.Equal((InstrumentKind.Histogram, 2UL, 44.0), (histogram.Instrument.Kind, histogram.Points[^1].Count, histogram.Points[^1].Value));
        Assert.Equal(histogram.Bounds.Length + 1, histogram.Points[^1].Buckets!.Length);
    }

    private static ResourceBuilder Resource() => ResourceBuilder.CreateEmpty().AddService("tests", serviceInstanceId: "one");

    private static void Aim(OtlpExporterOptions options, RunningViewer viewer, OtlpExportProtocol protocol, string signal)
    {
        options.Protocol = protocol;
        options.Endpoint = protocol == OtlpExportProtocol.Grpc ? viewer.Grpc : new Uri(viewer.Http, $"/v1/{signal}");
        options.HttpClientFactory = () => new HttpClient(new SocketsHttpHandler { UseProxy = false });
    }
}
