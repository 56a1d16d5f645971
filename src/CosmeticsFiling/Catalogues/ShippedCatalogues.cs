using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Platform.CosmeticsFiling.Catalogues;

/// <summary>
/// The tables that come with the release (<c>Data/Catalogues</c>): Table 3 whole, parts of the others. They are put into a database that has
/// none of a kind, and stand in where no database is at hand. Everything but Table 3 is to be verified.
/// </summary>
public static class ShippedCatalogues
{
    /// <summary>Before any filing of the platform; a table loaded later always comes after it.</summary>
    public static readonly DateOnly ValidFrom = new(2021, 5, 1);

    private static readonly Lazy<FrozenDictionary<CatalogueKind, CatalogueList>> Lists = new(() => CatalogueKinds.All.ToFrozenDictionary(kind => kind, Read));

    public static Catalogue On(DateOnly day) => new(day, Lists.Value);

    public static string Text(CatalogueKind kind)
    {
        var assembly = typeof(ShippedCatalogues).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream($"{assembly.GetName().Name}.Data.Catalogues.{kind.Code()}.csv")!);
        return reader.ReadToEnd();
    }

    public static CatalogueVersion Version(CatalogueKind kind, string text, int entries) => new(
        Guid.Empty, kind.Code(), ValidFrom, Source(kind), kind == CatalogueKind.Restricted, entries, Digest(text), DateTimeOffset.UnixEpoch);

    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Source(CatalogueKind kind) => kind switch
    {
        CatalogueKind.Restricted => "《化妆品安全技术规范》（2015年版）表3，47项",
        CatalogueKind.Ingredients => "《已使用化妆品原料目录》常用原料节选，待核实",
        CatalogueKind.Prohibited => "2021年第74号禁用原料目录节选，待核实",
        _ => "《化妆品安全技术规范》（2015年版）准用组分表节选，待核实",
    };

    private static CatalogueList Read(CatalogueKind kind)
    {
        var text = Text(kind);
        var (entries, errors) = CatalogueCsv.Read(kind, text);
        if (errors.Count > 0)
            throw new InvalidOperationException($"{kind.Code()}.csv, line {errors[0].Line}, {errors[0].Column}: \"{errors[0].Value}\"");
        return new CatalogueList(Version(kind, text, entries.Count), entries);
    }
}
