using Platform.BondedExhibition.Texts;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain;

/// <summary>What every matter of this service shares: where it is handled and by whom.</summary>
public abstract class BondedMatter<TForm>(string code) : Matter<TForm>(code, typeof(BexTexts))
    where TForm : class, new()
{
    public override int FormVersion => 1;

    public override IReadOnlyList<string> Zones => ServiceDefaults.Codes.Zones.All;

    /// <summary>The competent customs decide everywhere (HGF art. 32; S4 tasks 1-2); a zone does not.</summary>
    public override Organ OrganFor(string zone) => new("SH-CUSTOMS", new Text(typeof(BexTexts), "organ.SH-CUSTOMS"));

    public override Provision? ProvisionOf(DeclineGround ground) => ground == DeclineGround.NotRequired ? Law.NotRequired : Law.NotCompetent;
}
