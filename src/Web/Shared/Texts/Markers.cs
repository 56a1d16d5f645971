namespace Platform.Web.Shared.Texts;

/// <summary>Marker of SharedTexts.resx: the frame around the pages, refusals, and what both applications say.</summary>
public sealed class SharedTexts
{
    private SharedTexts()
    {
    }
}

/// <summary>Marker of FormTexts.resx: steps, groups, fields and codes of the forms.</summary>
public sealed class FormTexts
{
    private FormTexts()
    {
    }
}
