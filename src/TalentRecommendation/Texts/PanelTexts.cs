namespace Platform.TalentRecommendation.Texts;

/// <summary>Marker of PanelTexts.resx.</summary>
public sealed class PanelTexts
{
    private PanelTexts()
    {
    }
}
