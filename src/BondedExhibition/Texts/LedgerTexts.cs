namespace Platform.BondedExhibition.Texts;

/// <summary>Marker of LedgerTexts.resx.</summary>
public sealed class LedgerTexts
{
    private LedgerTexts()
    {
    }
}
