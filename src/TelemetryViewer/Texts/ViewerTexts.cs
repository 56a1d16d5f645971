namespace Platform.TelemetryViewer.Texts;

/// <summary>Marker of ViewerTexts.resx: the words of the viewer's pages.</summary>
public sealed class ViewerTexts
{
    private ViewerTexts()
    {
    }
}
