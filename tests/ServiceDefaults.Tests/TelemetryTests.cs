using System.Diagnostics;
using Platform.Testing;
using Platform.Testing.Telemetry;

namespace Platform.ServiceDefaults.Tests;

public sealed class TelemetryTests
{
    [Fact]
    public async Task A_request_is_one_span_named_by_method_and_route()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using (var service = await SampleService.StartAsync(configuration: receiver.Configuration))
        {
            using var client = service.Client();
            await client.GetAsync("/things/4711");
            await client.GetAsync("/broken");
            var span = await receiver.WaitForSpanAsync(candidate => candidate.Name == "GET /things/{id:int}" && candidate.Attributes.GetValueOrDefault("url.path") == "/things/4711");
            Assert.Equal("200", span.Attributes["http.response.status_code"]);
            Assert.Equal(2, span.Kind);
            Assert.False(span.Failed);
            Assert.Equal(typeof(SampleService).Assembly.GetName().Name, span.Service);
            var broken = await receiver.WaitForSpanAsync(candidate => candidate.Name == "GET /broken");
            Assert.Equal("500", broken.Attributes["http.response.status_code"]);
            Assert.True(broken.Failed);
            await receiver.WaitForMetricAsync("http.server.request.duration");
        }
        Assert.Single(receiver.Spans, span => span.Kind == 2 && span.Attributes.GetValueOrDefault("url.path") == "/things/4711");
    }

    [Fact]
    public async Task A_span_continues_the_callers_trace()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var service = await SampleService.StartAsync(configuration: receiver.Configuration);
        using var client = service.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hello");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        await client.SendAsync(request);
        await receiver.WaitForSpanAsync(span => span is { TraceId: "0af7651916cd43dd8448eb211c80319c", Name: "GET /hello", ParentId: "b7ad6b7169203331" });
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_is_sent()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        var settings = receiver.Configuration.Where(pair => pair.Key != "OTEL_EXPORTER_OTLP_ENDPOINT").ToDictionary(pair => pair.Key, pair => pair.Value);
        await using (var service = await SampleService.StartAsync(configuration: settings))
        {
            using var client = service.Client();
            await client.GetAsync("/hello");
        }
        Assert.Empty(receiver.Spans);
        Assert.Empty(receiver.Logs);
        Assert.Empty(receiver.Metrics);
    }

    // Accident: the traces that somebody looks for are buried below probes and looks at an empty outbox.
    [Fact]
    public async Task What_nobody_asked_for_is_left_out_with_all_it_causes()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using (var service = await SampleService.StartAsync(configuration: receiver.Configuration))
        {
            using var client = service.Client();
            using var persistence = new ActivitySource("Platform.Persistence");
            using var acts = new ActivitySource("Platform.CaseKernel");
            Activity.Current = null;
            using (persistence.StartActivity("Outbox.Due.Nobody"))
            using (acts.StartActivity("below nobody"))
            {
            }
            using (acts.StartActivity("act of a sweep"))
            using (persistence.StartActivity("statement of the act"))
            {
            }
            await client.GetAsync("/health/live");
            await client.GetAsync("/hello");
            await receiver.WaitForSpanAsync(span => span.Name == "GET /hello");
            await receiver.WaitForSpanAsync(span => span.Name == "act of a sweep");
            await receiver.WaitForSpanAsync(span => span.Name == "statement of the act");
        }
        Assert.DoesNotContain(receiver.Spans, span => span.Name is "Outbox.Due.Nobody" or "below nobody" or "GET /health/live");
    }
}
