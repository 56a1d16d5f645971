using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Privacy;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Domain;

/// <summary>What every matter of this service shares.</summary>
public abstract class TalentMatter<TForm>(string code) : Matter<TForm>(code, typeof(TalTexts))
    where TForm : class, new()
{
    public override int FormVersion => 1;

    public override IReadOnlyList<string> Zones => ServiceDefaults.Codes.Zones.All;

    /// <summary>Each zone's own (<see cref="ZoneOrgan"/>, D8).</summary>
    public override Organ OrganFor(string zone)
    {
        var organ = ZoneOrgan.Of(zone, Code);
        return new Organ(organ, new Text(typeof(TalTexts), $"organ.{organ}"));
    }

    public override IReadOnlyList<RetentionTerm> Retention => TalentRetention.Terms;

    public override Provision? ProvisionOf(DeclineGround ground) => ground == DeclineGround.NotRequired ? Law.NotRequired : Law.NotCompetent;
}

/// <summary>How long the personal data of a closed case is kept, whatever the matter.</summary>
internal static class TalentRetention
{
    public static readonly IReadOnlyList<RetentionTerm> Terms = RetentionTerm.Read(typeof(TalentRetention).Assembly, "Retention.talent.json");
}
