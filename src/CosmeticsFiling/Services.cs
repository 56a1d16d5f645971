using Platform.CaseKernel.Sweeps;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Pilot;
using Platform.CosmeticsFiling.Register;

namespace Platform.CosmeticsFiling;

internal static class Services
{
    public static IServiceCollection AddCosmetics(this IServiceCollection services)
    {
        foreach (var table in PersonalColumns.All)
            services.AddSingleton(table);
        services.AddSingleton<FilingDates>();
        services.AddSingleton<FilingLists>();
        services.AddSingleton<FilingReader>();
        services.AddSingleton<CaseFilings>();
        services.AddSweep<PublicationSweep>();
        return services.AddCatalogues().AddPilot();
    }
}
