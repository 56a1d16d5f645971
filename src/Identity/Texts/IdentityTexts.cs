namespace Platform.Identity.Texts;

/// <summary>Marker of IdentityTexts.resx.</summary>
internal sealed class IdentityTexts
{
    private IdentityTexts()
    {
    }
}
