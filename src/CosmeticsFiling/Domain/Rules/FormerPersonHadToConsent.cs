using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Later;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>C32 until 2026-07-28; since 2026-07-29 the former responsible person is not asked (N70 item 8).</summary>
internal sealed class FormerPersonHadToConsent() : Rule<ResponsiblePersonChangeForm>(typeof(CosTexts))
{
    private static readonly DateOnly NotAskedSince = new(2026, 7, 29);

    public override Provision Provision => Law.ConsentBefore;

    public override IEnumerable<Finding> Check(ResponsiblePersonChangeForm form, CheckContext context)
    {
        if (context.AppliedOn < NotAskedSince && form.FormerConsents != true)
            yield return At("/formerConsents");
    }
}
