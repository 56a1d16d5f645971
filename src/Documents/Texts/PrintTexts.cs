namespace Platform.Documents.Texts;

/// <summary>Marker of PrintTexts.resx: the few words of the layout, and why something cannot be printed.</summary>
public sealed class PrintTexts
{
    private PrintTexts()
    {
    }
}
