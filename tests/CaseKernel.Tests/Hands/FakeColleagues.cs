using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Hands;

/// <summary>Identity as a service sees it: an officer's colleagues by zone and matter, for a valid ticket only.</summary>
internal sealed class FakeColleagues : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeColleagues()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", ApplicationName = "Platform.FakeIdentity" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["Keys:Path"] = TestKeys.Shared.Path;
        builder.AddServiceDefaults();
        app = builder.Build();
        app.UseServiceDefaults();
        app.MapGet("/api/identity/colleagues", (string zone, string matter, Guid id, Caller caller) =>
        {
            Asked.Add((caller.AccountId, zone, matter));
            return Fails ? Results.StatusCode(500) : Results.Ok(new
            {
                items = Known.Where(officer => officer.AccountId == id && officer.AccountId != caller.AccountId && officer.MayHandle(zone, matter))
                    .Select(officer => new { id = officer.AccountId, name = officer.DisplayName, office = "科", absentUntil = AbsentUntil }),
                next = (string?)null,
            });
        }).RequireAuthorization(Policies.Officer);
    }

    public IReadOnlyList<Caller> Known { get; init; } = [];

    public System.Collections.Concurrent.ConcurrentBag<(Guid Asker, string Zone, string Matter)> Asked { get; } = [];

    public DateOnly? AbsentUntil { get; set; }

    public bool Fails { get; set; }

    public IReadOnlyDictionary<string, string> Settings => SettingsFor(app.Urls.Single());

    public static async Task<FakeColleagues> StartAsync(params Caller[] known)
    {
        var colleagues = new FakeColleagues { Known = known };
        await colleagues.app.StartAsync();
        return colleagues;
    }

    /// <summary>An address where nobody listens.</summary>
    public static IReadOnlyDictionary<string, string> Nowhere()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return SettingsFor($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <summary>Silent from now on: a connection is taken and nothing is said.</summary>
    public static (TcpListener Listener, IReadOnlyDictionary<string, string> Settings) Silent()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return (listener, SettingsFor($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Dictionary<string, string> SettingsFor(string address) => new() { ["services:identity:http:0"] = address };
}
