namespace Platform.BondedExhibition.Texts;

/// <summary>Marker of BexTexts.resx.</summary>
public sealed class BexTexts
{
    private BexTexts()
    {
    }
}
