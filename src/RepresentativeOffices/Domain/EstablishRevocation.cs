using Platform.CaseKernel.Certificates;
using Platform.Persistence;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>
/// Taking papers back. With 登记证 every 代表证 of the office lapses (L584 art. 19) and the register says so from the same moment; a single
/// 代表证 may be taken back alone.
/// </summary>
internal static class EstablishRevocation
{
    private const string Lapsed = "lapsed-with-registration";

    public static readonly IReadOnlyList<RevocationGround> Grounds =
    [
        new("approval-revoked", Law.Revoke),
        new("annual-report-missing", Law.AnnualReportMissing),
        new(Lapsed, Law.CertificatesLapse, Offered: false),
    ];

    public static async Task<IReadOnlyList<string>> ApplyAsync(RevocationContext context, CancellationToken cancellationToken)
    {
        if (context.Certificate.Kind != EstablishPapers.Registration)
            return [];
        await context.Work.ExecuteAsync("Offices.SetState", new { RegistrationNumber = context.Certificate.Number, State = "revoked" }, cancellationToken);
        var lapsed = new List<string>();
        foreach (var paper in await context.CertificatesOfCaseAsync(cancellationToken))
        {
            if (paper.Kind == EstablishPapers.Representative)
                lapsed.AddRange(await context.Issuance.RevokeCertificateAsync(context.Work, paper.Number, Lapsed, cancellationToken));
        }
        return lapsed;
    }
}
