using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>Standards written anew: from their day the old text no longer counts.</summary>
internal sealed class SubstanceHasANewStandard<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.NewStandards;

    public override Severity Severity => Severity.Warn;

    protected override IEnumerable<Finding> Find(Formulation formulation)
    {
        foreach (var content in formulation.Contents.Effective)
        {
            if (Changes.Of(content.Keys) is not { } standard)
                continue;
            var finding = At(content.Lines[0].Pointer, content.Name, standard.Title, standard.From) with { Provision = standard.Provision };
            yield return standard.From <= formulation.Context.Today ? finding : Saying("ahead", Severity.Note, finding);
        }
    }
}
