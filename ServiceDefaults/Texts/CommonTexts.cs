namespace Platform.ServiceDefaults.Texts;

/// <summary>Marker of CommonTexts.resx: words that every process may need.</summary>
public sealed class CommonTexts
{
    private CommonTexts()
    {
    }
}
