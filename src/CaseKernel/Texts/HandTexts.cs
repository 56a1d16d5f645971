namespace Platform.CaseKernel.Texts;

/// <summary>Marker of HandTexts.resx: whose hands a case is in, and drafts.</summary>
internal sealed class HandTexts
{
    private HandTexts()
    {
    }
}
