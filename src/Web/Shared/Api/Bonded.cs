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
}

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

public sealed record ExhibitionLine
{
    public string Number { get; init; } = "";

    public string Title { get; init; } = "";

    public string? Venue { get; init; }

    public string? Address { get; init; }

    public string? ZoneTitle { get; init; }

    public string? OrganisationName { get; init; }

    public string BookNumber { get; init; } = "";

    public DateOnly? OpensOn { get; init; }

    public DateOnly? ClosesOn { get; init; }

    public DateOnly? ValidUntil { get; init; }

    /// <summary><c>open</c>, <c>over</c> after its last day, or <c>closed</c>.</summary>
    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    /// <summary>How many lots are on show.</summary>
    public int OnShowCount { get; init; }

    public string? OnShowValue { get; init; }

    /// <summary>Of the guarantee, for what is on show here.</summary>
    public string? Reserved { get; init; }

    public string? GuaranteeNumber { get; init; }

    /// <summary>Null: without a ceiling.</summary>
    public string? GuaranteeCeiling { get; init; }

    public string? GuaranteeReserved { get; init; }

    /// <summary>Sales of the enterprise that should have been declared.</summary>
    public int OverdueSales { get; init; }

    /// <summary>Something is on show past the last day.</summary>
    public bool IsLate => State == "over" && OnShowCount > 0;
}

public sealed record ExhibitionFile
{
    public required ExhibitionLine Exhibition { get; init; }

    public Guid CaseId { get; init; }

    public IReadOnlyList<ExhibitionGoods> Goods { get; init => field = value ?? []; } = [];
}

/// <summary>Goods that an exhibition may show.</summary>
public sealed record ExhibitionGoods
{
    public int Item { get; init; }

    public string GoodsCode { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Declared { get; init; }

    public string? OnShow { get; init; }

    public string? Sold { get; init; }

    public string? Reserved { get; init; }

    /// <summary>What may go out or is on show.</summary>
    public IReadOnlyList<ExhibitionLot> Lots { get; init => field = value ?? []; } = [];
}

public sealed record ExhibitionLot(Guid Id, string? Serial, string OnShow, string InStock);

/// <summary>One exhibit: a piece with its serial number, or goods of an item that are counted.</summary>
public sealed record LotFile
{
    public Guid Id { get; init; }

    public string BookNumber { get; init; } = "";

    public int Item { get; init; }

    public string GoodsCode { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Specification { get; init; }

    public string? Unit { get; init; }

    public string Tracking { get; init; } = "";

    public string? Origin { get; init; }

    public string? Serial { get; init; }

    public string? UnitValue { get; init; }

    public DateOnly? StorageUntil { get; init; }

    public IReadOnlyList<StockPlace> Places { get; init => field = value ?? []; } = [];

    /// <summary>Where it is on show.</summary>
    public Showing? Exhibition { get; init; }

    /// <summary>Why it must not be sold.</summary>
    public ProductBlock? Blocked { get; init; }

    public bool IsPiece => Tracking == "serial";
}

public sealed record Showing(string Number, string Title, string? Venue, DateOnly? ValidUntil);

public sealed record ProductBlock(string Number, string? Name, DateOnly? Since, string? Ground);

public sealed record SaleLine
{
    public string Number { get; init; } = "";

    public Guid LotId { get; init; }

    public string BookNumber { get; init; } = "";

    public string? ExhibitionNumber { get; init; }

    public string Name { get; init; } = "";

    public string? Serial { get; init; }

    public string? Unit { get; init; }

    public string Quantity { get; init; } = "";

    public string Price { get; init; } = "";

    public DateOnly? SoldOn { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary><c>open</c>, <c>soon</c>, <c>overdue</c>, or <c>done</c> when it is declared or cancelled.</summary>
    public string? Due { get; init; }

    /// <summary><c>sale</c> or <c>loss</c>.</summary>
    public string Cause { get; init; } = "";

    public string? CauseTitle { get; init; }

    /// <summary><c>sold</c>, <c>declared</c>, <c>released</c> or <c>cancelled</c>.</summary>
    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    public Guid? CaseId { get; init; }
}

public sealed record GuaranteeLine
{
    public string Number { get; init; } = "";

    public string? KindTitle { get; init; }

    public string? ScopeTitle { get; init; }

