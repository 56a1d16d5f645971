using System.Collections.Frozen;
using System.Globalization;
using Platform.CaseKernel.Tables;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Tax;

/// <summary>计量单位: customs' three digits; a part of the list, to be verified.</summary>
public static class Units
{
    public static readonly IReadOnlyList<CodeEntry> All = Read();

    private static readonly FrozenDictionary<string, CodeEntry> ByCode = All.ToFrozenDictionary(unit => unit.Code);
    private static readonly FrozenDictionary<string, string> ByName = All.SelectMany(unit => new[] { (Key: unit.Zh, unit.Code), (Key: unit.En.ToUpperInvariant(), unit.Code) }).ToFrozenDictionary(pair => pair.Key, pair => pair.Code);

    public static CodeEntry? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    /// <summary>The code of a unit that people wrote as its code or its name in either language; null when nobody knows it.</summary>
    public static string? CodeOf(string words) =>
        Find(words.Length is > 0 and < 3 && words.All(char.IsAsciiDigit) ? words.PadLeft(3, '0') : words)?.Code ?? ByName.GetValueOrDefault(words.ToUpperInvariant());

    public static string? NameOf(string? code) => Find(code) is { } unit ? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? unit.Zh : unit.En : null;

    /// <summary>A unit as people are told of it, with its code.</summary>
    public static Words Title(string code) => Find(code) is { } unit ? new Words($"{unit.Zh}（{code}）", $"{unit.En} ({code})") : new Words(code, code);

    private static CodeEntry[] Read()
    {
        var assembly = typeof(Units).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream($"{assembly.GetName().Name}.Data.Tariffs.units.csv")!);
        return [.. CsvText.Read(reader.ReadToEnd(), ',').Skip(1).Where(row => row.Cells.Count == 3).Select(row => new CodeEntry(row.Cells[0], row.Cells[1], row.Cells[2]))];
    }
}
