using System.Globalization;
using System.Text.Json.Nodes;
using Platform.ServiceDefaults;
using Platform.Web.Applicant.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Forms;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Applicant.Features;

/// <summary>Bonded goods of the caller's organisations: books, what comes in and goes out, exhibitions, what is sold.</summary>
internal static class MyGoods
{
    public static async Task<IResult> HomeAsync(string? after, string? shown, string? state, string? found, string? due, string? guaranteed, BondedClient bonded, CancellationToken cancellationToken)
    {
        var losses = bonded.LossesAsync(null, cancellationToken);
        var (exhibitions, guarantees) = (bonded.ExhibitionsAsync(state ?? "open", shown, cancellationToken), bonded.GuaranteesAsync(guaranteed, cancellationToken));
        var (duties, discrepancies) = (bonded.DutiesAsync(due, cancellationToken), bonded.DiscrepanciesAsync(found, cancellationToken));
        if ((await bonded.BooksAsync(after, cancellationToken)).Failed(out var problem, out var books))
            return Show.Problem(problem);
        return Show.Page<BondedPage>(new
        {
            Books = books,
            State = state ?? "open",
            Exhibitions = (await exhibitions).Or(Slice<ExhibitionLine>.Empty),
            Guarantees = (await guarantees).Or(Slice<GuaranteeLine>.Empty),
            Duties = (await duties).Or(Slice<GoodsDuty>.Empty),
            Discrepancies = (await discrepancies).Or(Slice<Discrepancy>.Empty),
            Losses = (await losses).Or(Slice<LossLine>.Empty),
        });
    }

    public static async Task<IResult> BookAsync(string number, string? after, string? moved, BondedClient bonded, CancellationToken cancellationToken)
    {
        var (items, movements) = (bonded.ItemsAsync(number, after, cancellationToken), bonded.MovementsAsync(number, moved, cancellationToken));
        if ((await bonded.BookAsync(number, cancellationToken)).Failed(out var problem, out var book))
            return Show.Problem(problem);
        return Show.Page<BookPage>(new { Book = book, Items = (await items).Or(Slice<StockItem>.Empty), Movements = (await movements).Or(Slice<MovementLine>.Empty) });
    }

    public static async Task<IResult> BeginBookAsync(ZonesClient zones, BondedClient bonded, CancellationToken cancellationToken) => (await BookRecordAsync(zones, bonded, cancellationToken)).Begin();

    public static async Task<IResult> SaveBookAsync(HttpContext context, ZonesClient zones, BondedClient bonded, CancellationToken cancellationToken) =>
        await (await BookRecordAsync(zones, bonded, cancellationToken)).SaveAsync(await context.Request.ReadFormAsync(cancellationToken));

    public static IResult BeginEntry(string number, BondedClient bonded, CancellationToken cancellationToken) => EntryRecord(number, bonded, cancellationToken).Begin();

    public static async Task<IResult> SaveEntryAsync(string number, HttpContext context, BondedClient bonded, CancellationToken cancellationToken) =>
        await EntryRecord(number, bonded, cancellationToken).SaveAsync(await context.Request.ReadFormAsync(cancellationToken));

    /// <summary>What was read of the table stands in the form, to be looked at before it is recorded.</summary>
    public static async Task<IResult> ImportEntryAsync(string number, HttpContext context, TablesClient tables, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        var grid = GoodsSteps.Entry.Groups.Single(group => group.Import is not null);
        if (await ImportRows.TableAsync(posted, grid.Import!, tables, cancellationToken) is not { } answer)
            return Show.SeeOther($"{Book(number)}/entry");
        if (answer.Failed(out var problem, out var read) && problem.Status == StatusCodes.Status401Unauthorized)
            return Show.Problem(problem);
        context.IsShownAt($"{Book(number)}/entry");
        var body = new JsonObject();
        if (read?.Rows is { } rows)
            body["lines"] = ImportRows.OnlyAsked(rows, grid);
        return Page(GoodsSteps.Entry, body, $"{Book(number)}/entry", Back(number), problem, Guid.CreateVersion7().ToString(), read?.Errors, read?.Rows is null ? posted["pasted"].ToString() : null);
    }

