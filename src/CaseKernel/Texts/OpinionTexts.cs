namespace Platform.CaseKernel.Texts;

/// <summary>Marker of OpinionTexts.resx: departments' opinions and approvals.</summary>
public sealed class OpinionTexts
{
    private OpinionTexts()
    {
    }
}
