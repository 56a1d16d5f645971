using Platform.Identity.Acts;
using Platform.Identity.Data;
using Platform.Persistence;
using Platform.Persistence.PersonalData;

namespace Platform.Identity;

internal static class Services
{
    public static void AddIdentity(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHostedService<FirstKey>();
        services.AddSingleton(new EncryptedColumns("accounts", ["id"], ["display_name"]));
        // Built now, not at the first sign-in, which would take longer for it.
        services.AddSingleton(new Passwords());
        services.AddSingleton<SignInPace>();
        services.AddSingleton<SignInMetrics>();
        services.AddSingleton<CheckCredentials>();
        services.AddSingleton<OpenSession>();
        services.AddSingleton<SeeSession>();
        services.AddSingleton<RevokeSession>();
        services.AddSingleton<IssueTokens>();
        services.AddSingleton<ListColleagues>();
        services.AddSingleton<KeepAbsence>();
        services.AddSingleton<KeepCredit>();
        services.AddHostedService<SweepEnded>();
        if (builder.Environment.IsDevelopment())
            services.AddSingleton<IDatabaseSeed, DevelopmentSeed>();
    }
}
