using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;

namespace Platform.ServiceDefaults.Authentication;

/// <summary>
/// The short-lived ticket with which the gateway tells a service who asks. Encrypted and signed with the key ring that
/// only the platform's processes can read; a service trusts nothing else, also not from inside.
/// </summary>
public sealed class Tickets(IOptionsMonitor<BearerTokenOptions> options, TimeProvider time)
{
    public const string Scheme = "ticket";

    /// <summary>Longer than any request may take, shorter than anyone could use a stolen one.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    public string Issue(Caller caller, TimeSpan? lifetime = null)
    {
        var now = time.GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + (lifetime ?? Lifetime) };
        var ticket = new AuthenticationTicket(caller.ToPrincipal(Scheme), properties, $"{Scheme}:AccessToken");
        return options.Get(Scheme).BearerTokenProtector.Protect(ticket);
    }
}
