using Microsoft.AspNetCore.DataProtection;

namespace Platform.Identity.Data;

/// <summary>
/// The other processes only read the key ring, so it must hold a key before Identity answers at all: protecting anything makes
/// one, and fails the start where it cannot.
/// </summary>
internal sealed class FirstKey(IDataProtectionProvider protection) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        protection.CreateProtector("platform.first-key").Protect([1]);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
