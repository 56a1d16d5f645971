using Microsoft.AspNetCore.Authentication;
using Platform.ServiceDefaults;

namespace Platform.Gateway.Sessions;

internal static class SessionsExtensions
{
    public static void AddSessions(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<SessionCache>();
        // Asked for now: without Identity's address the gateway does not start.
        var identity = builder.Configuration.ServiceAddress("identity");
        services.AddHttpClient<IdentityClient>(http => http.BaseAddress = identity).AddResilience();
        services.AddAuthentication(SessionHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.SchemeName, null);
    }
}
