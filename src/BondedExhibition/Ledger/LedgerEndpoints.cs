using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Endpoints;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>The ledger over HTTP; the routes stand in <see cref="Endpoints"/>.</summary>
internal static class LedgerEndpoints
{
    private const string Root = "/api/bonded-exhibitions";

    public static async Task<IResult> BooksAsync(string? after, Caller caller, LedgerReader reader, CancellationToken cancellationToken) =>
        (await reader.BooksAsync(desk: false, after, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> DeskBooksAsync(string? after, Caller caller, LedgerReader reader, CancellationToken cancellationToken) =>
        (await reader.BooksAsync(desk: true, after, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> DeclareBookAsync(HttpContext context, Caller caller, DeclareBook declare, LedgerReader reader, CancellationToken cancellationToken) =>
        await OnceAsync(context, (key, body) => declare.DoAsync(body, key, caller, cancellationToken), async number =>
            (await reader.BookAsync(number, Own(caller), cancellationToken)).Answer(book => Results.Created($"{Root}/books/{number}", book)), cancellationToken);

    public static async Task<IResult> BookAsync(string number, Caller caller, LedgerReader reader, CancellationToken cancellationToken) =>
        (await reader.BookAsync(number, Own(caller), cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> DeskBookAsync(string number, Caller caller, LedgerReader reader, CancellationToken cancellationToken) =>
        (await reader.BookAsync(number, Seen(caller), cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> ItemsAsync(string number, string? after, Caller caller, LedgerReader reader, CancellationToken cancellationToken) =>
        (await reader.ItemsAsync(number, after, Own(caller), cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> DeskItemsAsync(string number, string? after, Caller caller, LedgerReader reader, CancellationToken cancellationToken) =>
        (await reader.ItemsAsync(number, after, Seen(caller), cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> MovementsAsync(string number, string? after, Caller caller, LedgerReader reader, CancellationToken cancellationToken) =>
        (await reader.MovementsAsync(number, after, Own(caller), cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> DeskMovementsAsync(string number, string? after, Caller caller, LedgerReader reader, CancellationToken cancellationToken) =>
        (await reader.MovementsAsync(number, after, Seen(caller), cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> EnterAsync(string number, HttpContext context, Caller caller, EnterGoods enter, LedgerReader reader, CancellationToken cancellationToken) =>
        await OnceAsync(context, (key, body) => enter.DoAsync(number, body, key, caller, cancellationToken), book => BookAsync(book, caller, reader, cancellationToken), cancellationToken);

    public static async Task<IResult> StatePapersAsync(string number, int item, HttpContext context, Caller caller, StatePapers papers, CancellationToken cancellationToken) =>
        await OnceAsync(context, (key, body) => papers.DoAsync(number, item, body, key, caller, cancellationToken), _ => Task.FromResult(Results.NoContent()), cancellationToken);

    public static async Task<IResult> OpenBookAsync(string number, HttpContext context, Caller caller, KeepBook keep, LedgerReader reader, CancellationToken cancellationToken) =>
        await OnceAsync(context, (key, body) => keep.OpenAsync(number, body, key, caller, cancellationToken), book => DeskBookAsync(book, caller, reader, cancellationToken), cancellationToken);

    public static async Task<IResult> CloseBookAsync(string number, HttpContext context, Caller caller, KeepBook keep, LedgerReader reader, CancellationToken cancellationToken) =>
        await OnceAsync(context, (key, body) => keep.CloseAsync(number, body, key, caller, cancellationToken), book => DeskBookAsync(book, caller, reader, cancellationToken), cancellationToken);

    public static async Task<IResult> ExhibitionsAsync(string? state, string? after, Caller caller, LedgerReader reader, CancellationToken cancellationToken) =>
        (await reader.ExhibitionsAsync(desk: false, state, after, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> DeskExhibitionsAsync(string? state, string? after, Caller caller, LedgerReader reader, CancellationToken cancellationToken) =>
        (await reader.ExhibitionsAsync(desk: true, state, after, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> ExhibitionAsync(string number, Caller caller, LedgerReader reader, CancellationToken cancellationToken) =>
        (await reader.ExhibitionAsync(number, exhibition => caller.ActsFor(exhibition.OrganisationId), cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> DeskExhibitionAsync(string number, Caller caller, LedgerReader reader, CancellationToken cancellationToken) =>
        (await reader.ExhibitionAsync(number, exhibition => caller.SeenZones().Contains(exhibition.Zone), cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> OutAsync(string number, HttpContext context, Caller caller, ShowGoods show, LedgerReader reader, CancellationToken cancellationToken) =>
        await OnceAsync(context, (key, body) => show.OutAsync(number, body, key, caller, cancellationToken), exhibition => ExhibitionAsync(exhibition, caller, reader, cancellationToken), cancellationToken);

    public static async Task<IResult> BackAsync(string number, HttpContext context, Caller caller, ShowGoods show, LedgerReader reader, CancellationToken cancellationToken) =>
        await OnceAsync(context, (key, body) => show.BackAsync(number, body, key, caller, cancellationToken), exhibition => ExhibitionAsync(exhibition, caller, reader, cancellationToken), cancellationToken);

    public static async Task<IResult> LotAsync(Guid id, string? exhibition, decimal? price, decimal? quantity, Caller caller, LedgerReader reader, CancellationToken cancellationToken) =>
        (await reader.LotAsync(id, exhibition, price, quantity, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> SalesAsync(string? state, string? due, string? after, Caller caller, LedgerReader reader, CancellationToken cancellationToken) =>
        (await reader.SalesAsync(desk: false, state, due, after, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> DeskSalesAsync(string? state, string? due, string? after, Caller caller, LedgerReader reader, CancellationToken cancellationToken) =>
        (await reader.SalesAsync(desk: true, state, due, after, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> SaleAsync(string number, Caller caller, LedgerReader reader, CancellationToken cancellationToken) =>
        (await reader.SaleAsync(number, sale => caller.ActsFor(sale.OrganisationId), own: true, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> SellAsync(HttpContext context, Caller caller, SellGoods sell, LedgerReader reader, CancellationToken cancellationToken) =>
        await OnceAsync(context, (key, body) => sell.DoAsync(body, key, caller, cancellationToken), async number =>
            (await reader.SaleAsync(number, sale => caller.ActsFor(sale.OrganisationId), own: true, cancellationToken)).Answer(sale => Results.Created($"{Root}/sales/{number}", sale)), cancellationToken);

    public static async Task<IResult> CancelSaleAsync(string number, HttpContext context, Caller caller, SellGoods sell, LedgerReader reader, CancellationToken cancellationToken) =>
        await OnceAsync(context, (key, body) => sell.CancelAsync(number, body, key, caller, cancellationToken), sale => SaleAsync(sale, caller, reader, cancellationToken), cancellationToken);

    public static async Task<IResult> GuaranteesAsync(string? after, Caller caller, LedgerReader reader, CancellationToken cancellationToken) =>
        (await reader.GuaranteesAsync(desk: false, null, after, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> DeskGuaranteesAsync(string? state, string? after, Caller caller, LedgerReader reader, CancellationToken cancellationToken) =>
        (await reader.GuaranteesAsync(desk: true, state, after, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> ReplaceGuaranteeAsync(string number, HttpContext context, Caller caller, ReplaceGuarantee replace, LedgerReader reader, CancellationToken cancellationToken) =>
        await OnceAsync(context, (key, body) => replace.DoAsync(number, body, key, caller, cancellationToken), exhibition => ExhibitionAsync(exhibition, caller, reader, cancellationToken), cancellationToken);

    public static async Task<IResult> EndGuaranteeAsync(string number, HttpContext context, Caller caller, EndGuarantee end, LedgerReader reader, CancellationToken cancellationToken) =>
        await OnceAsync(context, (key, body) => end.DoAsync(number, body, key, caller, cancellationToken), async guarantee =>
            (await reader.GuaranteeAsync(guarantee, one => caller.MayKeep(one.Zone), cancellationToken)).Answer(Results.Ok), cancellationToken);

    public static async Task<IResult> LossesAsync(string? state, string? after, Caller caller, LedgerReader reader, CancellationToken cancellationToken) =>
        (await reader.LossesAsync(desk: false, state, after, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> DeskLossesAsync(string? state, string? after, Caller caller, LedgerReader reader, CancellationToken cancellationToken) =>
        (await reader.LossesAsync(desk: true, state, after, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> ReportLossAsync(HttpContext context, Caller caller, LoseGoods lose, LedgerReader reader, CancellationToken cancellationToken) =>
        await OnceAsync(context, (key, body) => lose.ReportAsync(body, key, caller, cancellationToken), async id =>
            (await reader.LossAsync(Guid.Parse(id), loss => caller.ActsFor(loss.OrganisationId), cancellationToken)).Answer(loss => Results.Created($"{Root}/losses/{id}", loss)), cancellationToken);

    public static async Task<IResult> DecideLossAsync(Guid id, HttpContext context, Caller caller, LoseGoods lose, LedgerReader reader, CancellationToken cancellationToken) =>
        await OnceAsync(context, (key, body) => lose.DecideAsync(id, body, key, caller, cancellationToken), async loss =>
            (await reader.LossAsync(Guid.Parse(loss), one => caller.MayKeep(one.Zone), cancellationToken)).Answer(Results.Ok), cancellationToken);

    public static async Task<IResult> ReexportAsync(HttpContext context, Caller caller, ReexportGoods reexport, LedgerReader reader, CancellationToken cancellationToken) =>
        await OnceAsync(context, (key, body) => reexport.DoAsync(body, key, caller, cancellationToken), book => BookAsync(book, caller, reader, cancellationToken), cancellationToken);

    public static async Task<IResult> AdjustAsync(HttpContext context, Caller caller, AdjustGoods adjust, LedgerReader reader, CancellationToken cancellationToken) =>
        await OnceAsync(context, (key, body) => adjust.DoAsync(body, key, caller, cancellationToken), book => DeskBookAsync(book, caller, reader, cancellationToken), cancellationToken);

    public static async Task<IResult> DutiesAsync(string? after, Caller caller, Duties duties, CancellationToken cancellationToken) =>
        (await duties.OfAsync(after, caller, cancellationToken)).Answer(Results.Ok);

    internal static async Task<IResult> OnceAsync(HttpContext context, Func<string, JsonNode, Task<Outcome<string>>> write, Func<string, Task<IResult>> answer, CancellationToken cancellationToken)
    {
        if ((await StrictJson.ReadOnceAsync(context.Request, cancellationToken)).Failed(out var problem, out var sent))
            return problem;
        if ((await write(sent.Key, sent.Body)).Failed(out problem, out var receipt))
            return problem;
        return await answer(receipt);
    }

    private static Func<Book, bool> Own(Caller caller) => book => caller.ActsFor(book.OrganisationId);

    private static Func<Book, bool> Seen(Caller caller)
    {
        var zones = caller.SeenZones();
        return book => zones.Contains(book.Zone);
    }
}
