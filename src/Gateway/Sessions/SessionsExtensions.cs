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
        services.AddHttpClient<IdentityClient>(http => http.BaseAddress = builder.Configuration.ServiceAddress("identity")).AddResilience();
        services.AddAuthentication(SessionHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.SchemeName, null);
    }
}
