using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Forms;
using Platform.Documents;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Privacy;

/// <summary>
/// A case as an office sees it: personal values masked unless this officer has revealed them, in the form, where two
/// submissions differ, and in the words of people. Remembers which places it has shown in clear.
/// </summary>
internal sealed class OfficeSight
{
    /// <summary>The eyes of those whose data it is.</summary>
    public static readonly OfficeSight Owner = new();

    private readonly PersonalPlaces? places;
    private readonly ILookup<string, OpenReveal> open;
    private readonly IReadOnlyList<PersonalPlace> hidden = [];
    private readonly SortedSet<string> shown = new(StringComparer.Ordinal);
    private readonly Lazy<Regex?> values;

    private OfficeSight() => (open, values) = (Enumerable.Empty<OpenReveal>().ToLookup(reveal => reveal.Pointer), new Lazy<Regex?>(() => null));

    /// <param name="forms">Every form of the case that words may speak of.</param>
    /// <param name="open">What this officer has revealed; none where nothing is ever shown.</param>
    public OfficeSight(Matter matter, IEnumerable<string> forms, IReadOnlyList<OpenReveal> open)
    {
        places = matter.Personal;
        this.open = open.ToLookup(reveal => reveal.Pointer);
        hidden = [.. forms.Distinct().SelectMany(form => places.In(JsonNode.Parse(form))).Where(place => place.Mask.Hides() && !this.open.Contains(place.Pointer))];
        values = new Lazy<Regex?>(Pattern);
    }

    /// <summary>The reveals by which something was shown in clear, each with its places.</summary>
    public IEnumerable<(OpenReveal Reveal, IReadOnlyList<string> Places)> Shown =>
        shown.GroupBy(pointer => open[pointer].Last().Id).Select(group => (open[group.First()].Last(), (IReadOnlyList<string>)[.. group]));

    /// <summary>What this officer has revealed, each place once.</summary>
    public IEnumerable<OpenReveal> Open => open.Select(reveals => reveals.Last());

    public JsonNode? Form(string form) => See(JsonNode.Parse(form), "");

    /// <summary>Pointers of this form that are masked for this officer.</summary>
    public IReadOnlyList<string> Masked(string form) =>
        places is null ? [] : [.. places.In(JsonNode.Parse(form)).Where(place => place.Mask.Hides() && !open.Contains(place.Pointer)).Select(place => place.Pointer)];

    public IReadOnlyList<Change> Changes(IReadOnlyList<Change> changes) => places is null ? changes
        : [.. changes.Select(change => change with { Before = SeeChanged(change.Before, change.Pointer), After = SeeChanged(change.After, change.Pointer) })];

    /// <summary>Words that a person wrote: values of the form do not return through them.</summary>
    public string Words(string words) => values.Value?.Replace(words, match => Masks.Of(KindOf(match), match.Value)) ?? words;

    public string? MaybeWords(string? words) => words is null ? null : Words(words);

    public JsonNode? WordsIn(JsonNode? detail) => places is null ? detail : detail switch
    {
        JsonObject group => new JsonObject(group.Select(member => KeyValuePair.Create(member.Key, WordsIn(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(WordsIn)]),
        JsonValue value when value.TryGetValue<string>(out var words) => JsonValue.Create(Words(words)),
        _ => detail?.DeepClone(),
    };

    /// <summary>The office's copy of a letter.</summary>
    public Document Seen(Document document) => document with
    {
        Paragraphs = [.. document.Paragraphs.Select(Words)],
        Rows = [.. document.Rows.Select(row => row with { Value = Words(row.Value) })],
        List = document.List is not { } list ? null : list with { Items = [.. list.Items.Select(item => item with { Text = Words(item.Text), Small = MaybeWords(item.Small) })] },
    };

    /// <summary>What a rule says, without the values it was given.</summary>
    public Text Says(Text text) => places is null ? text : text with { Args = [.. text.Args.Select(Argument)] };

    private object? Argument(object? argument) => argument switch
    {
        Text text => Says(text),
        string words => Words(words),
        DateOnly date when hidden.FirstOrDefault(place => place.Mask == Mask.BirthDate && (string?)place.Value == $"{date:yyyy-MM-dd}") is { } birth => Masks.Of(birth.Mask, $"{date:yyyy-MM-dd}"),
        IEnumerable<Text> texts => texts.Select(Says).ToList(),
        _ => argument,
    };

    // A file is no place of the form, and its name is words.
    private JsonNode? SeeChanged(JsonNode? value, string pointer) =>
        pointer.StartsWith("/materials/", StringComparison.Ordinal) ? WordsIn(value) : See(value, pointer);

    private JsonNode? See(JsonNode? value, string at) => places is null ? value : places.Seen(value, at, (pointer, mask, clear) =>
    {
        if (!mask.Hides())
            return clear;
        if (!open.Contains(pointer))
            return JsonValue.Create(Masks.Of(mask, clear.ToString()));
        shown.Add(pointer);
        return clear;
    });

    private static Mask KindOf(Match match) => Enum.GetValues<Mask>().First(mask => match.Groups[mask.ToString()].Success);

    // Numbers are also written with blanks or dashes between their characters.
    private Regex? Pattern()
    {
        var known = hidden.Select(place => (place.Mask, Value: Bare(place.Mask, place.Value.ToString()))).Where(value => value.Value.Length >= 5).Distinct()
            .OrderByDescending(value => value.Value.Length)
            .Select(value => $"(?<{value.Mask}>{string.Join(value.Mask is Mask.Phone or Mask.DocumentNumber ? @"[\s-]*" : "", value.Value.Select(c => Regex.Escape(c.ToString())))})").ToList();
        return known.Count == 0 ? null : new Regex(string.Join('|', known), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    private static string Bare(Mask mask, string value) => mask switch
    {
        Mask.Phone when value.Where(char.IsAsciiDigit).ToArray() is var digits => new string(digits.Length > 11 && digits is ['8', '6', ..] ? digits[2..] : digits),
        Mask.DocumentNumber => new string([.. value.Where(c => !char.IsWhiteSpace(c) && c != '-')]),
        _ => value.Trim(),
    };
}
