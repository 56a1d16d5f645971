namespace Platform.CaseKernel.Texts;

/// <summary>Marker of MaterialTexts.resx: files that are not taken, not given out or not shown, and why.</summary>
internal sealed class MaterialTexts
{
    private MaterialTexts()
    {
    }
}
