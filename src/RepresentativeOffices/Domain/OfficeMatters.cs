using Platform.CaseKernel;
using Platform.RepresentativeOffices.Domain.Later;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>Every matter of this service, in the order of an office's life.</summary>
internal static class OfficeMatters
{
    public static Matter[] All() => [new EstablishMatter(), new ChangeMatter(), new FileMatter(), new RenewMatter(), new DeregisterMatter(), new AnnualReportMatter()];
}