    public static async Task<IResult> BeginReexportAsync(string number, BondedClient bonded, CancellationToken cancellationToken) => (await ReexportRecordAsync(number, bonded, cancellationToken)).Begin();

    public static async Task<IResult> SaveReexportAsync(string number, HttpContext context, BondedClient bonded, CancellationToken cancellationToken) =>
        await (await ReexportRecordAsync(number, bonded, cancellationToken)).SaveAsync(await context.Request.ReadFormAsync(cancellationToken));

    public static async Task<IResult> ExhibitionAsync(string number, BondedClient bonded, CancellationToken cancellationToken) =>
        (await bonded.ExhibitionAsync(number, cancellationToken)).Failed(out var problem, out var file) ? Show.Problem(problem) : Show.Page<ExhibitionPage>(new { File = file });

    public static async Task<IResult> LabelsAsync(string number, BondedClient bonded, IConfiguration configuration, CancellationToken cancellationToken) =>
        (await bonded.ExhibitionAsync(number, cancellationToken)).Failed(out var problem, out var file)
            ? Show.Problem(problem)
            : Show.Page<ExhibitLabelsPage>(new { File = file, Site = configuration["Documents:PublicAddress"]?.TrimEnd('/') });

    public static Task<IResult> BeginOutAsync(string number, BondedClient bonded, CancellationToken cancellationToken) => MoveAsync(number, "out", bonded, (record, file) => Task.FromResult(record.Begin(Lines(file.MayGoOut()))), cancellationToken);

    public static Task<IResult> BeginBackAsync(string number, BondedClient bonded, CancellationToken cancellationToken) => MoveAsync(number, "back", bonded, (record, file) => Task.FromResult(record.Begin(Lines(file.IsOnShow()))), cancellationToken);

    public static Task<IResult> SaveOutAsync(string number, HttpContext context, BondedClient bonded, CancellationToken cancellationToken) => MoveAsync(number, "out", bonded, async (record, _) => await record.SaveAsync(await context.Request.ReadFormAsync(cancellationToken)), cancellationToken);

    public static Task<IResult> SaveBackAsync(string number, HttpContext context, BondedClient bonded, CancellationToken cancellationToken) => MoveAsync(number, "back", bonded, async (record, _) => await record.SaveAsync(await context.Request.ReadFormAsync(cancellationToken)), cancellationToken);

    /// <param name="exhibition">Where its label was scanned.</param>
    public static async Task<IResult> LotAsync(Guid id, string? exhibition, string? done, BondedClient bonded, TimeProvider time, CancellationToken cancellationToken)
    {
        if ((await bonded.LotAsync(id, exhibition, cancellationToken)).Failed(out var problem, out var lot))
            return Show.Problem(problem);
        var body = Begun(lot, exhibition);
        body["soldOn"] = Today(time);
        return LotPage(lot, body, Guid.CreateVersion7().ToString(), null, null, done);
    }

    /// <summary>Sells an exhibit, or tells what that would cost.</summary>
    public static async Task<IResult> SellAsync(Guid id, HttpContext context, BondedClient bonded, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        if ((await bonded.LotAsync(id, context.Request.Query["exhibition"], cancellationToken)).Failed(out var problem, out var lot))
            return Show.Problem(problem);
        var sale = GoodsSteps.Sale(lot.IsPiece, PlacesOf(lot));
        var typed = PostedForm.Over([], sale, posted);
        var key = Guid.TryParse(posted["key"], out var given) ? given.ToString() : Guid.CreateVersion7().ToString();
        if (posted["act"] == "estimate")
        {
            var asked = new JsonObject { ["goodsCode"] = lot.GoodsCode, ["origin"] = lot.Origin, ["dutiableValue"] = typed["price"]?.DeepClone(), ["quantity"] = lot.IsPiece ? "1" : typed["quantity"]?.DeepClone() };
            var estimate = await bonded.EstimateAsync(asked, cancellationToken);
            return LotPage(lot, typed, key, estimate.Value, estimate.Problem, null);
        }
        var body = typed.DeepClone().AsObject();
        body["lot"] = lot.Id.ToString();
        if (lot.IsPiece)
            body["quantity"] = "1";
        Place(body, lot);
        if (!(await bonded.WriteAsync("sales", body, key, cancellationToken)).Failed(out var refusal, out _))
            return Show.SeeOther(Addresses.Query($"/bonded/lots/{id}", ("exhibition", lot.Exhibition?.Number), ("done", "sold")));
        return refusal.Status == StatusCodes.Status401Unauthorized ? Show.Problem(refusal) : LotPage(lot, typed, refusal.Status >= 500 ? key : Guid.CreateVersion7().ToString(), null, refusal, null);
    }

