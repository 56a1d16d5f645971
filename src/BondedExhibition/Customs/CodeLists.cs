using System.Collections.Frozen;
using System.Globalization;
using Platform.CaseKernel.Tables;
using Platform.ServiceDefaults.Codes;

namespace Platform.BondedExhibition.Customs;

/// <summary>Code lists of 金关二期 with their names (domain reference §3.3), by the list's name.</summary>
public static class CodeLists
{
    private static readonly FrozenDictionary<string, CodeEntry[]> Lists = Read();

    public static IEnumerable<string> All => Lists.Keys.Order(StringComparer.Ordinal);

    public static IReadOnlyList<CodeEntry> Of(string list) => Lists.GetValueOrDefault(list) ?? [];

    public static CodeEntry? Find(string list, string? code) => Of(list).FirstOrDefault(entry => entry.Code == code);

    /// <summary>In the caller's language; the code itself when the list lacks it.</summary>
    public static string NameOf(string list, string code) =>
        Find(list, code) is not { } entry ? code : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? entry.Zh : entry.En;

    private static FrozenDictionary<string, CodeEntry[]> Read()
    {
        var assembly = typeof(CodeLists).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream($"{assembly.GetName().Name}.Data.Schemas.codes.csv")!);
        return CsvText.Read(reader.ReadToEnd(), ',').Skip(1).Where(row => row.Cells.Count == 4)
            .GroupBy(row => row.Cells[0]).ToFrozenDictionary(list => list.Key, list => list.Select(row => new CodeEntry(row.Cells[1], row.Cells[2], row.Cells[3])).ToArray());
    }
}
