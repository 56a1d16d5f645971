namespace Platform.CaseKernel.Texts;

/// <summary>Marker of PrivacyTexts.resx: reveals, readings, retention and legal holds.</summary>
internal sealed class PrivacyTexts
{
    private PrivacyTexts()
    {
    }
}