    public static async Task<IResult> BeginLossAsync(Guid id, string? exhibition, BondedClient bonded, CancellationToken cancellationToken) =>
        (await bonded.LotAsync(id, exhibition, cancellationToken)).Failed(out var problem, out var lot) ? Show.Problem(problem) : LossRecord(lot, bonded, cancellationToken).Begin(Begun(lot, exhibition));

    public static async Task<IResult> SaveLossAsync(Guid id, HttpContext context, BondedClient bonded, CancellationToken cancellationToken) =>
        (await bonded.LotAsync(id, context.Request.Query["exhibition"], cancellationToken)).Failed(out var problem, out var lot) ? Show.Problem(problem) : await LossRecord(lot, bonded, cancellationToken).SaveAsync(await context.Request.ReadFormAsync(cancellationToken));

    public static async Task<IResult> LossesAsync(string? after, BondedClient bonded, CancellationToken cancellationToken) =>
        (await bonded.LossesAsync(after, cancellationToken)).Failed(out var problem, out var losses) ? Show.Problem(problem) : Show.Page<LossesPage>(new { Losses = losses });

    public static Task<IResult> BeginReplacementAsync(string number, BondedClient bonded, CancellationToken cancellationToken) => ReplaceAsync(number, bonded, record => Task.FromResult(record.Begin()), cancellationToken);

    public static Task<IResult> SaveReplacementAsync(string number, HttpContext context, BondedClient bonded, CancellationToken cancellationToken) => ReplaceAsync(number, bonded, async record => await record.SaveAsync(await context.Request.ReadFormAsync(cancellationToken)), cancellationToken);

    /// <summary>Begins with what is stated; a licence that is over is to be stated anew.</summary>
    public static async Task<IResult> BeginPapersAsync(Guid id, BondedClient bonded, TimeProvider time, CancellationToken cancellationToken)
    {
        if ((await bonded.LotAsync(id, null, cancellationToken)).Failed(out var problem, out var lot))
            return Show.Problem(problem);
        var stated = new JsonObject { ["artPermit"] = lot.ArtPermit };
        if (lot.LicenceValidUntil is not { } until || until >= time.ShanghaiToday())
            (stated["licenceNumber"], stated["licenceValidUntil"]) = (lot.LicenceNumber, lot.LicenceValidUntil?.ToString("O", CultureInfo.InvariantCulture));
        return PapersRecord(lot, bonded, cancellationToken).Begin(stated);
    }

    public static async Task<IResult> SavePapersAsync(Guid id, HttpContext context, BondedClient bonded, CancellationToken cancellationToken) =>
        (await bonded.LotAsync(id, null, cancellationToken)).Failed(out var problem, out var lot) ? Show.Problem(problem) : await PapersRecord(lot, bonded, cancellationToken).SaveAsync(await context.Request.ReadFormAsync(cancellationToken));

    public static async Task<IResult> SalesAsync(string? state, string? after, BondedClient bonded, CancellationToken cancellationToken) =>
        (await bonded.SalesAsync(state == "all" ? null : "sold", after, cancellationToken)).Failed(out var problem, out var sales) ? Show.Problem(problem) : Show.Page<SalesPage>(new { Sales = sales, State = state ?? "sold" });

    public static async Task<IResult> CancelSaleAsync(string number, HttpContext context, BondedClient bonded, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        if (!(await bonded.WriteAsync($"sales/{Uri.EscapeDataString(number)}/cancellation", new JsonObject { ["reason"] = posted["reason"].ToString().Trim() }, posted["key"].ToString(), cancellationToken)).Failed(out var refusal, out _))
            return Show.SeeOther("/bonded/sales");
        if (refusal.Status == StatusCodes.Status401Unauthorized || (await bonded.SalesAsync("sold", null, cancellationToken)).Failed(out _, out var sales))
            return Show.Problem(refusal);
        context.IsShownAt("/bonded/sales");
        return Show.Page<SalesPage>(new { Sales = sales, State = "sold", Problem = refusal }, refusal.Status);
    }

