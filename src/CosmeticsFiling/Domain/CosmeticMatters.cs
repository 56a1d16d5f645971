using Platform.CaseKernel;
using Platform.CosmeticsFiling.Domain.Later;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.CosmeticsFiling.Domain.Reports;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>Every matter of this service.</summary>
public static class CosmeticMatters
{
    public static Matter[] All() =>
    [
        new FileMatter(),
        new ChangeMatter(),
        new CancelMatter(),
        new ResponsiblePersonMatter(),
        new PilotSiteMatter(),
        new ReportMatter(),
    ];
}
