using System.Text.Json.Nodes;
using Platform.Web.Shared.Api;

namespace Platform.Web.Shared.Http;

/// <summary>An organisation's bonded goods, and what importing something would cost.</summary>
public sealed class BondedClient(HttpClient http) : ServiceClient(http)
{
    private const string Root = $"/api/{CaseServices.BondedExhibitions}";

    public Task<Answer<TaxEstimate>> EstimateAsync(JsonObject goods, CancellationToken cancellationToken) => SendAsync<TaxEstimate>(HttpMethod.Post, $"{Root}/public/tax-estimates", goods, null, null, cancellationToken);

    public Task<Answer<Slice<BookLine>>> BooksAsync(string? after, CancellationToken cancellationToken) => GetAsync<Slice<BookLine>>(Query($"{Root}/books", ("after", after)), cancellationToken);

    public Task<Answer<BookFile>> BookAsync(string number, CancellationToken cancellationToken) => GetAsync<BookFile>(Book(number), cancellationToken);

    public Task<Answer<Slice<StockItem>>> ItemsAsync(string book, string? after, CancellationToken cancellationToken) => GetAsync<Slice<StockItem>>(Query($"{Book(book)}/items", ("after", after)), cancellationToken);

    public Task<Answer<Slice<MovementLine>>> MovementsAsync(string book, string? after, CancellationToken cancellationToken) => GetAsync<Slice<MovementLine>>(Query($"{Book(book)}/movements", ("after", after)), cancellationToken);

    public Task<Answer<Slice<ExhibitionLine>>> ExhibitionsAsync(string? state, string? after, CancellationToken cancellationToken) => GetAsync<Slice<ExhibitionLine>>(Query($"{Root}/exhibitions", ("state", state), ("after", after)), cancellationToken);

    public Task<Answer<ExhibitionFile>> ExhibitionAsync(string number, CancellationToken cancellationToken) => GetAsync<ExhibitionFile>($"{Root}/exhibitions/{Uri.EscapeDataString(number)}", cancellationToken);

    /// <param name="exhibition">Where it is looked at.</param>
    public Task<Answer<LotFile>> LotAsync(Guid id, string? exhibition, CancellationToken cancellationToken) => GetAsync<LotFile>(Query($"{Root}/lots/{id}", ("exhibition", exhibition)), cancellationToken);

    public Task<Answer<Slice<LossLine>>> LossesAsync(string? after, CancellationToken cancellationToken) => GetAsync<Slice<LossLine>>(Query($"{Root}/losses", ("after", after)), cancellationToken);

    public Task<Answer<Slice<SaleLine>>> SalesAsync(string? state, string? after, CancellationToken cancellationToken) => GetAsync<Slice<SaleLine>>(Query($"{Root}/sales", ("state", state), ("after", after)), cancellationToken);

    public Task<Answer<Slice<GuaranteeLine>>> GuaranteesAsync(string? after, CancellationToken cancellationToken) => GetAsync<Slice<GuaranteeLine>>(Query($"{Root}/guarantees", ("after", after)), cancellationToken);

    public Task<Answer<Slice<GoodsDuty>>> DutiesAsync(string? after, CancellationToken cancellationToken) => GetAsync<Slice<GoodsDuty>>(Query($"{Root}/duties", ("after", after)), cancellationToken);

    public Task<Answer<Slice<Discrepancy>>> DiscrepanciesAsync(string? after, CancellationToken cancellationToken) => GetAsync<Slice<Discrepancy>>(Query($"{Root}/discrepancies", ("after", after)), cancellationToken);

    public Task<Answer<Declaration>> DeclarationAsync(Guid caseId, CancellationToken cancellationToken) => GetAsync<Declaration>($"{Root}/cases/{caseId}/declaration", cancellationToken);

    public Task<Answer<Discrepancy>> DiscrepancyAsync(Guid caseId, CancellationToken cancellationToken) => GetAsync<Discrepancy>($"{Root}/cases/{caseId}/discrepancy", cancellationToken);

    public Task<Answer<Slice<CustomsMessage>>> MessagesAsync(Guid caseId, CancellationToken cancellationToken) => GetAsync<Slice<CustomsMessage>>($"{Root}/cases/{caseId}/messages", cancellationToken);

    /// <summary>Puts a case's document on the line to the customs system; again is the same.</summary>
    public Task<Answer<CustomsMessage>> SendMessageAsync(Guid caseId, CancellationToken cancellationToken) => SendAsync<CustomsMessage>(HttpMethod.Post, $"{Root}/cases/{caseId}/message", null, null, null, cancellationToken);

    /// <summary>One write, once for a key, whatever it answers.</summary>
    /// <param name="place">Below the service's root, such as <c>books</c>.</param>
    public Task<Answer<JsonObject>> WriteAsync(string place, JsonObject body, string idempotencyKey, CancellationToken cancellationToken) =>
        SendAsync<JsonObject>(HttpMethod.Post, $"{Root}/{place}", body, null, idempotencyKey, cancellationToken);

