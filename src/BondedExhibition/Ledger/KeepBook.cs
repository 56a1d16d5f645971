using System.Text.Json.Nodes;
using Platform.BondedExhibition.Domain;
using Platform.CaseKernel.Acts;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>Says nothing beside its address.</summary>
public sealed record NothingForm;

/// <summary>What customs do with a book.</summary>
internal sealed class KeepBook(Writes writes, TimeProvider time)
{
    private const int MostNamed = 5;

    /// <summary>The book's number.</summary>
    public Task<Outcome<string>> OpenAsync(string number, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<NothingForm>(body, _ => [], $"book-opening {number}", key, caller, async (work, _) =>
        {
            if (await work.FindBookAsync(number, cancellationToken) is not { } book || !caller.MayKeep(book.Zone))
                return CommonProblems.NotFound;
            return await work.ExecuteAsync("Books.Open", new { book.Id, On = time.ShanghaiToday() }, cancellationToken) == 1 ? book.Number : LedgerProblems.NoBook(book.Number);
        }, cancellationToken);

    /// <summary>The book's number. A book that holds anything stays open.</summary>
    public Task<Outcome<string>> CloseAsync(string number, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<NothingForm>(body, _ => [], $"book-closing {number}", key, caller, (work, _) => CloseAsync(work, number, caller, cancellationToken), cancellationToken);

    private async Task<Outcome<string>> CloseAsync(Work work, string number, Caller caller, CancellationToken cancellationToken)
    {
        if (await work.FindBookAsync(number, cancellationToken) is not { } book || !caller.MayKeep(book.Zone))
            return CommonProblems.NotFound;
        // Whoever brings goods into the book holds it first: after this row nothing comes any more.
        if (await work.ExecuteAsync("Books.Close", new { book.Id, On = time.ShanghaiToday() }, cancellationToken) == 0)
            return LedgerProblems.NoBook(book.Number);
        var held = await work.QueryAsync<PlaceTotal>("Balances.TotalsOfBook", new { BookId = book.Id }, cancellationToken);
        if (held.Count == 0)
            return book.Number;
        return LedgerProblems.BookNotEmpty.With(book.Number, string.Join("; ", held.Take(MostNamed).Select(one => $"{one.Item} {one.Name}: {Places.Title(one.Place).InCallersLanguage()} {Amounts.Quantity(one.Quantity)}"))) with
        {
            Provision = Law.Supervised,
            Extensions = new Dictionary<string, JsonNode?> { ["balances"] = new JsonArray([.. held.Select(one => (JsonNode)new JsonObject { ["item"] = one.Item, ["place"] = one.Place, ["quantity"] = Amounts.Quantity(one.Quantity) })]) },
        };
    }
}

/// <summary>What of an item is at a place.</summary>
internal sealed record PlaceTotal(Guid ItemId, int Item, string Name, string Unit, string Place, decimal Quantity, decimal Value, decimal Reserved);
