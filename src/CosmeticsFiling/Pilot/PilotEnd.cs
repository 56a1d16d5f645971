using Platform.CaseKernel.Certificates;
using Platform.CosmeticsFiling.Domain.Pilot;

namespace Platform.CosmeticsFiling.Pilot;

/// <summary>How a site ends: its certificate is taken back, and from that moment it serves nobody.</summary>
internal static class PilotEnd
{
    public static readonly IReadOnlyList<RevocationGround> Grounds =
    [
        new("approval-revoked", PilotLaw.Revoke),
        new("licence-lost", PilotLaw.ProductionLicence),
        new("conditions-lost", PilotLaw.Procedures),
        new("given-up", PilotLaw.End),
    ];

    public static async Task<IReadOnlyList<string>> WithCertificateAsync(RevocationContext context, CancellationToken cancellationToken)
    {
        await context.Work.ExecuteAsync("PilotSites.Close", new { context.Certificate.Number, ClosedOn = context.Today, context.Ground }, cancellationToken);
        return [];
    }
}
