namespace Platform.CaseKernel.Tests.Sample;

/// <summary>Marker of SampleTexts.resx.</summary>
public sealed class SampleTexts
{
    private SampleTexts()
    {
    }
}