    /// <summary>What a later matter may be about.</summary>
    /// <param name="books">Account books, or else exhibitions.</param>
    public async Task<IReadOnlyList<Subject>?> SubjectsAsync(bool books, CancellationToken cancellationToken)
    {
        if (books)
            return (await BooksAsync(null, cancellationToken)).Failed(out _, out var found) ? null : [.. found.Items.Where(book => book.State == "open").Select(book => new Subject(book.Number, book.Warehouse ?? ""))];
        return (await ExhibitionsAsync("open", null, cancellationToken)).Failed(out _, out var exhibitions) ? null : [.. exhibitions.Items.Select(exhibition => new Subject(exhibition.Number, exhibition.Title))];
    }

    private static string Book(string number) => $"{Root}/books/{Uri.EscapeDataString(number)}";
}

/// <summary>Bonded goods as customs watches them.</summary>
public sealed class DeskBondedClient(HttpClient http) : ServiceClient(http)
{
    private const string Root = $"/api/{CaseServices.BondedExhibitions}/desk";

    public Task<Answer<Slice<ExhibitionLine>>> ExhibitionsAsync(string? state, string? after, CancellationToken cancellationToken) => GetAsync<Slice<ExhibitionLine>>(Query($"{Root}/exhibitions", ("state", state), ("after", after)), cancellationToken);

    public Task<Answer<ExhibitionFile>> ExhibitionAsync(string number, CancellationToken cancellationToken) => GetAsync<ExhibitionFile>($"{Root}/exhibitions/{Uri.EscapeDataString(number)}", cancellationToken);

    public Task<Answer<Slice<BookLine>>> BooksAsync(string? after, CancellationToken cancellationToken) => GetAsync<Slice<BookLine>>(Query($"{Root}/books", ("after", after)), cancellationToken);

    public Task<Answer<BookFile>> BookAsync(string number, CancellationToken cancellationToken) => GetAsync<BookFile>(Book(number), cancellationToken);

    public Task<Answer<Slice<StockItem>>> ItemsAsync(string book, string? after, CancellationToken cancellationToken) => GetAsync<Slice<StockItem>>(Query($"{Book(book)}/items", ("after", after)), cancellationToken);

    public Task<Answer<Slice<MovementLine>>> MovementsAsync(string book, string? after, CancellationToken cancellationToken) => GetAsync<Slice<MovementLine>>(Query($"{Book(book)}/movements", ("after", after)), cancellationToken);

    public Task<Answer<Slice<SaleLine>>> SalesAsync(string? due, string? after, CancellationToken cancellationToken) => GetAsync<Slice<SaleLine>>(Query($"{Root}/sales", ("due", due), ("after", after)), cancellationToken);

    public Task<Answer<Slice<GuaranteeLine>>> GuaranteesAsync(string? state, string? after, CancellationToken cancellationToken) =>
        GetAsync<Slice<GuaranteeLine>>(Query($"{Root}/guarantees", ("state", state), ("after", after)), cancellationToken);

    public Task<Answer<Slice<LossLine>>> LossesAsync(string? after, CancellationToken cancellationToken) => GetAsync<Slice<LossLine>>(Query($"{Root}/losses", ("after", after)), cancellationToken);

    public Task<Answer<Slice<UnpaidDeclaration>>> UnpaidAsync(string? after, CancellationToken cancellationToken) => GetAsync<Slice<UnpaidDeclaration>>(Query($"{Root}/declarations/unpaid", ("after", after)), cancellationToken);

    public Task<Answer<Slice<Stocktake>>> StocktakesAsync(string? state, string? after, CancellationToken cancellationToken) => GetAsync<Slice<Stocktake>>(Query($"{Root}/stocktakes", ("state", state), ("after", after)), cancellationToken);

    public Task<Answer<Stocktake>> StocktakeAsync(Guid id, CancellationToken cancellationToken) => GetAsync<Stocktake>($"{Root}/stocktakes/{id}", cancellationToken);

    public Task<Answer<Slice<Discrepancy>>> DiscrepanciesAsync(string? after, CancellationToken cancellationToken) => GetAsync<Slice<Discrepancy>>(Query($"{Root}/discrepancies", ("after", after)), cancellationToken);

    public Task<Answer<Declaration>> DeclarationAsync(Guid caseId, CancellationToken cancellationToken) => GetAsync<Declaration>($"{Root}/cases/{caseId}/declaration", cancellationToken);

    public Task<Answer<Discrepancy>> DiscrepancyAsync(Guid caseId, CancellationToken cancellationToken) => GetAsync<Discrepancy>($"{Root}/cases/{caseId}/discrepancy", cancellationToken);

    public Task<Answer<Slice<CustomsMessage>>> MessagesAsync(Guid caseId, CancellationToken cancellationToken) => GetAsync<Slice<CustomsMessage>>($"{Root}/cases/{caseId}/messages", cancellationToken);

    public Task<Answer<CustomsLine>> CustomsLineAsync(CancellationToken cancellationToken) => GetAsync<CustomsLine>($"{Root}/customs-line", cancellationToken);

    /// <inheritdoc cref="BondedClient.WriteAsync"/>
    public Task<Answer<JsonObject>> WriteAsync(string place, JsonObject body, string idempotencyKey, CancellationToken cancellationToken) =>
        SendAsync<JsonObject>(HttpMethod.Post, $"{Root}/{place}", body, null, idempotencyKey, cancellationToken);

    private static string Book(string number) => $"{Root}/books/{Uri.EscapeDataString(number)}";
}