    public string? OrganisationName { get; init; }

    /// <summary>Null: without a ceiling.</summary>
    public string? Ceiling { get; init; }

    public string Reserved { get; init; } = "";

    public string? Available { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    /// <summary><c>active</c>, <c>expired</c> or <c>ended</c>.</summary>
    public string State { get; init; } = "";

    public string? StateTitle { get; init; }
}

/// <summary>Something that falls due: a declaration, the last day of an exhibition, a storage term, a guarantee.</summary>
public sealed record GoodsDuty
{
    /// <summary><c>sale</c>, <c>exhibition</c>, <c>storage</c> or <c>guarantee</c>.</summary>
    public string Kind { get; init; } = "";

    public string? KindTitle { get; init; }

    public string Reference { get; init; } = "";

    public string? Title { get; init; }

    public DateOnly? DueOn { get; init; }

    public bool Soon { get; init; }

    public bool Overdue { get; init; }
}

public sealed record LossLine
{
    public Guid Id { get; init; }

    public string BookNumber { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Serial { get; init; }

    public string Quantity { get; init; } = "";

    public string? CauseTitle { get; init; }

    public DateOnly? HappenedOn { get; init; }

    public string? Account { get; init; }

    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    public string? Reasons { get; init; }
}

/// <summary>A random count of what must be there. What is expected stands in it only once everything is counted.</summary>
public sealed record Stocktake
{
    public Guid Id { get; init; }

    /// <summary>Number of the exhibition or of the book.</summary>
    public string Reference { get; init; } = "";

    public string? PlaceTitle { get; init; }

    public string? Seed { get; init; }

    public DateTimeOffset? At { get; init; }

    /// <summary><c>drawn</c> or <c>counted</c>.</summary>
    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    public IReadOnlyList<CountLine> Lines { get; init => field = value ?? []; } = [];
}

public sealed record CountLine
{
    public Guid LotId { get; init; }

    public int Item { get; init; }

    public string Name { get; init; } = "";

    public string? Serial { get; init; }

    public string? Unit { get; init; }

    public string? Expected { get; init; }

    public string? Counted { get; init; }

    public string? Note { get; init; }
}

/// <summary>What a count found otherwise than the book says it.</summary>
public sealed record Discrepancy
{
    public string Number { get; init; } = "";

    public string? BookNumber { get; init; }

    public string Name { get; init; } = "";

    public string? Serial { get; init; }

    public string? PlaceTitle { get; init; }

    public string Expected { get; init; } = "";

    public string Counted { get; init; } = "";

    public string Difference { get; init; } = "";

    /// <summary><c>open</c>, <c>explained</c> or <c>decided</c>.</summary>
    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    public string? Statement { get; init; }

    public string? Reasons { get; init; }
}

/// <summary>What a consolidated declaration came to.</summary>
public sealed record Declaration
{
    public const string Matter = "bex.consolidated-declaration";

    /// <summary>核注清单编号.</summary>
    public string? ListNumber { get; init; }

    /// <summary>The day of the declaration, whose rates count.</summary>
    public DateOnly? RateDay { get; init; }

    /// <summary>滞纳金 until the tax was paid, or until today.</summary>
    public string? LateFee { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateOnly? PaidOn { get; init; }

    public DateOnly? ReleasedOn { get; init; }

    public string? Duty { get; init; }

    public string? ConsumptionTax { get; init; }

    public string? Vat { get; init; }

    public string? Total { get; init; }

    public IReadOnlyList<DeclarationLine> Lines { get; init => field = value ?? []; } = [];
}

public sealed record DeclarationLine
{
    public int Line { get; init; }

    public string? Sale { get; init; }

    public string? GoodsCode { get; init; }

    public string? Name { get; init; }

    public string? Serial { get; init; }

    public string? Quantity { get; init; }

    public string? DutiableValue { get; init; }

    public string Duty { get; init; } = "";

    public string ConsumptionTax { get; init; } = "";

    public string Vat { get; init; } = "";

    public string Total { get; init; } = "";

    public IReadOnlyList<TaxStep> Steps { get; init => field = value ?? []; } = [];

    public TaxEstimate Tax => new() { Duty = Duty, ConsumptionTax = ConsumptionTax, Vat = Vat, Total = Total, Steps = Steps };
}
