namespace Platform.EndToEnd.Tests.People;

/// <summary>What somebody sits at: a language, a screen, with or without script.</summary>
internal sealed record Seat(string Language = "zh-CN", int Width = 1280, int Height = 900, bool Script = true)
{
    public static readonly Seat Chinese = new();
    public static readonly Seat English = new("en");
    public static readonly Seat EnglishPhone = new("en", 360, 740);
    public static readonly Seat ChinesePhone = new("zh-CN", 360, 740);
    public static readonly Seat WithoutScript = new(Script: false);

    public static Seat In(string language) => language == "en" ? English : Chinese;
}
