using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>A rule about each ingredient that Table 3 or a permitted table speaks of; each finding names the table that says so.</summary>
internal abstract class LimitRule<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.Restricted;

    protected sealed override IEnumerable<Finding> Find(Formulation formulation) =>
        ContentLimits.Of(formulation.Form, formulation.Classification, formulation.Catalogue).SelectMany(Find);

    protected abstract IEnumerable<Finding> Find(JudgedContent content);

    protected Finding Of(JudgedContent content, JudgedLine line, params object?[] args) =>
        At(content.Place, [content.Content.Name, Tables.Entry(line.Substance), .. args]) with { Provision = Tables.ProvisionOf(line.Substance.Kind) };
}
