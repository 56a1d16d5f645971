using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Platform.ServiceDefaults.Authentication;

/// <summary>Names of the policies that endpoint groups ask for; each is the role of the same name.</summary>
public static class Policies
{
    public const string Applicant = Roles.Applicant;
    public const string Officer = Roles.Officer;
    public const string Supervisor = Roles.Supervisor;
    public const string Operator = Roles.Operator;
    public const string Auditor = Roles.Auditor;
    public const string Gateway = Roles.Gateway;
    public const string SignedIn = "signed-in";
}

internal static class AuthenticationExtensions
{
    public static void AddTicketAuthentication(this IHostApplicationBuilder builder)
    {
        KeyRing.Add(builder);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Tickets>();
        builder.Services.AddSingleton<AccessTokens>();
        builder.Services.AddAuthentication(Tickets.Scheme).AddBearerToken(Tickets.Scheme);
        var authorization = builder.Services.AddAuthorizationBuilder();
        authorization.AddPolicy(Policies.SignedIn, policy => policy.RequireAuthenticatedUser());
        foreach (var role in new[] { Roles.Applicant, Roles.Officer, Roles.Supervisor, Roles.Operator, Roles.Auditor, Roles.Gateway })
            authorization.AddPolicy(role, policy => policy.RequireAuthenticatedUser().RequireRole(role));
        // What does not say that it is public is not. An address, method or content type that no route has stays what it is
        // (404, 405, 415): asking its sender to sign in would mislead.
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder()
            .RequireAssertion(context => context.User.Identity is { IsAuthenticated: true } || (context.Resource as HttpContext)?.GetEndpoint() is not RouteEndpoint)
            .Build());
    }
}
