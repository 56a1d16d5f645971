namespace Platform.CaseKernel.Texts;

/// <summary>Marker of ClockTexts.resx: the words of limits, pauses, extensions and calendars.</summary>
public sealed class ClockTexts
{
    private ClockTexts()
    {
    }
}
