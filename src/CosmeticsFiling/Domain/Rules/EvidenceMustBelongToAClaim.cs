using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>C50: an abstract is about something that is claimed.</summary>
internal sealed class EvidenceMustBelongToAClaim<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Evidence;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        var claimed = EvidenceDuties.Of(form, context.Today).Select(claim => claim.Duty.Claim).Concat(form.Classification?.Efficacy ?? []).ToHashSet();
        foreach (var (evidence, i) in (form.Claims?.Evidence ?? []).Select((evidence, i) => (evidence, i)))
        {
            if (evidence.Claim is { Length: > 0 } claim && !claimed.Contains(claim))
                yield return At($"/claims/evidence/{i}/claim", claim);
        }
    }
}
