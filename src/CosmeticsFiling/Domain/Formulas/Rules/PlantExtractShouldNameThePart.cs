using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F11: an extract says of which part of the plant it is.</summary>
internal sealed class PlantExtractShouldNameThePart<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.DataToBeVerified;

    public override Severity Severity => Severity.Warn;

    private static readonly string[] Parts = ["根", "茎", "叶", "花", "果", "籽", "种子", "皮", "仁", "芽", "树", "木", "枝", "全草", "藻", "菌", "胚", "汁", "蜡", "脂", "油", "胶", "蜜"];

    // A plant stands with its Latin name in brackets; what follows the brackets may name the part.
    protected override IEnumerable<Finding> Find(Formulation formulation) =>
        from line in formulation.Contents.Lines
        let close = line.Key.LastIndexOf(')')
        where close > 0 && line.Key.EndsWith("提取物", StringComparison.Ordinal) && string.IsNullOrWhiteSpace(line.PlantPart) && !Parts.Any(line.Key[close..].Contains)
        select At($"{line.Pointer}/plantPart", line.Name);
}
