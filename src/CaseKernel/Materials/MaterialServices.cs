using Platform.CaseKernel.Materials.Uploads;
using Platform.CaseKernel.Sweeps;

namespace Platform.CaseKernel.Materials;

internal static class MaterialServices
{
    public static IServiceCollection AddMaterials(this IServiceCollection services) => services
        .AddSingleton<MaterialStore>()
        .AddSingleton<Uploads.Uploads>()
        .AddSingleton<AppendToUpload>()
        .AddSweep<UploadSweep>();
}