    private static async Task<Record> BookRecordAsync(ZonesClient zones, BondedClient bonded, CancellationToken cancellationToken)
    {
        var titles = (await zones.ZonesAsync(cancellationToken)).Or(Slice<Zone>.Empty).Items;
        return Written(GoodsSteps.Book([.. titles.Select(zone => (zone.Code, zone.Title))]), "/bonded/books/new", ("/bonded", null), "books", body => $"/bonded/books/{(string?)body["number"]}", bonded, cancellationToken);
    }

    private static Record EntryRecord(string number, BondedClient bonded, CancellationToken cancellationToken) =>
        Written(GoodsSteps.Entry, $"{Book(number)}/entry", Back(number), $"books/{Uri.EscapeDataString(number)}/entries", _ => Book(number), bonded, cancellationToken);

    private static async Task<Record> ReexportRecordAsync(string number, BondedClient bonded, CancellationToken cancellationToken)
    {
        var items = (await bonded.ItemsAsync(number, null, cancellationToken)).Or(Slice<StockItem>.Empty);
        var inStock = items.Items.Where(item => item.Lots.Any(lot => lot.Places.Any(place => place.Place == "stock")));
        return Written(GoodsSteps.Move("reexport", items.Next is null ? Named(inStock) : null), $"{Book(number)}/reexport", Back(number), "reexports", _ => Book(number), bonded, cancellationToken, body =>
        {
            body["book"] = number;
            WithNumbers(body);
        });
    }

    private static async Task<IResult> MoveAsync(string number, string way, BondedClient bonded, Func<Record, ExhibitionFile, Task<IResult>> then, CancellationToken cancellationToken)
    {
        if ((await bonded.ExhibitionAsync(number, cancellationToken)).Failed(out var problem, out var file))
            return Show.Problem(problem);
        var place = $"/bonded/exhibitions/{Uri.EscapeDataString(number)}";
        var step = GoodsSteps.Move(way, [.. file.Goods.DistinctBy(goods => goods.Item).Select(goods => ($"{goods.Item}", $"{goods.Item} · {goods.Name}{string.Concat(goods.Lots.Where(lot => !string.IsNullOrEmpty(lot.Serial)).Take(3).Select(lot => $" · {lot.Serial}"))}"))]);
        return await then(Written(step, $"{place}/{way}", (place, file.Exhibition.Title), $"exhibitions/{Uri.EscapeDataString(number)}/{way}", _ => place, bonded, cancellationToken, WithNumbers), file);
    }

    /// <summary>As many as one record takes; what stays is struck out, and the rest comes with the next.</summary>
    private static JsonObject Lines(IEnumerable<(int Item, string? Serial, decimal Quantity)> goods) => new()
    {
        ["lines"] = new JsonArray([.. goods.Take(GoodsSteps.MostMoved).Select(line => (JsonNode)new JsonObject
        {
            ["item"] = line.Item.ToString(CultureInfo.InvariantCulture),
            ["serial"] = line.Serial,
            ["quantity"] = line.Quantity.ToString("0.#####", CultureInfo.InvariantCulture),
        })]),
    };

    private static Record PapersRecord(LotFile lot, BondedClient bonded, CancellationToken cancellationToken) =>
        Written(GoodsSteps.Papers, $"/bonded/lots/{lot.Id}/papers", ($"/bonded/lots/{lot.Id}", lot.Name), $"books/{Uri.EscapeDataString(lot.BookNumber)}/items/{lot.Item}/papers", _ => $"/bonded/lots/{lot.Id}", bonded, cancellationToken);

