using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.ServiceDefaults.Texts;

/// <summary>
/// A place in the law that an act, a rule or a limit rests on.
/// <paramref name="Statute"/> is the key of the statute's title (<c>law.&lt;Statute&gt;</c>) in <paramref name="Source"/>;
/// <paramref name="Article"/> reads <c>23</c>, <c>23(2)</c>, <c>35-39</c>, <c>10, 22</c>, <c>item 1</c> or <c>task 3</c>, or is empty for the whole.
/// <paramref name="ToBeVerified"/> marks what the business side has not confirmed yet, and says so on screen.
/// </summary>
public sealed partial record Provision(Type Source, string Statute, string Article, bool ToBeVerified = false)
{
    public string Code => $"{Statute}:{Article}";

    public string In(CultureInfo culture)
    {
        var zh = culture.TwoLetterISOLanguageName == "zh";
        var title = new Text(Source, $"law.{Statute}").In(culture);
        var place = zh ? Chinese(Article) : English(Article);
        var whole = zh || place.Length == 0 ? $"{title}{place}" : $"{title}, {place}";
        return (zh, ToBeVerified) switch
        {
            (_, false) => whole,
            (true, true) => $"{whole}（待核实）",
            (false, true) => $"{whole} (to be verified)",
        };
    }

    private static string Chinese(string article) => Numbered().Match(article) switch
    {
        { Success: true } m when m.Groups["item"].Success => $"第{m.Groups["article"].Value}条第{m.Groups["item"].Value}项",
        { Success: true } m => $"第{m.Groups["article"].Value}条",
        _ when Several().IsMatch(article) => $"第{article.Replace(", ", "、", StringComparison.Ordinal)}条",
        _ when article.StartsWith("item ", StringComparison.Ordinal) => $"第{article[5..]}条",
        _ when article.StartsWith("task ", StringComparison.Ordinal) => $"任务分工第{article[5..]}项",
        _ => article,
    };

    private static string English(string article) =>
        Numbered().IsMatch(article) ? $"art. {article}" : Several().IsMatch(article) ? $"arts {article}" : article;

    [GeneratedRegex(@"^(?<article>\d+)(\((?<item>\d+)\))?$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\d+(-|(, ))\d+((-|(, ))\d+)*$")]
    private static partial Regex Several();
}
