namespace Platform.Worklist.Texts;

/// <summary>Marker of the .resx family beside it.</summary>
internal sealed class WorklistTexts;
