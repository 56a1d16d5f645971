using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F9: what forms nitrosamines with it, or is barred beside it, is not in the same formula.</summary>
internal sealed class SubstancesMustNotStandTogether<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.Restricted;

    protected override IEnumerable<Finding> Find(Formulation formulation)
    {
        var contents = formulation.Contents.Effective;
        foreach (var content in contents)
        {
            foreach (var substance in formulation.Catalogue.LimitsOf(content.Keys).Where(substance => substance.NotWith.Count > 0))
            {
                if (contents.FirstOrDefault(other => formulation.Catalogue.LimitsOf(other.Keys).Any(entry => entry.Kind == substance.Kind && substance.NotWith.Contains(entry.Entry))) is { } beside)
                    yield return At(content.Lines[0].Pointer, content.Name, Tables.Entry(substance), beside.Name);
            }
        }
    }
}
