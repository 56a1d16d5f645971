namespace Platform.BondedExhibition.Ledger;

/// <summary>A lot whose row is held to the end of the transaction, with what its item and its book say.</summary>
internal sealed record HeldLot : ICounted
{
    public required Guid Id { get; init; }

    public required Guid ItemId { get; init; }

    public required string Serial { get; init; }

    public required DateOnly EnteredOn { get; init; }

    public DateOnly? StorageUntil { get; init; }

    public required int Seq { get; init; }

    public required string GoodsCode { get; init; }

    public required string Name { get; init; }

    public string? Specification { get; init; }

    public required string Unit { get; init; }

    public required string Tracking { get; init; }

    public string? Origin { get; init; }

    public required decimal UnitValue { get; init; }

    public string? LicenceNumber { get; init; }

    public DateOnly? LicenceValidUntil { get; init; }

    public string? ArtPermit { get; init; }

    public string? FilingNumber { get; init; }

    public required string Channel { get; init; }

    public string? MaterialNumber { get; init; }

    public string? SecondUnit { get; init; }

    public decimal? SecondPerUnit { get; init; }

    public required Guid BookId { get; init; }

    public required string BookNumber { get; init; }

    public required string BookState { get; init; }

    public required string BookKind { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string OrganisationName { get; init; }

    public required string Zone { get; init; }

    public bool IsPiece => Tracking == Item.BySerial;

    public string Title => IsPiece ? $"{Name} {Serial}" : Name;
}

/// <summary>How much of a lot is at a place, and of its guarantee.</summary>
internal sealed record Balance(Guid LotId, string Place, decimal Quantity, decimal Reserved);
