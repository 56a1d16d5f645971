using Platform.CaseKernel.Sweeps;
using Platform.Persistence.PersonalData;

namespace Platform.CaseKernel.Privacy;

internal static class PrivacyServices
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) =>
        services.AddSingleton<Reveals>().AddSingleton<Sights>().AddSingleton<RevealPlaces>().AddSingleton<ReadingLists>().AddSingleton<LegalHolds>().AddSweep<RetentionSweep>()
            .AddSingleton(provider => new BulkSight(provider.GetRequiredService<MatterCatalog>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(new EncryptedColumns("readings", ["id"], ["actor_name", "reason"]))
            .AddSingleton(new EncryptedColumns("legal_holds", ["id"], ["reason", "placed_by_name", "lifted_by_name", "lift_reason"]));
}
