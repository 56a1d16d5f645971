namespace Platform.CaseKernel.Texts;

/// <summary>Marker of CaseTexts.resx: words that every matter's cases share.</summary>
public sealed class CaseTexts
{
    private CaseTexts()
    {
    }
}
