using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Declaration;

/// <summary>A return after sale is never a negative sale (domain reference §3.4).</summary>
internal sealed class DutiableValueMustNotBeNegative : DeclarationRule
{
    public override Provision Provision => Law.DutiableValue;

    public override IEnumerable<Finding> Check(ConsolidatedForm form, CheckContext context)
    {
        foreach (var (line, index) in (form.Lines ?? []).Select((line, index) => (line, index)))
        {
            if (line.Price is not null && DutiableValues.Of(line) < 0)
                yield return At($"/lines/{index}/deductions");
        }
    }
}
