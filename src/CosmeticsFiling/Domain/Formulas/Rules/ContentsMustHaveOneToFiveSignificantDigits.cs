using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F4: a content has one to five significant digits; nothing has none.</summary>
internal sealed class ContentsMustHaveOneToFiveSignificantDigits<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.Data;

    private const int MostDigits = 5;

    protected override IEnumerable<Finding> Find(Formulation formulation)
    {
        for (var i = 0; i < formulation.Rows.Count; i++)
        {
            var row = formulation.Rows[i];
            if (Judge($"/formula/rows/{i}/percent", row.Name, row.Percent) is { } finding)
                yield return finding;
            for (var j = 0; j < (row.Components?.Count ?? 0); j++)
            {
                if (Judge($"/formula/rows/{i}/components/{j}/percentOfBlend", row.Components![j].Name, row.Components[j].PercentOfBlend) is { } inner)
                    yield return inner;
            }
        }
    }

    // A hundred and its decimals are the whole, not a measured content: 100.000 is one blend.
    private Finding? Judge(string place, string? name, decimal? content) =>
        content is { } percent && percent != 100m && FormulaWords.SignificantDigits(percent) is var digits && digits is 0 or > MostDigits
            ? At(place, name, percent.ToString(System.Globalization.CultureInfo.InvariantCulture), digits, MostDigits)
            : null;
}
