using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>CCHILD: no new ingredient under monitoring.</summary>
internal sealed class ChildrensProductMustNotHaveNewIngredients<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.ChildrensCosmetics;

    protected override IEnumerable<Finding> Find(Formulation formulation) => Products.IsForChildren(formulation.Classification)
        ? formulation.Contents.Lines.Where(line => line.IsNew).Select(line => At($"{line.Pointer}/isNew", line.Name))
        : [];
}
