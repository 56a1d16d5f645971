using System.Text.Json.Nodes;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Tax;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>IN: goods come from abroad into a book.</summary>
internal sealed class EnterGoods(Writes writes, Tariffs tariffs, TimeProvider time)
{
    /// <summary>So many that the second quantity of all pieces is what was stated.</summary>
    private const int PerUnitDecimals = 10;

    /// <summary>The book's number.</summary>
    public Task<Outcome<string>> DoAsync(string bookNumber, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<EntryForm>(body, form => form.Errors(), $"book-entry {bookNumber}", key, caller, (work, form) => EnterAsync(work, bookNumber, form, caller, cancellationToken), cancellationToken);

    private async Task<Outcome<string>> EnterAsync(Work work, string bookNumber, EntryForm form, Caller caller, CancellationToken cancellationToken)
    {
        if (await work.FindBookAsync(bookNumber, cancellationToken) is not { } book || !caller.ActsFor(book.OrganisationId))
            return CommonProblems.NotFound;
        var today = time.ShanghaiToday();
        if (form.EnteredOn > today)
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = [LedgerBodies.Error("/enteredOn", "day-ahead")] };
        var known = form.Lines!.Any(line => line.Item is not null) ? (await work.ItemsOfAsync(book.Id, cancellationToken)).ToDictionary(item => item.Seq) : [];
        var (entering, errors) = Read(form.Lines!, known, await tariffs.AsOfAsync(work, today, cancellationToken));
        var permits = form.Lines!.Select((line, index) => known.GetValueOrDefault(line.Item ?? 0) is { } item
            ? new NamedPermit($"/lines/{index}/artPermit", line.ArtPermit?.Trim(), item.GoodsCode, item.Name)
            : new NamedPermit($"/lines/{index}/artPermit", line.ArtPermit?.Trim(), line.PlainCode ?? "", line.Name ?? "")).ToList();
        errors.AddRange(await work.WrongPermitsAsync(book.OrganisationId, permits, today, cancellationToken));
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
        if (await work.EnterAsync(book, entering, like, form.EnteredOn!.Value, cancellationToken) is { } problem)
            return problem;
        foreach (var line in form.Lines!.Where(line => line.Item is not null))
            known[line.Item!.Value] = await work.StatePapersAsync(known[line.Item.Value], Papers.Of(line.ArtPermit, line.LicenceNumber, line.LicenceValidUntil), null, caller.AccountId, like.At, cancellationToken);
        return book.Number;
    }

    private static (List<Entering> Entering, List<FieldError> Errors) Read(IReadOnlyList<EntryLineForm> lines, Dictionary<int, Item> known, Tariff tariff)
    {
        var (entering, errors) = (new List<Entering>(), new List<FieldError>());
        foreach (var (line, index) in lines.Select((line, index) => (line, index)))
        {
            var serials = (line.Serials ?? []).Select(serial => serial.Trim()).ToArray();
            if (line.Item is not { } seq)
            {
                var item = NewItem(line, tariff);
                errors.AddRange(Uncountable(item, index, tariff));
                entering.Add(new Entering(item, IsNew: true, serials, line.Quantity!.Value));
            }
            else if (!known.TryGetValue(seq, out var item) || (line.PlainCode is { Length: > 0 } code && code != item.GoodsCode))
                errors.Add(LedgerBodies.Error($"/lines/{index}/item", "item-unknown", seq));
            else if ((item.Tracking == Item.BySerial) != (serials.Length > 0))
                errors.Add(LedgerBodies.Error($"/lines/{index}/serials", "serials-differ"));
            else if (line.SecondLegalQuantity is { } second && second != item.Second(line.Quantity!.Value))
                errors.Add(LedgerBodies.Error($"/lines/{index}/secondLegalQuantity", "second-differs", seq));
            else
                entering.Add(new Entering(item, IsNew: false, serials, line.Quantity!.Value));
        }
        return (entering, errors);
    }

    /// <summary>New goods are counted in the unit of their specific rate, or have a second quantity in it, else nobody can say their tax.</summary>
    private static IEnumerable<FieldError> Uncountable(Item item, int index, Tariff tariff)
    {
        if (tariff.OtherUnit(item) is { } counted)
            yield return LedgerBodies.Error($"/lines/{index}/{(item.SecondUnit is null ? "secondLegalQuantity" : "secondLegalUnit")}", "second-needed", item.GoodsCode, Units.Title(counted), Units.Title(item.Unit));
    }

    /// <summary>A second quantity without its unit is in the one that the rate counts by; a unit without a quantity says nothing.</summary>
    private static Item NewItem(EntryLineForm line, Tariff tariff) => new()
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
        ArtPermit = line.ArtPermit?.Trim(),
        FilingNumber = Written.FilingNumber(line.FilingNumber),
        Channel = Item.NameOf(line.Channel ?? Channel.Bonded),
        MaterialNumber = line.MaterialNumber,
        SecondUnit = SecondUnit(line, tariff),
        SecondPerUnit = SecondUnit(line, tariff) is null ? null : decimal.Round(line.SecondLegalQuantity!.Value / line.Quantity!.Value, PerUnitDecimals, MidpointRounding.AwayFromZero),
    };

    private static string? SecondUnit(EntryLineForm line, Tariff tariff) =>
        line.SecondLegalQuantity is null ? null : line.SecondLegalUnit is { Length: > 0 } unit ? unit : tariff.OtherUnit(line.PlainCode, line.Origin, line.Unit!);
}
