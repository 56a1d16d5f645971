namespace Platform.CaseKernel.Tests.Readme;

/// <summary>Marker of StallTexts.resx.</summary>
public sealed class StallTexts
{
    private StallTexts()
    {
    }
}