    private static Record LossRecord(LotFile lot, BondedClient bonded, CancellationToken cancellationToken)
    {
        var place = Addresses.Query($"/bonded/lots/{lot.Id}", ("exhibition", lot.Exhibition?.Number));
        return Written(GoodsSteps.Loss(PlacesOf(lot)), Addresses.Query($"/bonded/lots/{lot.Id}/loss", ("exhibition", lot.Exhibition?.Number)), (place, lot.Name), "losses", _ => place, bonded, cancellationToken, body =>
        {
            body["lot"] = lot.Id.ToString();
            Place(body, lot);
        });
    }

    private static async Task<IResult> ReplaceAsync(string number, BondedClient bonded, Func<Record, Task<IResult>> then, CancellationToken cancellationToken)
    {
        if ((await bonded.ExhibitionAsync(number, cancellationToken)).Failed(out var problem, out var file) || (await bonded.GuaranteesAsync(null, cancellationToken)).Failed(out problem, out var guarantees))
            return Show.Problem(problem);
        var place = $"/bonded/exhibitions/{Uri.EscapeDataString(number)}";
        var others = guarantees.Items.Where(one => one is { State: "active", Reexamination: null } && one.Number != file.Exhibition.GuaranteeNumber).Select(one => (one.Number, $"{one.Number} · {one.KindTitle} · {one.ScopeTitle}"));
        return await then(Written(GoodsSteps.Replacement([.. others]), $"{place}/guarantee", (place, file.Exhibition.Title), $"exhibitions/{Uri.EscapeDataString(number)}/guarantee", _ => place, bonded, cancellationToken));
    }

    private static IReadOnlyList<(string Place, string Title)> PlacesOf(LotFile lot) => [.. lot.Standing.Select(place => (place.Place, $"{place.Title} · {place.Quantity}"))];

    /// <summary>With the exhibition whose label was scanned, if it is on show there.</summary>
    private static JsonObject Begun(LotFile lot, string? exhibition) => exhibition is not null && lot.Exhibition?.Number == exhibition ? new() { ["place"] = $"show/{exhibition}" } : [];

    /// <summary>Nobody is asked for the only place.</summary>
    private static void Place(JsonObject body, LotFile lot)
    {
        if (lot.Standing.ToList() is [var only])
            body["place"] = only.Place;
    }

    private static Record Written(
        FormStep step, string address, (string Path, string? Title) back, string place, Func<JsonObject, string> then, BondedClient bonded, CancellationToken cancellationToken, Action<JsonObject>? complete = null) => new(
        step,
        async (typed, key) =>
        {
            var body = typed.DeepClone().AsObject();
            complete?.Invoke(body);
            return (await bonded.WriteAsync(place, body, key, cancellationToken)).Failed(out var problem, out _) ? (problem, null) : (null, then(body));
        },
        (body, problem, key) => Page(step, body, address, back, problem, key));

    private static IResult Page(FormStep step, JsonObject body, string address, (string Path, string? Title) back, ServiceProblem? problem, string key, IReadOnlyList<ImportError>? unread = null, string? pasted = null) =>
        Show.Page<RecordPage>(new { Step = step, Values = new FormValues(body), Address = address, Back = back, Problem = problem, Key = key, Unread = unread ?? [], Pasted = pasted }, problem?.Status ?? StatusCodes.Status200OK);

    private static IResult LotPage(LotFile lot, JsonObject typed, string key, TaxEstimate? estimate, ServiceProblem? problem, string? done) =>
        Show.Page<LotPage>(new { Lot = lot, Sale = GoodsSteps.Sale(lot.IsPiece, PlacesOf(lot)), Values = new FormValues(typed), Key = key, Estimate = estimate, Problem = problem, Done = done }, problem?.Status ?? StatusCodes.Status200OK);

    // A choice is told as text, an item is a number.
    private static void WithNumbers(JsonObject body)
    {
        foreach (var line in (body["lines"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (int.TryParse(line["item"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var item))
                line["item"] = item;
        }
    }

    private static IReadOnlyList<(string Item, string Title)> Named(IEnumerable<StockItem> items) => [.. items.Select(item => ($"{item.Seq}", $"{item.Seq} · {item.Name}"))];

    private static string Today(TimeProvider time) => time.ShanghaiToday().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (string Path, string? Title) Back(string number) => (Book(number), number);

    private static string Book(string number) => $"/bonded/books/{Uri.EscapeDataString(number)}";
}
