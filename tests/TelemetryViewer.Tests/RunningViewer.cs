using System.Net;
using System.Net.Http.Headers;
using Platform.TelemetryViewer.Store;

namespace Platform.TelemetryViewer.Tests;

/// <summary>The viewer itself, on free ports, with its three listeners.</summary>
internal sealed class RunningViewer : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningViewer(WebApplication app)
    {
        this.app = app;
        // Listeners start in the order of their names: Grpc, Http, Pages.
        var addresses = app.Urls.Select(url => new Uri(url)).ToList();
        (Grpc, Http, Pages) = (addresses[0], addresses[1], addresses[2]);
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = Pages };
        Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    public Uri Grpc { get; }

    public Uri Http { get; }

    public Uri Pages { get; }

    public HttpClient Client { get; }

    public TraceStore Traces => app.Services.GetRequiredService<TraceStore>();

    public LogStore Logs => app.Services.GetRequiredService<LogStore>();

    public MetricStore Metrics => app.Services.GetRequiredService<MetricStore>();

    public static async Task<RunningViewer> StartAsync(Limits? limits = null)
    {
        string[] endpoints = [.. new[] { ("Grpc", "Http2"), ("Http", "Http1"), ("Pages", "Http1") }.SelectMany(one => new[]
        {
            $"--Kestrel:Endpoints:{one.Item1}:Url=http://127.0.0.1:0", $"--Kestrel:Endpoints:{one.Item1}:Protocols={one.Item2}",
        })];
        var app = Viewer.Create([.. endpoints, "--Logging:LogLevel:Default=Error", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Error"], limits);
        await app.StartAsync();
        return new RunningViewer(app);
    }

    public async Task<HttpStatusCode> PostAsync(string signal, byte[] body, string type = "application/x-protobuf", string? encoding = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        if (encoding is not null)
            content.Headers.ContentEncoding.Add(encoding);
        using var answer = await Client.PostAsync(new Uri(Http, $"/v1/{signal}"), content);
        return answer.StatusCode;
    }

    /// <returns>The gRPC status, from the headers or the trailers.</returns>
    public async Task<string> CallAsync(string service, byte[] framed, string? encoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Grpc, $"/opentelemetry.proto.collector.{service}/Export"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(framed),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        if (encoding is not null)
            request.Headers.Add("grpc-encoding", encoding);
        using var answer = await Client.SendAsync(request);
        await answer.Content.ReadAsByteArrayAsync();
        return (answer.Headers.TryGetValues("grpc-status", out var status) ? status : answer.TrailingHeaders.GetValues("grpc-status")).Single();
    }

    public async Task<string> PageAsync(string address, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var answer = await Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
