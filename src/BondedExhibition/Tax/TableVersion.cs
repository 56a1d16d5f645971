using System.Text.Json;

namespace Platform.BondedExhibition.Tax;

/// <summary>What a dated table is; its header tells which.</summary>
public enum TableKind
{
    /// <summary>Goods codes with their rates.</summary>
    Goods,

    /// <summary>Countermeasure duties by origin.</summary>
    Countermeasures,

    /// <summary>Exchange rates.</summary>
    Rates,
}

/// <summary>
/// One loaded table. Tables are added and never changed. A complete one stands for all before it; of a partial one each row stands for the
/// earlier row of the same code.
/// </summary>
public sealed record TableVersion(Guid Id, string Kind, DateOnly ValidFrom, string Source, bool Complete, int Entries, string Digest, DateTimeOffset LoadedAt);

public static class TableKinds
{
    public static readonly IReadOnlyList<TableKind> All = Enum.GetValues<TableKind>();

    public static string Code(this TableKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
