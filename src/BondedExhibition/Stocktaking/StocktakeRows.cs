using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Ledger;
using Platform.Persistence;
using Platform.ServiceDefaults;

namespace Platform.BondedExhibition.Stocktaking;

internal sealed record Stocktake
{
    public const string Drawn = "drawn";
    public const string Counted = "counted";

    public required Guid Id { get; init; }

    public required Guid BookId { get; init; }

    public Guid? ExhibitionId { get; init; }

    /// <summary>Number of the exhibition or the book.</summary>
    public required string Reference { get; init; }

    public required string Place { get; init; }

    public required string Zone { get; init; }

    public required string Seed { get; init; }

    /// <summary>Of how many lots the sheet was drawn.</summary>
    public required int Population { get; init; }

    public required string State { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid AccountId { get; init; }

    public DateTimeOffset? CountedAt { get; init; }
}

/// <summary>A lot of a sheet. Expected is written when it is counted: what the book holds at that moment.</summary>
internal sealed record StocktakeLine
{
    public required int Rank { get; init; }

    public required Guid LotId { get; init; }

    public required int Item { get; init; }

    public required string GoodsCode { get; init; }

    public required string Name { get; init; }

    public string? Specification { get; init; }

    public required string Unit { get; init; }

    public required string Serial { get; init; }

    public decimal? Expected { get; init; }

    public decimal? Counted { get; init; }

    public string? Note { get; init; }
}

internal sealed record Discrepancy
{
    public required Guid Id { get; init; }

    /// <summary>The case that customs opened of it.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The case's, as its state is.</summary>
    public required string Number { get; init; }

    public required Guid StocktakeId { get; init; }

    public required Guid LotId { get; init; }

    public required Guid BookId { get; init; }

    public required string BookNumber { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Zone { get; init; }

    public required int Item { get; init; }

    public required string Name { get; init; }

    public required string Serial { get; init; }

    public required string Place { get; init; }

    public required decimal Expected { get; init; }

    public required decimal Counted { get; init; }

    public string? Note { get; init; }

    public required string State { get; init; }

    /// <summary>What the decision did: <c>adjusted</c>, <c>loss</c> or <c>explained</c>.</summary>
    public string? Outcome { get; init; }

    public string? Reasons { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <param name="State"><c>drawn</c>, or <c>counted</c>: until then nothing is expected on the sheet.</param>
internal sealed record StocktakeView(
    Guid Id, string Reference, string Place, string PlaceTitle, string Zone, string Seed, int Population, DateTimeOffset At, string State, string StateTitle, DateTimeOffset? CountedAt, IReadOnlyList<StocktakeLineView> Lines)
{
    public static StocktakeView Of(Stocktake one, IReadOnlyList<StocktakeLine> lines) => new(
        one.Id, one.Reference, one.Place, Places.Title(one.Place).InCallersLanguage(), one.Zone, one.Seed, one.Population, one.At.InShanghai(), one.State, LedgerWords.Of($"stocktake.{one.State}"), one.CountedAt?.InShanghai(),
        [.. lines.Select(line => StocktakeLineView.Of(line, one.Place))]);
}

internal sealed record StocktakeLineView(
    Guid LotId, int Item, string GoodsCode, string Name, string? Specification, string Serial, string Place, string Unit, string? Expected, string? Counted, string? Note)
{
    public static StocktakeLineView Of(StocktakeLine line, string place) => new(
        line.LotId, line.Item, line.GoodsCode, line.Name, line.Specification, line.Serial, place, line.Unit, line.Expected is { } expected ? Amounts.Quantity(expected) : null,
        line.Counted is { } counted ? Amounts.Quantity(counted) : null, line.Note);
}

/// <param name="State">The case's.</param>
/// <param name="Outcome">What the decision did: <c>adjusted</c>, <c>loss</c> or <c>explained</c>.</param>
internal sealed record DiscrepancyView(
    string Number, Guid CaseId, Guid StocktakeId, string BookNumber, Guid LotId, int Item, string Name, string Serial, string Place, string PlaceTitle, string Expected, string Counted, string Difference, string? Note, string State, string StateTitle,
    string? Outcome, string? OutcomeTitle, string? Reasons, DateTimeOffset? DecidedAt, DateTimeOffset At)
{
    private static readonly DiscrepancyMatter Matter = new();

    public static DiscrepancyView Of(Discrepancy one) => new(
        one.Number, one.CaseId, one.StocktakeId, one.BookNumber, one.LotId, one.Item, one.Name, one.Serial, one.Place, Places.Title(one.Place).InCallersLanguage(), Amounts.Quantity(one.Expected), Amounts.Quantity(one.Counted),
        Amounts.Quantity(one.Counted - one.Expected), one.Note, one.State, Matter.TitleOf(DiscrepancyFlow.Table[one.State]).InCallersLanguage(), one.Outcome,
        one.Outcome is { } outcome ? LedgerWords.Of($"discrepancy-outcome.{outcome}") : null, one.Reasons, one.DecidedAt?.InShanghai(), one.At.InShanghai());
}

internal static class StocktakeRows
{
    public static Task<Stocktake?> FindStocktakeAsync(this Work work, Guid id, CancellationToken cancellationToken) => work.FindAsync<Stocktake>("Stocktakes.Get", new { Id = id }, cancellationToken);

    public static Task<IReadOnlyList<StocktakeLine>> LinesOfAsync(this Work work, Guid stocktakeId, CancellationToken cancellationToken) =>
        work.QueryAsync<StocktakeLine>("Stocktakes.Lines", new { StocktakeId = stocktakeId }, cancellationToken);

    public static Task<Discrepancy?> FindDiscrepancyAsync(this Work work, Guid caseId, CancellationToken cancellationToken) =>
        work.FindAsync<Discrepancy>("Discrepancies.OfCase", new { CaseId = caseId }, cancellationToken);
}
