using System.Collections.Concurrent;

namespace Platform.Web.Tests.Fakes;

/// <summary>Leads what a page asks of the services to those of the test whose browser asked for the page.</summary>
internal sealed class Switchboard(IHttpContextAccessor context) : HttpMessageHandler
{
    private const string Header = "X-Test-Services";

    private static readonly ConcurrentDictionary<Guid, HttpMessageInvoker> Connected = new();

    public static Guid Connect(HttpClient browser, FakeServices services)
    {
        var id = Guid.NewGuid();
        Connected[id] = new HttpMessageInvoker(services);
        browser.DefaultRequestHeaders.Add(Header, $"{id}");
        return id;
    }

    public static void Disconnect(Guid id)
    {
        if (Connected.TryRemove(id, out var services))
            services.Dispose();
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Connected[Guid.Parse(context.HttpContext!.Request.Headers[Header].ToString())].SendAsync(request, cancellationToken);
}
