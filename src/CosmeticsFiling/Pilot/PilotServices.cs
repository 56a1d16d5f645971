using Platform.CaseKernel.Sweeps;
using Platform.CosmeticsFiling.Inspections;
using Platform.CosmeticsFiling.Register;
using Platform.CosmeticsFiling.Reports;

namespace Platform.CosmeticsFiling.Pilot;

internal static class PilotServices
{
    public static IServiceCollection AddPilot(this IServiceCollection services) => services
        .AddSingleton<PilotReader>()
        .AddSingleton<ReceiveComponents>()
        .AddSingleton<RecordService>()
        .AddSingleton<CorrectService>()
        .AddSingleton<ReportLists>()
        .AddSingleton<IFilingDuties, ReportDuties>()
        .AddSingleton<Draws>()
        .AddSweep<ReportSweep>()
        .AddSweep<PilotRetention>();
}
