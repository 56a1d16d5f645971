using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Platform.ServiceDefaults.Authentication;

namespace Platform.Testing;

/// <summary>
/// A key ring of its own in a temporary folder (for <c>Keys:Path</c>), and tickets of it. <see cref="Shared"/> serves a
/// whole test process; a second ring is a stranger's.
/// </summary>
public sealed class TestKeys : IDisposable
{
    private static readonly Lazy<TestKeys> SharedKeys = new(() =>
    {
        var keys = new TestKeys();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => keys.Dispose();
        return keys;
    });

    private readonly ServiceProvider provider;

    public TestKeys()
    {
        Path = Directory.CreateTempSubdirectory("platform-test-keys-").FullName;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDataProtection().SetApplicationName("platform").PersistKeysToFileSystem(new DirectoryInfo(Path));
        services.AddAuthentication(Tickets.Scheme).AddBearerToken(Tickets.Scheme);
        provider = services.BuildServiceProvider();
        // The first use creates the key that the services then only read.
        provider.GetRequiredService<IDataProtectionProvider>().CreateProtector("first use").Protect("");
    }

    public static TestKeys Shared => SharedKeys.Value;

    public string Path { get; }

    /// <summary>A ticket that no clock of a test outlives, unless <paramref name="expires"/> says otherwise.</summary>
    public string Ticket(Caller caller, DateTimeOffset? expires = null)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var properties = new AuthenticationProperties { IssuedUtc = DateTimeOffset.UnixEpoch, ExpiresUtc = expires ?? new DateTimeOffset(2999, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        var ticket = new AuthenticationTicket(caller.ToPrincipal(Tickets.Scheme), properties, $"{Tickets.Scheme}:AccessToken");
        return provider.GetRequiredService<IOptionsMonitor<BearerTokenOptions>>().Get(Tickets.Scheme).BearerTokenProtector.Protect(ticket);
    }

    public void Dispose()
    {
        provider.Dispose();
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
