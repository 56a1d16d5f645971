using System.Collections.Frozen;
using Platform.CosmeticsFiling.Domain.Classifications;

namespace Platform.CosmeticsFiling.Catalogues;

/// <summary>
/// A condition on a product as it stands in a table: words of <see cref="Words"/>, joined by <c>&amp;</c> before <c>|</c>, denied by <c>!</c>.
/// The answer is yes, no, or null where a classification does not tell. <c>other</c> alone means: no other line of the entry.
/// </summary>
public sealed record Condition
{
    public const string Other = "other";

    public static readonly Condition Always = new("");
    public static readonly Condition Never = new("never");

    /// <summary>What a word means of a classification. Anything it does not settle is null and asked of the filer.</summary>
    private static readonly FrozenDictionary<string, Func<ClassificationForm, bool?>> Known = new Dictionary<string, Func<ClassificationForm, bool?>>
    {
        ["never"] = _ => false,
        // What only the filer knows: who uses it, what for, what else is in it.
        ["asked"] = _ => null,
        ["leave-on"] = form => form.Method is null ? null : Products.IsLeaveOn(form),
        ["rinse-off"] = form => form.Method is null ? null : !Products.IsLeaveOn(form),
        ["hair"] = form => Products.HasSite(form, "01") ? true : Products.HasSite(form, "04") ? null : false,
        ["skin"] = form => Products.HasSite(form, "02", "03", "05", "06", "07", "08", "09") ? true : Products.HasSite(form, "04") ? null : false,
        ["face"] = form => Products.HasSite(form, "05") ? true : Products.HasSite(form, "09") ? null : false,
        ["body"] = form => Products.HasSite(form, "02", "03", "08", "09"),
        ["eyes"] = form => Products.IsForEyes(form),
        ["lips"] = form => Products.IsForLips(form),
        ["mucous"] = form => Products.IsForEyes(form) || Products.IsForLips(form),
        ["nails"] = form => Products.HasSite(form, "10"),
        ["powder"] = form => Products.HasForm(form, "04"),
        ["spray"] = form => Products.HasForm(form, "08", "09"),
        ["under-three"] = form => Products.IsForInfants(form) ? true : form.ClaimsChildren == true ? null : false,
        ["children"] = form => Products.IsForChildren(form),
        ["depilatory"] = form => Products.HasEfficacy(form, "25"),
        ["perm"] = form => Products.HasEfficacy(form, "02"),
        ["hair-dye"] = form => Products.HasEfficacy(form, "01"),
        ["sunscreen"] = form => Products.HasEfficacy(form, "04"),
        ["deodorant"] = form => Products.HasEfficacy(form, "14"),
        ["antidandruff"] = form => Products.HasEfficacy(form, "23"),
        ["fragrance"] = form => Products.HasEfficacy(form, "13"),
        ["cleansing"] = form => Products.HasEfficacy(form, "09"),
        ["care"] = form => Products.HasEfficacy(form, "07", "08", "11", "15", "16", "17", "18", "19"),
        ["make-up"] = form => Products.HasEfficacy(form, "12"),
        ["cooling"] = form => Products.HasEfficacy(form, "20"),
        ["block"] = form => Products.HasForm(form, "05"),
        ["liquid"] = form => Products.HasForm(form, "02"),
    }.ToFrozenDictionary();

    private readonly (string Word, bool Denied)[][] alternatives;

    private Condition(string text)
    {
        Text = text;
        alternatives = text.Length == 0 ? [] : [.. text.Split('|').Select(all => all.Split('&').Select(word => (word.TrimStart('!').Trim(), word.TrimStart().StartsWith('!'))).ToArray())];
    }

    public string Text { get; }

    public bool IsOther => Text == Other;

    public static IReadOnlyCollection<string> Words => Known.Keys;

    /// <summary>Empty is always. Throws <see cref="FormatException"/> naming a word that nobody knows.</summary>
    public static Condition Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var condition = new Condition(text.Trim());
        if (!condition.IsOther && condition.alternatives.SelectMany(all => all).FirstOrDefault(word => !Known.ContainsKey(word.Word)) is { Word: { } unknown })
            throw new FormatException(unknown);
        return condition;
    }

    /// <summary>Null: the classification does not tell, or there is none.</summary>
    public bool? Holds(ClassificationForm? form) =>
        alternatives.Length == 0 ? true : Any(alternatives.Select(all => All(all.Select(word => Holds(word.Word, word.Denied, form)))));

    public bool Equals(Condition? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public static bool? Not(bool? value) => value is { } known ? !known : null;

    public static bool? Any(IEnumerable<bool?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        bool? found = false;
        foreach (var value in values)
        {
            if (value == true)
                return true;
            if (value is null)
                found = null;
        }
        return found;
    }

    public static bool? All(IEnumerable<bool?> values) => Not(Any(values.Select(Not)));

    private static bool? Holds(string word, bool denied, ClassificationForm? form)
    {
        var holds = word == "never" ? false : form is null ? null : Known[word](form);
        return denied ? Not(holds) : holds;
    }
}
