using Platform.CaseKernel.Cases;

namespace Platform.BondedExhibition.Ledger;

/// <summary>Every route of the ledger, by audience.</summary>
internal static class LedgerRoutes
{
    public static void MapSignedInLedger(this RouteGroupBuilder signedIn) => signedIn.MapGet("/lots/{id:guid}", LedgerEndpoints.LotAsync).Produces<LotView>();

    public static void MapOwnLedger(this RouteGroupBuilder own)
    {
        own.MapGet("/books", LedgerEndpoints.BooksAsync).Produces<Page<BookView>>();
        own.MapPost("/books", LedgerEndpoints.DeclareBookAsync).Accepts<BookForm>("application/json").Produces<BookFile>(StatusCodes.Status201Created);
        own.MapGet("/books/{number}", LedgerEndpoints.BookAsync).Produces<BookFile>();
        own.MapGet("/books/{number}/items", LedgerEndpoints.ItemsAsync).Produces<Page<ItemView>>();
        own.MapGet("/books/{number}/movements", LedgerEndpoints.MovementsAsync).Produces<Page<MovementView>>();
        own.MapPost("/books/{number}/entries", LedgerEndpoints.EnterAsync).Accepts<EntryForm>("application/json").Produces<BookFile>();
        own.MapPost("/books/{number}/items/{item:int}/papers", LedgerEndpoints.StatePapersAsync).Accepts<PapersForm>("application/json").Produces(StatusCodes.Status204NoContent);
        own.MapGet("/exhibitions", LedgerEndpoints.ExhibitionsAsync).Produces<Page<ExhibitionView>>();
        own.MapGet("/exhibitions/{number}", LedgerEndpoints.ExhibitionAsync).Produces<ExhibitionFile>();
        own.MapPost("/exhibitions/{number}/out", LedgerEndpoints.OutAsync).Accepts<MovedForm>("application/json").Produces<ExhibitionFile>();
        own.MapPost("/exhibitions/{number}/back", LedgerEndpoints.BackAsync).Accepts<MovedForm>("application/json").Produces<ExhibitionFile>();
        own.MapPost("/exhibitions/{number}/guarantee", LedgerEndpoints.ReplaceGuaranteeAsync).Accepts<ReplacementForm>("application/json").Produces<ExhibitionFile>();
        own.MapGet("/sales", LedgerEndpoints.SalesAsync).Produces<Page<SaleView>>();
        own.MapPost("/sales", LedgerEndpoints.SellAsync).Accepts<SaleForm>("application/json").Produces<SaleView>(StatusCodes.Status201Created);
        own.MapGet("/sales/{number}", LedgerEndpoints.SaleAsync).Produces<SaleView>();
        own.MapPost("/sales/{number}/cancellation", LedgerEndpoints.CancelSaleAsync).Accepts<CancellationForm>("application/json").Produces<SaleView>();
        own.MapGet("/losses", LedgerEndpoints.LossesAsync).Produces<Page<LossView>>();
        own.MapPost("/losses", LedgerEndpoints.ReportLossAsync).Accepts<LossForm>("application/json").Produces<LossView>(StatusCodes.Status201Created);
        own.MapPost("/reexports", LedgerEndpoints.ReexportAsync).Accepts<ReexportForm>("application/json").Produces<BookFile>();
        own.MapGet("/guarantees", LedgerEndpoints.GuaranteesAsync).Produces<Page<GuaranteeView>>();
        own.MapGet("/duties", LedgerEndpoints.DutiesAsync).Produces<Page<DueView>>();
    }

    public static void MapDeskLedger(this RouteGroupBuilder desk)
    {
        desk.MapGet("/books", LedgerEndpoints.DeskBooksAsync).Produces<Page<BookView>>();
        desk.MapGet("/books/{number}", LedgerEndpoints.DeskBookAsync).Produces<BookFile>();
        desk.MapGet("/books/{number}/items", LedgerEndpoints.DeskItemsAsync).Produces<Page<ItemView>>();
        desk.MapGet("/books/{number}/movements", LedgerEndpoints.DeskMovementsAsync).Produces<Page<MovementView>>();
        desk.MapGet("/exhibitions", LedgerEndpoints.DeskExhibitionsAsync).Produces<Page<ExhibitionView>>();
        desk.MapGet("/exhibitions/{number}", LedgerEndpoints.DeskExhibitionAsync).Produces<ExhibitionFile>();
        desk.MapGet("/sales", LedgerEndpoints.DeskSalesAsync).Produces<Page<SaleView>>();
        desk.MapGet("/lots/{id:guid}", LedgerEndpoints.LotAsync).Produces<LotView>();
        desk.MapGet("/losses", LedgerEndpoints.DeskLossesAsync).Produces<Page<LossView>>();
        desk.MapGet("/guarantees", LedgerEndpoints.DeskGuaranteesAsync).Produces<Page<GuaranteeView>>();
    }

    public static void MapCustomsLedger(this RouteGroupBuilder customs)
    {
        customs.MapPost("/books/{number}/opening", LedgerEndpoints.OpenBookAsync).Accepts<NothingForm>("application/json").Produces<BookFile>();
        customs.MapPost("/books/{number}/closing", LedgerEndpoints.CloseBookAsync).Accepts<NothingForm>("application/json").Produces<BookFile>();
        customs.MapPost("/losses/{id:guid}/decision", LedgerEndpoints.DecideLossAsync).Accepts<LossDecisionForm>("application/json").Produces<LossView>();
        customs.MapPost("/guarantees/{number}/end", LedgerEndpoints.EndGuaranteeAsync).Accepts<GuaranteeEndForm>("application/json").Produces<GuaranteeView>();
        customs.MapPost("/adjustments", LedgerEndpoints.AdjustAsync).Accepts<AdjustmentForm>("application/json").Produces<BookFile>();
    }
}
