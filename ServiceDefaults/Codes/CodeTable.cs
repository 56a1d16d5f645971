using System.Collections.Frozen;
using System.Reflection;

namespace Platform.ServiceDefaults.Codes;

/// <summary>One entry of a code list with its names.</summary>
public sealed record CodeEntry(string Code, string Zh, string En);

/// <summary>Code lists that several services and the pages share; one tab-separated file each.</summary>
public sealed class CodeTable
{
    /// <summary>ISO 3166-1 alpha-3, with 中国香港, 中国澳门 and 中国台湾.</summary>
    public static readonly CodeTable Countries = Read("countries");

    /// <summary>ISO 4217.</summary>
    public static readonly CodeTable Currencies = Read("currencies");

    private readonly FrozenDictionary<string, CodeEntry> entries;

    private CodeTable(IReadOnlyList<CodeEntry> all) => (All, entries) = (all, all.ToFrozenDictionary(entry => entry.Code));

    public IReadOnlyList<CodeEntry> All { get; }

    public CodeEntry? Find(string? code) => code is null ? null : entries.GetValueOrDefault(code);

    private static CodeTable Read(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var resource = assembly.GetManifestResourceNames().Single(r => r.EndsWith($".Codes.{name}.tsv", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new CodeTable([.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(cells => new CodeEntry(cells[0], cells[1], cells[2].Trim()))]);
    }
}
