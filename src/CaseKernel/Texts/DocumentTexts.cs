namespace Platform.CaseKernel.Texts;

/// <summary>Marker of DocumentTexts.resx: what the documents of every matter say, and refusals about them.</summary>
public sealed class DocumentTexts
{
    private DocumentTexts()
    {
    }
}
