namespace Platform.RepresentativeOffices.Texts;

/// <summary>Marker of RoTexts.resx: the words of the representative-office matters.</summary>
public sealed class RoTexts
{
    private RoTexts()
    {
    }
}
