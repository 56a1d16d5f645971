using System.Text.Json.Nodes;
using Platform.BondedExhibition.Domain;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>IN: goods come from abroad into a book.</summary>
internal sealed class EnterGoods(Writes writes, TimeProvider time)
{
    /// <summary>The book's number.</summary>
    public Task<Outcome<string>> DoAsync(string bookNumber, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<EntryForm>(body, form => form.Errors(), $"book-entry {bookNumber}", key, caller, (work, form) => EnterAsync(work, bookNumber, form, caller, cancellationToken), cancellationToken);

    private async Task<Outcome<string>> EnterAsync(Work work, string bookNumber, EntryForm form, Caller caller, CancellationToken cancellationToken)
    {
        if (await work.FindBookAsync(bookNumber, cancellationToken) is not { } book || !caller.ActsFor(book.OrganisationId))
            return CommonProblems.NotFound;
        if (form.EnteredOn > time.ShanghaiToday())
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = [LedgerBodies.Error("/enteredOn", "day-ahead")] };
        var known = form.Lines!.Any(line => line.Item is not null) ? (await work.ItemsOfAsync(book.Id, cancellationToken)).ToDictionary(item => item.Seq) : [];
        var (entering, errors) = Read(form.Lines!, known);
        if (errors.Count > 0)
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = errors };
        var like = new Movement
        {
            Kind = MovementKinds.In,
            BookId = book.Id,
            LotId = default,
            FromPlace = Places.Abroad,
            ToPlace = Places.Stock,
            Quantity = 0,
            Document = form.Document,
            At = time.GetUtcNow(),
            AccountId = caller.AccountId,
        };
        return await work.EnterAsync(book, entering, like, form.EnteredOn!.Value, cancellationToken) is { } problem ? problem : book.Number;
    }

    private static (List<Entering> Entering, List<FieldError> Errors) Read(IReadOnlyList<EntryLineForm> lines, Dictionary<int, Item> known)
    {
        var (entering, errors) = (new List<Entering>(), new List<FieldError>());
        foreach (var (line, index) in lines.Select((line, index) => (line, index)))
        {
            var serials = (line.Serials ?? []).Select(serial => serial.Trim()).ToArray();
            if (line.Item is not { } seq)
                entering.Add(new Entering(NewItem(line), IsNew: true, serials, line.Quantity!.Value));
            else if (!known.TryGetValue(seq, out var item) || (line.PlainCode is { Length: > 0 } code && code != item.GoodsCode))
                errors.Add(LedgerBodies.Error($"/lines/{index}/item", "item-unknown", seq));
            else if ((item.Tracking == Item.BySerial) != (serials.Length > 0))
                errors.Add(LedgerBodies.Error($"/lines/{index}/serials", "serials-differ"));
            else
                entering.Add(new Entering(item, IsNew: false, serials, line.Quantity!.Value));
        }
        return (entering, errors);
    }

    private static Item NewItem(EntryLineForm line) => new()
    {
        Id = default,
        BookId = default,
        Seq = 0,
        GoodsCode = line.PlainCode!,
        Name = line.Name!.Trim(),
        Specification = line.Specification,
        Unit = line.Unit!,
        Tracking = line.Tracking == Tracking.Serial ? Item.BySerial : Item.ByQuantity,
        Origin = line.Origin is { Length: > 0 } origin ? origin : null,
        UnitValue = line.UnitValue!.Value,
        LicenceNumber = line.LicenceNumber,
        LicenceValidUntil = line.LicenceValidUntil,
        ArtPermit = line.ArtPermit,
        FilingNumber = line.FilingNumber?.Trim(),
        Channel = Item.NameOf(line.Channel ?? Channel.Bonded),
        MaterialNumber = line.MaterialNumber,
    };
}
