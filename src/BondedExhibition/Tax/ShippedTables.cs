using System.Security.Cryptography;
using System.Text;

namespace Platform.BondedExhibition.Tax;

/// <summary>The tables that come with the release (<c>Data/Tariffs</c>): a documented part of the tariff, to be verified. A database that has none of a kind gets them.</summary>
public static class ShippedTables
{
    /// <summary>Before any declaration of the platform; a table loaded later always comes after it.</summary>
    public static readonly DateOnly ValidFrom = new(2022, 1, 1);

    public const string Source = "随附节选，待核实 / shipped excerpt, to be verified";

    private static readonly Lazy<TableEntries> Entries = new(() => TableKinds.All.Select(Read).Aggregate((all, one) => new TableEntries([.. all.Goods, .. one.Goods], [.. all.Countermeasures, .. one.Countermeasures], [.. all.Rates, .. one.Rates])));

    /// <summary>Without a database.</summary>
    public static Tariff TariffOn(DateOnly day) => new(day, Entries.Value.Goods, Entries.Value.Countermeasures);

    /// <inheritdoc cref="TariffOn"/>
    public static Exchange ExchangeOn(DateOnly day) => new(day, Entries.Value.Rates);

    public static string Text(TableKind kind)
    {
        var assembly = typeof(ShippedTables).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream($"{assembly.GetName().Name}.Data.Tariffs.{kind.Code()}.csv")!);
        return reader.ReadToEnd();
    }

    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static TableEntries Read(TableKind kind)
    {
        var (entries, errors) = TableCsv.Read(kind, Text(kind));
        return errors.Count == 0 ? entries : throw new InvalidOperationException($"{kind.Code()}.csv, line {errors[0].Line}, {errors[0].Column}: \"{errors[0].Value}\"");
    }
}
