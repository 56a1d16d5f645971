using Platform.BondedExhibition.Domain;

namespace Platform.BondedExhibition.Ledger;

/// <summary>A 业务申报表 that was approved: where goods of a book may be shown, which, until when, and what stands for their tax.</summary>
public sealed record Exhibition
{
    public const string Open = "open";
    public const string Closed = "closed";

    public required Guid Id { get; init; }

    /// <summary><c>EXH-…</c>.</summary>
    public required string Number { get; init; }

    public int Version { get; init; } = 1;

    public required Guid OrganisationId { get; init; }

    /// <summary>As it stands in the book; read only.</summary>
    public string OrganisationName { get; init; } = "";

    public required Guid BookId { get; init; }

    public required string BookNumber { get; init; }

    public required string Zone { get; init; }

    public required string Title { get; init; }

    public required string Venue { get; init; }

    public required string Address { get; init; }

    /// <summary>Customs district of the venue.</summary>
    public required string CustomsCode { get; init; }

    public required DateOnly OpensOn { get; init; }

    public required DateOnly ClosesOn { get; init; }

    /// <summary>ValidTime: the last day on which anything may be on show.</summary>
    public required DateOnly ValidUntil { get; init; }

    public required Guid GuaranteeId { get; init; }

    public required string GuaranteeNumber { get; init; }

    public required Guid CaseId { get; init; }

    public string State { get; init; } = Open;

    /// <summary>The first day on which goods may leave: with its opening, or before it when they are not outside longer than a term (SHC9 V, to be verified).</summary>
    public DateOnly OutFrom => ExhibitionTerms.FirstDay(ValidUntil) is var first && first < OpensOn ? first : OpensOn;
}

/// <summary>What a 业务申报表 declares of one item.</summary>
/// <param name="Item">底账序号.</param>
/// <param name="Serials">Of goods that are tracked one by one; empty: any pieces of the item.</param>
public sealed record ExhibitionGoods(int Item, decimal Quantity, IReadOnlyList<string> Serials);
