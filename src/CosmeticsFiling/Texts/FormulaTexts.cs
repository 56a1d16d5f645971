namespace Platform.CosmeticsFiling.Texts;

/// <summary>Marker of FormulaTexts.resx.</summary>
public sealed class FormulaTexts
{
    private FormulaTexts()
    {
    }
}
