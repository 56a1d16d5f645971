namespace Platform.Web.Shared.Api;

/// <summary>An account book (账册). Quantities and amounts in CNY are decimal strings, here and below.</summary>
public sealed record BookLine
{
    public string Number { get; init; } = "";

    public string? KindTitle { get; init; }

    public string? OrganisationName { get; init; }

    public string? ZoneTitle { get; init; }

    public string? CustomsCode { get; init; }

    public string? CustomsNumber { get; init; }

    /// <summary>统一社会信用代码, by which customs rate the enterprise.</summary>
    public string? CreditCode { get; init; }

    public string? Warehouse { get; init; }

    /// <summary><c>declared</c>, <c>open</c> or <c>closed</c>.</summary>
    public string State { get; init; } = "";

    public string? StateTitle { get; init; }
}

public sealed record BookFile
{
    public required BookLine Book { get; init; }

    public IReadOnlyList<PlaceTotal> Totals { get; init => field = value ?? []; } = [];

    /// <summary>Sales that no declaration names yet, and those of them that are late.</summary>
    public int Undeclared { get; init; }

    public int Overdue { get; init; }

    /// <summary>How customs rate the enterprise today; null when they have not.</summary>
    public CreditRating? Credit { get; init; }
}

public sealed record CreditRating(string Level, string Title, DateOnly From);

/// <param name="Items">How many items have goods there.</param>
/// <param name="Value">Their dutiable value.</param>
public sealed record PlaceTotal(string Place, string? Title, int Items, string? Value, string? Reserved);

/// <summary>An item of a book, with where its goods are.</summary>
public sealed record StockItem
{
    /// <summary>底账序号.</summary>
    public int Seq { get; init; }

    public string GoodsCode { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Specification { get; init; }

    public string? Unit { get; init; }

    public string? Origin { get; init; }

    public string? ChannelTitle { get; init; }

    public string? UnitValue { get; init; }

    public IReadOnlyList<StockLot> Lots { get; init => field = value ?? []; } = [];
}

public sealed record StockLot
{
    public Guid Id { get; init; }

    /// <summary>Empty where goods are only counted.</summary>
    public string? Serial { get; init; }

    public DateOnly? StorageUntil { get; init; }

    public IReadOnlyList<StockPlace> Places { get; init => field = value ?? []; } = [];
}

/// <param name="Place"><c>stock</c>, <c>show/…</c>, <c>sold</c> or <c>lost</c>.</param>
/// <param name="Reserved">Of a guarantee, for what is there.</param>
public sealed record StockPlace(string Place, string? Title, string Quantity, string? Reserved)
{
    /// <summary>The exhibition at which it is on show.</summary>
    public string? Exhibition => Place.StartsWith("show/", StringComparison.Ordinal) ? Place["show/".Length..] : null;
}

/// <summary>One line of the ledger: goods went from one place to another.</summary>
public sealed record MovementLine
{
    public string Kind { get; init; } = "";

    public string? KindTitle { get; init; }

    public DateTimeOffset? At { get; init; }

    public int Item { get; init; }

    public string Name { get; init; } = "";

    public string? Serial { get; init; }

    public string Quantity { get; init; } = "";

    public string? FromTitle { get; init; }

    public string? ToTitle { get; init; }

    public string? Document { get; init; }
}
