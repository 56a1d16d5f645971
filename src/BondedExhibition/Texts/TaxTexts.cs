namespace Platform.BondedExhibition.Texts;

/// <summary>Marker of TaxTexts.resx.</summary>
public sealed class TaxTexts
{
    private TaxTexts()
    {
    }
}
