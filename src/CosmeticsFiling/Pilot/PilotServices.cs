namespace Platform.CosmeticsFiling.Pilot;

internal static class PilotServices
{
    public static IServiceCollection AddPilot(this IServiceCollection services) => services
        .AddSingleton<PilotReader>()
        .AddSingleton<ReceiveComponents>()
        .AddSingleton<RecordService>()
        .AddSingleton<CorrectService>();
}
