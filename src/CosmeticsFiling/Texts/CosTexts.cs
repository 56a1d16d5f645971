namespace Platform.CosmeticsFiling.Texts;

/// <summary>Marker of CosTexts.resx.</summary>
public sealed class CosTexts
{
    private CosTexts()
    {
    }
}
