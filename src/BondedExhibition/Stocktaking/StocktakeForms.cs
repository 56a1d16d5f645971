using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Platform.BondedExhibition.Ledger;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Stocktaking;

/// <summary>What is counted: the goods of an exhibition, or the stock of a book.</summary>
public sealed record StocktakeForm
{
    [StringLength(60)]
    public string? Exhibition { get; init; }

    [StringLength(12)]
    public string? Book { get; init; }

    /// <summary>Without it one is drawn; it is shown either way.</summary>
    [StringLength(200)]
    public string? Seed { get; init; }

    /// <summary>How many lots are counted at most.</summary>
    [Required, Range(1, 1000)]
    public int? Sample { get; init; }

    internal IEnumerable<FieldError> Errors()
    {
        foreach (var error in LedgerBodies.Errors(this))
            yield return error;
        if (string.IsNullOrWhiteSpace(Exhibition) == string.IsNullOrWhiteSpace(Book))
            yield return LedgerBodies.Error("/exhibition", "exhibition-or-book");
    }
}

/// <summary>What was counted, of every lot of the sheet.</summary>
public sealed record CountsForm
{
    [Required, MaxLength(1000)]
    public IReadOnlyList<CountForm>? Lines { get; init; }

    internal IEnumerable<FieldError> Errors()
    {
        foreach (var error in LedgerBodies.Errors(this))
            yield return error;
        foreach (var (line, index) in (Lines ?? []).Select((line, index) => (line, index)))
        {
            if (line.Counted is { } counted && !Amounts.IsQuantity(counted))
                yield return LedgerBodies.Error($"/lines/{index}/counted", "quantity-too-fine");
        }
    }
}

public sealed record CountForm
{
    [Required]
    public Guid? Lot { get; init; }

    [Required, Range(typeof(decimal), "0", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Counted { get; init; }

    [StringLength(500)]
    public string? Note { get; init; }
}
