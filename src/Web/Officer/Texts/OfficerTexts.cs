namespace Platform.Web.Officer.Texts;

/// <summary>Marker of OfficerTexts.resx: the words of the officers' pages.</summary>
public sealed class OfficerTexts
{
    private OfficerTexts()
    {
    }
}
