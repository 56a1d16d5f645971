namespace Platform.TalentRecommendation.Texts;

/// <summary>Marker of GraduateTexts.resx.</summary>
public sealed class GraduateTexts
{
    private GraduateTexts()
    {
    }
}
