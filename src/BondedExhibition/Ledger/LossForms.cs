using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

public enum LossCause
{
    /// <summary>不可抗力: written off after customs' check.</summary>
    [JsonStringEnumMemberName("forceMajeure")]
    ForceMajeure,

    /// <summary>Counts as an import.</summary>
    Other,
}

/// <summary>What customs decide of a loss (SHC9 VIII).</summary>
public enum LossOutcome
{
    /// <summary>不可抗力: what no longer is is written off.</summary>
    [JsonStringEnumMemberName("forceMajeure")]
    ForceMajeure,

    /// <summary>Counts as an import.</summary>
    Other,

    /// <summary>退回: damaged goods go back into stock, and so does what was found again or reported by mistake.</summary>
    Returned,
}

/// <summary>Goods that are lost or damaged (SHC9 VIII). Quantity as a decimal string.</summary>
public sealed record LossForm
{
    [Required]
    public Guid? Lot { get; init; }

    /// <summary>Where they were: <c>stock</c> or <c>show/…</c>.</summary>
    [Required, StringLength(80)]
    public string? Place { get; init; }

    [Required, Range(typeof(decimal), "0.00001", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Quantity { get; init; }

    /// <summary>As the keeper sees it; customs decide.</summary>
    [Required]
    public LossCause? Cause { get; init; }

    [Required]
    public DateOnly? HappenedOn { get; init; }

    /// <summary>What happened.</summary>
    [Required, StringLength(2000)]
    public string? Account { get; init; }

    internal IEnumerable<FieldError> Errors()
    {
        foreach (var error in LedgerBodies.Errors(this))
            yield return error;
        if (Quantity is { } quantity && !Amounts.IsQuantity(quantity))
            yield return LedgerBodies.Error("/quantity", "quantity-too-fine");
        if (Place is { Length: > 0 } place && place != Places.Stock && !Places.IsShow(place))
            yield return LedgerBodies.Error("/place", "place-not-counted");
    }
}

/// <summary>What customs decide of a loss.</summary>
public sealed record LossDecisionForm
{
    [Required]
    public LossOutcome? Outcome { get; init; }

    [Required, StringLength(2000)]
    public string? Reasons { get; init; }
}

/// <summary>A loss with what its goods are called.</summary>
internal sealed record Loss
{
    public const string Reported = "open";
    public const string Decided = "decided";

    public required Guid Id { get; init; }

    public required Guid LotId { get; init; }

    public required Guid BookId { get; init; }

    public required string BookNumber { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Zone { get; init; }

    public Guid? ExhibitionId { get; init; }

    public required int Item { get; init; }

    public required string Name { get; init; }

    public required string Serial { get; init; }

    public required string Place { get; init; }

    public required decimal Quantity { get; init; }

    public required string Cause { get; init; }

    public required DateOnly HappenedOn { get; init; }

    public required string Account { get; init; }

    public required string State { get; init; }

    public Guid? GuaranteeId { get; init; }

    public required decimal Reserved { get; init; }

    public required DateTimeOffset ReportedAt { get; init; }

    public string? Outcome { get; init; }

    public string? Reasons { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? SaleNumber { get; init; }

    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <param name="State"><c>open</c> or <c>decided</c>.</param>
/// <param name="Sale">Of a loss that counts as an import: what has to be declared.</param>
internal sealed record LossView(
    Guid Id, string BookNumber, Guid LotId, int Item, string Name, string Serial, string Place, string PlaceTitle, string Quantity, string Cause, string CauseTitle, DateOnly HappenedOn, string Account, string State, string StateTitle,
    DateTimeOffset ReportedAt, string? Outcome, string? OutcomeTitle, string? Reasons, DateTimeOffset? DecidedAt, string? Sale)
{
    public static LossView Of(Loss loss) => new(
        loss.Id, loss.BookNumber, loss.LotId, loss.Item, loss.Name, loss.Serial, loss.Place, Places.Title(loss.Place).InCallersLanguage(), Amounts.Quantity(loss.Quantity), loss.Cause, LedgerWords.Of($"loss.{loss.Cause}"),
        loss.HappenedOn, loss.Account, loss.State, LedgerWords.Of($"loss-state.{loss.State}"), loss.ReportedAt.InShanghai(), loss.Outcome, loss.Outcome is { } outcome ? LedgerWords.Of($"loss.{outcome}") : null, loss.Reasons,
        loss.DecidedAt?.InShanghai(), loss.SaleNumber);
}
