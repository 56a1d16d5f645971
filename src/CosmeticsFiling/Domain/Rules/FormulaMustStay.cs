using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Later;
using Platform.CosmeticsFiling.Register;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L35 art. 35: another formula is another product and filed anew; only what another source of a raw material brings about may change.</summary>
internal sealed class FormulaMustStay() : Rule<ChangeForm>(typeof(CosTexts))
{
    public override Provision Provision => Law.Change;

    public override IEnumerable<Finding> Check(ChangeForm form, CheckContext context)
    {
        if ((context.Known as FilingKnown)?.File is not { } file || FileForm.Same(file.Form.Formula, form.Formula))
            yield break;
        var (before, after) = (FilingFile.IngredientsOf(file.Form), FilingFile.IngredientsOf(form));
        if (form.Reasons?.Formula != FormulaChange.RawMaterialSource)
            yield return At("/reasons/formula", "");
        else if (!before.ToHashSet().SetEquals(after))
            yield return At("/formula/rows", string.Join("、", before.Except(after).Concat(after.Except(before))));
    }
}
