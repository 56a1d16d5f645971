namespace Platform.TalentRecommendation.Texts;

/// <summary>Marker of StaffTexts.resx.</summary>
public sealed class StaffTexts
{
    private StaffTexts()
    {
    }
}
