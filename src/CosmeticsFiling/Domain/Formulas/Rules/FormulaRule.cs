using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>A rule about a formula. It finds at most <see cref="Most"/> places, the first in the order of the formula.</summary>
internal abstract class FormulaRule<TForm>() : Rule<TForm>(typeof(FormulaTexts))
    where TForm : class, IHasFormula, IClassified
{
    public const int Most = 50;

    public sealed override IEnumerable<Finding> Check(TForm form, CheckContext context) => form.Formula is { Rows.Count: > 0 } formula
        ? Find(new Formulation(formula, form.Classification, (form as INamesProduct)?.ProductName, Formulation.CatalogueOf(context), context)).Take(Most)
        : [];

    protected abstract IEnumerable<Finding> Find(Formulation formulation);

    /// <summary>The finding in other words, <c>rule.&lt;Sentence&gt;.&lt;which&gt;</c> and its <c>.mend</c>, with the same arguments.</summary>
    protected Finding Saying(string which, Severity severity, Finding finding) => finding with
    {
        Title = new Text(typeof(FormulaTexts), $"rule.{Sentence}.{which}", finding.Title.Args),
        Mend = new Text(typeof(FormulaTexts), $"rule.{Sentence}.{which}.mend", finding.Title.Args),
        Severity = severity,
    };
}
