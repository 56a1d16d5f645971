using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Privacy;
using Platform.RepresentativeOffices.Register;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>What every matter of this service shares: where it is handled, by whom, and what its papers say and how they end.</summary>
public abstract class OfficeMatter<TForm>(string code) : Matter<TForm>(code, typeof(RoTexts))
    where TForm : class, new()
{
    public override int FormVersion => 1;

    public override IReadOnlyList<string> Zones => ServiceDefaults.Codes.Zones.All;

    public override Organ OrganFor(string zone) => Registrars.For(zone);

    public override Text? PowerOf(string zone) => Registrars.PowerOf(zone);

    public override Provision? ProvisionOf(DeclineGround ground) => ground == DeclineGround.NotRequired ? Law.NotRequired : Law.NotCompetent;

    public override IReadOnlyList<RevocationGround> RevocationGrounds => OfficeEnd.Grounds;

    public override IReadOnlyList<RetentionTerm> Retention => OfficeRetention.Terms;

    protected override IReadOnlyList<PrintedRow> RowsOf(CertificateRecord certificate) => OfficePapers.RowsOf(certificate);

    protected override Task<IReadOnlyList<string>> OnRevokedAsync(RevocationContext context, CancellationToken cancellationToken) => OfficeEnd.WithPaperAsync(context, cancellationToken);
}

/// <summary>How long files of this service are kept, whatever the matter.</summary>
internal static class OfficeRetention
{
    public static readonly IReadOnlyList<RetentionTerm> Terms = RetentionTerm.Read(typeof(OfficeRetention).Assembly, "Retention.offices.json");
}
