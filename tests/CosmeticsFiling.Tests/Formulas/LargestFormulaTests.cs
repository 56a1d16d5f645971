using Platform.CosmeticsFiling.Domain.Formulas;

namespace Platform.CosmeticsFiling.Tests.Formulas;

/// <summary>How long a check takes is measured by eng/bench; here, that what it says does not grow with what is sent.</summary>
public sealed class LargestFormulaTests
{
    [Fact]
    public void Three_hundred_rows_are_told_the_same_twice()
    {
        var formula = LargestFormula.Of(1);
        var findings = Formulas.Check(formula, "11-05-03-01-02");
        Assert.NotEmpty(findings);
        Assert.Equal(findings.Select(finding => (finding.Code, finding.Pointer)), Formulas.Check(formula, "11-05-03-01-02").Select(finding => (finding.Code, finding.Pointer)));
    }

    // Anybody may send this: 300 blends of 100 components each.
    [Fact]
    public void The_worst_form_that_is_read_is_told_fifty_places_of_a_kind()
    {
        var blend = Enumerable.Range(0, 100).Select(j => new ComponentForm { Name = $"某物{j}水杨酸", PercentOfBlend = 1m }).ToList();
        var formula = new FormulaForm { Rows = [.. Enumerable.Range(0, FormulaForm.MostRows).Select(i => new FormulaRow { Name = $"复配{i}", Percent = 0.3m, Components = [.. blend.Select(part => part with { Name = part.Name + i })] })] };
        Assert.All(Formulas.Check(formula, "11-05-03-01-02").GroupBy(finding => finding.Code), kind => Assert.InRange(kind.Count(), 1, 50));
    }
}

internal static class LargestFormula
{
    /// <summary>Three hundred rows of known and unknown, limited and free ingredients, a third of them blends of four.</summary>
    public static FormulaForm Of(int seed)
    {
        string[] names = ["水", "甘油", "水杨酸", "苯氧乙醇", "氢氧化钠", "乙醇酸", "透明质酸钠", "茶（CAMELLIA SINENSIS）叶提取物", "硫酸锌", "某某提取物"];
        return new FormulaForm
        {
            Rows = [.. Enumerable.Range(0, FormulaForm.MostRows).Select(i => new FormulaRow
            {
                Name = i % 3 == 0 ? $"复配{i}" : $"{names[(i + seed) % names.Length]}{(i % 7 == 0 ? i : "")}",
                Percent = 0.333m,
                Purpose = "保湿剂、溶剂",
                Components = i % 3 != 0 ? null : [.. Enumerable.Range(0, 4).Select(j => new ComponentForm { Name = names[(i + j) % names.Length], PercentOfBlend = 25m })],
            })],
        };
    }
}
