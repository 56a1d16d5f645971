namespace Platform.CosmeticsFiling.Texts;

/// <summary>Marker of PilotTexts.resx.</summary>
public sealed class PilotTexts
{
    private PilotTexts()
    {
    }
}
