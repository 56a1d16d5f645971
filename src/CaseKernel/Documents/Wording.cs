using System.Globalization;
using Platform.CaseKernel.Texts;
using Platform.Documents;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Documents;

/// <summary>The words of one document: one case, one language.</summary>
internal sealed record Wording(CaseFile File, CultureInfo Culture)
{
    public string Matter => File.Matter.Title.In(Culture);

    public string Zone => Zones.Title(File.Case.Zone).In(Culture);

    public string T(string key, params object?[] args) => new Text(typeof(DocumentTexts), key, args).In(Culture);

    public string Day(DateOnly day) => Written.Day(day, Culture);

    public DocumentRow Row(string key, string value) => new(T($"row.{key}"), value);

    /// <summary>The matter's own rows; those without a value are left out.</summary>
    public IEnumerable<DocumentRow> Rows(IEnumerable<PrintedRow> rows) =>
        from row in rows
        let value = Value(row.Value)
        where !string.IsNullOrWhiteSpace(value)
        select new DocumentRow(new Text(File.Matter.Texts, $"row.{row.Key}").In(Culture), value);

    /// <summary>What a letter says was put in motion by its step, such as until when is decided.</summary>
    public IEnumerable<string> Dues(int seq) => File.Ledger.Where(line => line.Row.Seq == seq)
        .Select(line => T(line.Row.Provisional ? "due.provisional" : "due", File.Matter.TitleOf(line.Limit), Day(line.Row.StatutoryDue)));

    /// <summary>A place of a form as people call it: the group, which of several, and the narrowest field that has words (<c>place.a.b</c>).</summary>
    public string Place(string pointer)
    {
        var steps = pointer.Trim('/').Split('/');
        var names = steps.Where(step => !step.All(char.IsAsciiDigit)).ToList();
        var group = PlaceWords(names, 1);
        var field = Enumerable.Range(2, Math.Max(0, names.Count - 1)).Reverse().Select(length => PlaceWords(names, length)).FirstOrDefault(words => words is not null);
        if (group is not null && steps.Length > 1 && int.TryParse(steps[1], CultureInfo.InvariantCulture, out var index))
            group = $"{group} {index + 1}";
        return (group, field) switch
        {
            (null, null) => pointer,
            (null, _) or (_, null) => group ?? field!,
            _ => $"{group} · {field}",
        };
    }

    private string? PlaceWords(IReadOnlyList<string> names, int length)
    {
        var key = $"place.{string.Join('.', names.Take(length))}";
        return Text.Exists(File.Matter.Texts, key) ? new Text(File.Matter.Texts, key).In(Culture) : null;
    }

    private string? Value(object? value) => value switch
    {
        Text text => text.In(Culture),
        Words words => words.In(Culture),
        DateOnly day => Day(day),
        ValueTuple<DateOnly, DateOnly> days => T("from-to", Day(days.Item1), Day(days.Item2)),
        _ => value?.ToString(),
    };
}
