using Platform.CaseKernel.Materials.Previews;
using Platform.CaseKernel.Materials.Scanning;
using Platform.CaseKernel.Materials.Uploads;
using Platform.CaseKernel.Sweeps;

namespace Platform.CaseKernel.Materials;

internal static class MaterialServices
{
    public static IServiceCollection AddMaterials(this IServiceCollection services) => services
        .AddSingleton<MaterialStore>()
        .AddSingleton<Uploads.Uploads>()
        .AddSingleton<AppendToUpload>()
        .AddSweep<UploadSweep>()
        .AddSingleton<Scanner>()
        .AddSweep<ScanSweep>()
        .AddSingleton<PreviewTools>()
        .AddSingleton<Previews.Previews>()
        .AddSingleton<Showing>();
}
