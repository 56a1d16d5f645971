using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Domain;

/// <summary>What every matter of this service shares.</summary>
public abstract class TalentMatter<TForm>(string code) : Matter<TForm>(code, typeof(TalTexts))
    where TForm : class, new()
{
    public override int FormVersion => 1;

    public override IReadOnlyList<string> Zones => ServiceDefaults.Codes.Zones.All;

    /// <summary>The human resources bureau of the zone's district, unless a matter says otherwise (D8: which office it is, is each zone's affair).</summary>
    public override Organ OrganFor(string zone) => new($"{zone}-TALENT", new Text(typeof(TalTexts), "organ.talent"));

    public override Provision? ProvisionOf(DeclineGround ground) => ground == DeclineGround.NotRequired ? Law.NotRequired : Law.NotCompetent;
}
