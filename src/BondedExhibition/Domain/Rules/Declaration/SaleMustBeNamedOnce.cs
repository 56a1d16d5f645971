using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Declaration;

internal sealed class SaleMustBeNamedOnce : DeclarationRule
{
    public override Provision Provision => Law.Consolidated;

    public override IEnumerable<Finding> Check(ConsolidatedForm form, CheckContext context)
    {
        foreach (var again in (form.Lines ?? []).Select((line, index) => (Number: line.Sale?.Trim(), Index: index)).Where(line => line.Number is not null).GroupBy(line => line.Number).SelectMany(group => group.Skip(1)))
            yield return At($"/lines/{again.Index}/sale", again.Number);
    }
}
