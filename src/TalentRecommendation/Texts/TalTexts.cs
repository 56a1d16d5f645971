namespace Platform.TalentRecommendation.Texts;

/// <summary>Marker of TalTexts.resx.</summary>
public sealed class TalTexts
{
    private TalTexts()
    {
    }
}
