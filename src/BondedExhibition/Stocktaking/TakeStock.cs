using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Stocktaking;

/// <summary>Customs draw lots of an exhibition or a stock, count them without knowing what to expect, and every difference becomes a case.</summary>
internal sealed class TakeStock(Writes writes, OpenCase open, TimeProvider time)
{
    /// <summary>The stocktake's id.</summary>
    public Task<Outcome<string>> DrawAsync(JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<StocktakeForm>(body, form => form.Errors(), "stocktake", key, caller, (work, form) => DrawAsync(work, form, caller, cancellationToken), cancellationToken);

    /// <summary>The stocktake's id.</summary>
    public Task<Outcome<string>> CountAsync(Guid id, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<CountsForm>(body, form => form.Errors(), $"stocktake-counts {id}", key, caller, (work, form) => CountAsync(work, id, form, caller, cancellationToken), cancellationToken);

    private async Task<Outcome<string>> DrawAsync(Work work, StocktakeForm form, Caller caller, CancellationToken cancellationToken)
    {
        var exhibition = string.IsNullOrWhiteSpace(form.Exhibition) ? null : await work.FindExhibitionAsync(form.Exhibition, cancellationToken);
        var book = exhibition is not null ? await work.FindBookAsync(exhibition.BookId, cancellationToken) : form.Book is { Length: > 0 } number ? await work.FindBookAsync(number, cancellationToken) : null;
        if (book is null || !caller.MayKeep(book.Zone))
            return CommonProblems.NotFound;
        var place = exhibition is null ? Places.Stock : Places.Show(exhibition.Number);
        var population = await work.QueryAsync<Countable>("Stocktakes.Population", new { BookId = book.Id, Place = place }, cancellationToken);
        if (population.Count == 0)
            return LedgerProblems.NothingToCount.With(exhibition?.Number ?? book.Number);
        var now = time.GetUtcNow();
        var stocktake = new Stocktake
        {
            Id = Guid.CreateVersion7(now),
            BookId = book.Id,
            ExhibitionId = exhibition?.Id,
            Reference = exhibition?.Number ?? book.Number,
            Place = place,
            Zone = book.Zone,
            Seed = string.IsNullOrWhiteSpace(form.Seed) ? RandomNumberGenerator.GetHexString(16, lowercase: true) : form.Seed.Trim(),
            Population = population.Count,
            State = Stocktake.Drawn,
            At = now,
            AccountId = caller.AccountId,
        };
        await work.ExecuteAsync("Stocktakes.Insert", stocktake, cancellationToken);
        var rank = 0;
        foreach (var lot in Draw.Of(population, lot => $"{lot.Item}/{lot.Serial}", stocktake.Seed, form.Sample!.Value))
            await work.ExecuteAsync("Stocktakes.AddLine", new { StocktakeId = stocktake.Id, Rank = ++rank, lot.LotId }, cancellationToken);
        return stocktake.Id.ToString();
    }

    private async Task<Outcome<string>> CountAsync(Work work, Guid id, CountsForm form, Caller caller, CancellationToken cancellationToken)
    {
        if (await work.FindStocktakeAsync(id, cancellationToken) is not { } stocktake || !caller.MayKeep(stocktake.Zone))
            return CommonProblems.NotFound;
        var counted = form.Lines!.GroupBy(line => line.Lot!.Value).ToDictionary(group => group.Key, group => group.Last());
        var lines = await work.LinesOfAsync(id, cancellationToken);
        if (lines.Any(line => !counted.ContainsKey(line.LotId)) || counted.Count != lines.Count)
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = [LedgerBodies.Error("/lines", "count-the-sheet", lines.Count)] };
        // The lots are held: what is expected is what the book holds while it is counted.
        var posting = await Posting.HoldAsync(work, lines.Select(line => line.LotId), cancellationToken);
        var now = time.GetUtcNow();
        if (await work.ExecuteAsync("Stocktakes.Count", new { Id = id, CountedAt = now }, cancellationToken) == 0)
            return LedgerProblems.StocktakeCounted.With(stocktake.Reference);
        var book = (await work.FindBookAsync(stocktake.BookId, cancellationToken))!;
        foreach (var line in lines)
        {
            var (lot, count) = (posting.Find(line.LotId)!, counted[line.LotId]);
            var expected = posting.At(lot, stocktake.Place).Quantity;
            await work.ExecuteAsync("Stocktakes.CountLine", new { StocktakeId = id, line.Rank, Expected = expected, Counted = count.Counted!.Value, count.Note }, cancellationToken);
            if (count.Counted == expected)
                continue;
            if ((await open.DoAsync(work, OpeningOf(stocktake, book, lot, expected, count), caller, cancellationToken)).Failed(out var problem, out var opened))
                return problem;
            await work.ExecuteAsync("Discrepancies.Insert", new
            {
                Id = Guid.CreateVersion7(now),
                CaseId = opened.Id,
                opened.Number,
                StocktakeId = id,
                line.LotId,
                stocktake.BookId,
                lot.OrganisationId,
                stocktake.Zone,
                stocktake.Place,
                Expected = expected,
                Counted = count.Counted.Value,
                count.Note,
                opened.State,
                At = now,
            }, cancellationToken);
        }
        return id.ToString();
    }

    private static Opening OpeningOf(Stocktake stocktake, Book book, HeldLot lot, decimal expected, CountForm count)
    {
        var (held, counted) = (Amounts.Quantity(expected), Amounts.Quantity(count.Counted!.Value));
        var found = new JsonObject { ["stocktake"] = stocktake.Id, ["book"] = book.Number, ["item"] = lot.Seq, ["serial"] = lot.Serial, ["place"] = stocktake.Place, ["expected"] = held, ["counted"] = counted };
        return new Opening(DiscrepancyMatter.MatterCode, stocktake.Zone, lot.OrganisationId, book.OrganisationName, book.Number, $"{lot.Title}: {held} → {counted}", found, count.Note);
    }

    private sealed record Countable(Guid LotId, int Item, string Serial);
}
