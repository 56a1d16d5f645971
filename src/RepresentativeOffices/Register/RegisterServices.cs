using Platform.CaseKernel.Sweeps;

namespace Platform.RepresentativeOffices.Register;

internal static class RegisterServices
{
    public static IServiceCollection AddOfficeRegister(this IServiceCollection services)
    {
        foreach (var table in PersonalColumns.All)
            services.AddSingleton(table);
        services.AddSingleton<OfficeReader>();
        services.AddSingleton<OfficeLists>();
        services.AddSingleton<CaseOffices>();
        services.AddSingleton<TakeOver>();
        services.AddSingleton<EnterUnifiedCode>();
        return services.AddSweep<AnnualReportSweep>().AddSweep<RegisterRetention>();
    }
}
