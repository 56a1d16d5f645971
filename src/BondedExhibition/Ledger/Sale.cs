using Platform.Persistence.PersonalData;

namespace Platform.BondedExhibition.Ledger;

/// <summary>Goods that were sold, or were lost and count as an import (SHC9 VI, VIII): what a declaration has to have a line for.</summary>
public sealed record Sale : ICounted
{
    public const string Sold = "sold";
    public const string Declared = "declared";
    public const string Released = "released";
    public const string Cancelled = "cancelled";
    public const string BySale = "sale";
    public const string ByLoss = "loss";

    public required Guid Id { get; init; }

    /// <summary><c>SAL-…</c>.</summary>
    public required string Number { get; init; }

    public int Version { get; init; } = 1;

    public required Guid LotId { get; init; }

    public required Guid BookId { get; init; }

    public required string BookNumber { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Zone { get; init; }

    /// <summary>Null when it was sold from stock.</summary>
    public Guid? ExhibitionId { get; init; }

    public string? ExhibitionNumber { get; init; }

    public bool WasShown => ExhibitionId is not null;

    /// <summary>底账序号.</summary>
    public required int Item { get; init; }

    public required string GoodsCode { get; init; }

    public required string Name { get; init; }

    public string? Specification { get; init; }

    public string? Origin { get; init; }

    public required string Unit { get; init; }

    public required string Serial { get; init; }

    public required decimal Quantity { get; init; }

    /// <summary>Of the whole quantity, CNY.</summary>
    public required decimal Price { get; init; }

    public PersonalText? Buyer { get; init; }

    public required DateOnly SoldOn { get; init; }

    /// <summary>By when it is declared: 30 days, never across the year (SHC9 VI).</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary><c>sale</c> or <c>loss</c>.</summary>
    public required string Cause { get; init; }

    public required string State { get; init; }

    public Guid? GuaranteeId { get; init; }

    /// <summary>Tax that the guarantee stands for.</summary>
    public decimal Reserved { get; init; }

    /// <summary>Of its declaration.</summary>
    public Guid? CaseId { get; init; }

    public int? Line { get; init; }

    public string? LicenceNumber { get; init; }

    public DateOnly? LicenceValidUntil { get; init; }

    public string? MaterialNumber { get; init; }

    public string? SecondUnit { get; init; }

    public decimal? SecondPerUnit { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>30 days, and not later than the last day of the year (SHC9 VI; domain reference §3.2).</summary>
    public static DateOnly DueOf(DateOnly soldOn)
    {
        var (term, yearEnd) = (soldOn.AddDays(30), new DateOnly(soldOn.Year, 12, 31));
        return term < yearEnd ? term : yearEnd;
    }
}
