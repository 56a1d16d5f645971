using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Platform.Gateway.Sessions;
using Platform.Gateway.Texts;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.Gateway.Tests;

/// <summary>The gateway on a real port, with Identity and one process behind each other way.</summary>
internal sealed class GatewayHost : IAsyncDisposable
{
    private readonly Factory host;
    private readonly HttpClient client;

    private GatewayHost(Factory host, ManualTime time, FakeIdentity identity, Destination worklist, Destination offices, Destination web, Destination desk)
    {
        (this.host, Time, Identity, Worklist, Offices, Web, Desk) = (host, time, identity, worklist, offices, web, desk);
        // Nothing is kept or followed: what a test does not send is not sent.
        client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    private Uri Address => host.ClientOptions.BaseAddress;

    public IServiceProvider Services => host.Services;

    /// <summary>The clock of sessions; it stands until a test moves it.</summary>
    public ManualTime Time { get; }

    public FakeIdentity Identity { get; }

    public Destination Worklist { get; }

    public Destination Offices { get; }

    public Destination Web { get; }

    public Destination Desk { get; }

    public string Origin => Address.GetLeftPart(UriPartial.Authority);

    public IEnumerable<Arrival> Arrivals => [.. Worklist.Arrivals, .. Offices.Arrivals, .. Web.Arrivals, .. Desk.Arrivals, .. Identity.Destination.Arrivals];

    public static Task<GatewayHost> StartAsync(params (string Key, string Value)[] configuration) => StartAsync(null, "Development", configuration);

    public static async Task<GatewayHost> StartAsync(Func<HttpContext, Task>? answer, string environment, params (string Key, string Value)[] configuration)
    {
        var time = new ManualTime();
        var identity = await FakeIdentity.StartAsync(time.GetUtcNow);
        var (worklist, offices, web, desk) = (await Destination.StartAsync(answer), await Destination.StartAsync(answer), await Destination.StartAsync(answer), await Destination.StartAsync(answer));
        var settings = new Dictionary<string, string>
        {
            ["services:identity:http:0"] = identity.Destination.Address,
            ["services:worklist:http:0"] = worklist.Address,
            ["services:representative-offices:http:0"] = offices.Address,
            ["services:cosmetics:http:0"] = offices.Address,
            ["services:bonded-exhibitions:http:0"] = offices.Address,
            ["services:talent:http:0"] = offices.Address,
            ["services:web-applicant:http:0"] = web.Address,
            ["services:web-officer:http:0"] = desk.Address,
        };
        foreach (var (key, value) in configuration)
            settings[key] = value;
        var host = new Factory(environment, settings, time);
        host.UseKestrel();
        host.StartServer();
        return new GatewayHost(host, time, identity, worklist, offices, web, desk);
    }

    public (Guid Session, string Cookie) SignedIn(Caller caller)
    {
        var session = Identity.Open(caller);
        return (session, CookieOf(session));
    }

    public string CookieOf(Guid session)
    {
        var context = new DefaultHttpContext();
        host.Services.GetRequiredService<SessionCookie>().Set(context, session);
        return context.Response.Headers.SetCookie.ToString().Split(';')[0];
    }

    /// <summary>As another request's sign-out does.</summary>
    public void End(Guid session) => host.Services.GetRequiredService<SessionCache>().End(session);

    public string AccessTokenOf(Guid session) => host.Services.GetRequiredService<AccessTokens>().Issue(session);

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
        await Identity.DisposeAsync();
        foreach (var destination in new[] { Worklist, Offices, Web, Desk })
            await destination.DisposeAsync();
    }

    private sealed class Factory(string environment, Dictionary<string, string> settings, ManualTime time) : WebApplicationFactory<GatewayTexts>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseContentRoot(Repository.PathTo("src", "Gateway")).UseEnvironment(environment).UseUrls("http://127.0.0.1:0");
            builder.UseSetting("Keys:Path", TestKeys.Shared.Path);
            foreach (var (key, value) in settings)
                builder.UseSetting(key, value);
            // Only what concerns sessions lives on the test's clock; probes and limits need the real one.
            builder.ConfigureTestServices(services => services.AddSingleton(provider => new SessionCache(provider.GetRequiredService<IServiceScopeFactory>(), time)));
        }
    }
}
