using Platform.BondedExhibition.Domain;

namespace Platform.BondedExhibition.Ledger;

/// <summary>What kind of place an account book keeps; it says how long goods may lie there.</summary>
public static class BookKinds
{
    public const string Zone = "zone";
    public const string LogisticsCentre = "logistics-centre";
    public const string PublicWarehouse = "public-warehouse";
    public const string ExclusiveWarehouse = "exclusive-warehouse";

    public static readonly IReadOnlyList<string> All = [Zone, LogisticsCentre, PublicWarehouse, ExclusiveWarehouse];
}

/// <summary>账册: the goods of one enterprise at one bonded place.</summary>
public sealed record Book
{
    public const string Declared = "declared";
    public const string Open = "open";
    public const string Closed = "closed";

    public required Guid Id { get; init; }

    /// <summary>手(账)册编号, twelve characters.</summary>
    public required string Number { get; init; }

    public int Version { get; init; } = 1;

    public required Guid OrganisationId { get; init; }

    public required string OrganisationName { get; init; }

    public required string Zone { get; init; }

    /// <summary>主管关区, four digits.</summary>
    public required string CustomsCode { get; init; }

    /// <summary>One of <see cref="BookKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>统一社会信用代码, by which customs rate the enterprise.</summary>
    public string? CreditCode { get; init; }

    /// <summary>海关十位编码.</summary>
    public required string CustomsNumber { get; init; }

    public required string Warehouse { get; init; }

    public string State { get; init; } = Declared;

    public required DateOnly DeclaredOn { get; init; }

    public DateOnly? OpenedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>The highest 底账序号.</summary>
    public int LastSeq { get; init; }
}

/// <summary>底账序号: goods of one kind in a book.</summary>
public sealed record Item : ICounted
{
    public const string ByQuantity = "quantity";
    public const string BySerial = "serial";

    public required Guid Id { get; init; }

    public required Guid BookId { get; init; }

    public required int Seq { get; init; }

    /// <summary>商品编码, ten digits.</summary>
    public required string GoodsCode { get; init; }

    public required string Name { get; init; }

    public string? Specification { get; init; }

    /// <summary>计量单位, three digits.</summary>
    public required string Unit { get; init; }

    /// <summary><c>quantity</c>, or <c>serial</c>: each piece by itself.</summary>
    public required string Tracking { get; init; }

    /// <summary>ISO 3166-1 alpha-3; null when unknown.</summary>
    public string? Origin { get; init; }

    /// <summary>Dutiable value of one unit, CNY.</summary>
    public required decimal UnitValue { get; init; }

    public string? LicenceNumber { get; init; }

    public DateOnly? LicenceValidUntil { get; init; }

    /// <summary>Of a work of art: the culture department's permit.</summary>
    public string? ArtPermit { get; init; }

    /// <summary>Of a cosmetic: 备案编号.</summary>
    public string? FilingNumber { get; init; }

    /// <summary><c>bonded</c> or <c>ecommerce</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>料号.</summary>
    public string? MaterialNumber { get; init; }

    /// <summary>法定第二计量单位, three digits: by which the rate counts where it does not count by <see cref="Unit"/>.</summary>
    public string? SecondUnit { get; init; }

    /// <summary>法定第二数量 of one <see cref="Unit"/>.</summary>
    public decimal? SecondPerUnit { get; init; }

    public static string NameOf(Channel channel) => channel == Domain.Channel.Ecommerce ? "ecommerce" : "bonded";
}

/// <summary>What is counted: an item, or one piece of it.</summary>
public sealed record Lot
{
    public required Guid Id { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>Empty for goods that are counted by quantity.</summary>
    public required string Serial { get; init; }

    public required DateOnly EnteredOn { get; init; }

    /// <summary>The last day of its storage term; null where there is none.</summary>
    public DateOnly? StorageUntil { get; init; }
}

/// <summary>Goods as people point at them: an item's 底账序号, of pieces the serial, and how much.</summary>
public sealed record LotLine(int Item, string? Serial, decimal Quantity);
