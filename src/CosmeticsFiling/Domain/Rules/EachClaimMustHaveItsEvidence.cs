using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>C50: each effect and each promise is shown by what its row of the table asks.</summary>
internal sealed class EachClaimMustHaveItsEvidence<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Evidence;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        foreach (var (duty, place) in EvidenceDuties.Of(form, context.Today))
        {
            var given = (form.Claims?.Evidence ?? []).Where(evidence => evidence.Claim == duty.Claim).ToList();
            if (!given.Any(evidence => evidence.PhysicalOnly == true || evidence.Kinds?.Any(duty.Enough.Contains) == true))
                yield return At(place, duty.Enough.Select(kind => new Text(typeof(CosTexts), $"evidence.{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())}")));
        }
    }
}
