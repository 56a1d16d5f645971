using System.Text.Json;
using Platform.BondedExhibition.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain;

/// <summary>Choices of the forms in people's words (<c>word.&lt;name&gt;</c>) and as they are stored.</summary>
internal static class Words
{
    public static string NameOf<TChoice>(TChoice choice)
        where TChoice : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(choice.ToString());

    public static Text Of<TChoice>(TChoice choice)
        where TChoice : struct, Enum => Of(NameOf(choice));

    public static Text Of(string name) => new(typeof(BexTexts), $"word.{name}");
}
