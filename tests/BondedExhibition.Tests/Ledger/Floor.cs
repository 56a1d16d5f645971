using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dapper;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tests.Acts;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.BondedExhibition.Tests.Ledger;

/// <summary>An enterprise of its own with a book, a guarantee and an exhibition, and what it does over HTTP.</summary>
internal sealed class Floor
{
    private static int last;

    private readonly ServiceHost<Program> host;

    private Floor(ServiceHost<Program> host) => this.host = host;

    public static DateOnly Today => TimeProvider.System.ShanghaiToday();

    public Guid Organisation { get; } = Guid.NewGuid();

    public Caller Clerk => new(Account, "clerk", "钱进", [Roles.Applicant], [new Mandate(Organisation, "晨星艺术品有限公司")], []);

    private Guid Account { get; } = Guid.NewGuid();

    public Caller Customs { get; } = TestCallers.OfficerOfCustomsJA;

    public Database Database => host.Services.GetRequiredService<Database>();

    public T Service<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public Book Book { get; private set; } = null!;

    public Guarantee Guarantee { get; private set; } = null!;

    public Exhibition Exhibition { get; private set; } = null!;

    /// <param name="ceiling">Of the guarantee; null: no limit.</param>
    public static async Task<Floor> OpensAsync(ServiceHost<Program> host, decimal? ceiling = 1_000_000, string scope = Guarantee.General, string kind = BookKinds.Zone)
    {
        var floor = new Floor(host);
        floor.Book = await floor.BookAsync(kind);
        floor.Guarantee = await floor.GuaranteeAsync(ceiling, scope);
        return floor;
    }

    public async Task<Book> BookAsync(string kind = BookKinds.Zone)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"T2233{(Interlocked.Increment(ref last) + Environment.ProcessId * 100 % 10_000_000) % 10_000_000:0000000}");
        await PostAsync("books", new { number, kind, zone = "JA", customsCode = "2233", customsNumber = "3122460001", warehouse = "张园保税仓库" }).OkAsync(201);
        await PostAsync($"desk/books/{number}/opening", new { }, Customs).OkAsync();
        return await DoAsync(async work => (await work.FindBookAsync(number, default))!);
    }

    public Task<Guarantee> GuaranteeAsync(decimal? ceiling, string scope = Guarantee.General, DateOnly? until = null) => DoAsync(async work =>
    {
        var guarantee = new Guarantee
        {
            Id = Guid.CreateVersion7(),
            Number = await work.NextLedgerNumberAsync(LedgerNumbers.Guarantee, "JA", Today, default),
            OrganisationId = Organisation,
            Zone = "JA",
            Kind = ceiling is null ? "exemption" : "letter",
            Scope = scope,
            Ceiling = ceiling,
            ValidFrom = Today.AddYears(-1),
            ValidUntil = until ?? Today.AddYears(1),
            CaseId = Guid.NewGuid(),
        };
        await work.OpenGuaranteeAsync(guarantee, default);
        return guarantee;
    });

    public async Task<Exhibition> ShowsAsync(params ExhibitionGoods[] goods) => Exhibition = await ExhibitionAsync(null, null, goods);

    public Task<Exhibition> ExhibitionAsync(Guarantee? guarantee, DateOnly? validUntil, params ExhibitionGoods[] goods) => DoAsync(async work =>
    {
        var exhibition = new Exhibition
        {
            Id = Guid.CreateVersion7(),
            Number = await work.NextLedgerNumberAsync(LedgerNumbers.Exhibition, "JA", Today, default),
            OrganisationId = Organisation,
            BookId = Book.Id,
            BookNumber = Book.Number,
            Zone = "JA",
            Title = "张园当代艺术展",
            Venue = "张园W12",
            Address = "上海市静安区茂名北路",
            CustomsCode = "2233",
            OpensOn = Today.AddDays(-20),
            ClosesOn = Today.AddDays(20),
            ValidUntil = validUntil ?? Today.AddDays(60),
            GuaranteeId = (guarantee ?? Guarantee).Id,
            GuaranteeNumber = (guarantee ?? Guarantee).Number,
            CaseId = Guid.NewGuid(),
        };
        Assert.Null(await work.OpenExhibitionAsync(exhibition, goods, default));
        return exhibition;
    });

    public Task<JsonNode> EntersAsync(params object[] lines) => PostAsync($"books/{Book.Number}/entries", Entry(lines)).OkAsync();

    public static object Entry(params object[] lines) => new { document = "QD223326I000000001", enteredOn = Today.AddDays(-40), lines };

    public static object Goods(string quantity = "100", string unitValue = "100", string code = "4202210000", string? filing = null, string? licence = null, DateOnly? until = null) =>
        new { code, name = "牛皮手提包", quantity, unit = "011", unitValue, origin = "ITA", filingNumber = filing, licenceNumber = licence, licenceValidUntil = until, tracking = "quantity" };

    public static object Pieces(string unitValue, params string[] serials) =>
        new { code = "9102210000", name = "自动机械手表", quantity = serials.Length.ToString(CultureInfo.InvariantCulture), unit = "011", unitValue, origin = "CHE", serials, tracking = "serial" };

    public Task<HttpResponseMessage> GoesOutAsync(int item, string quantity, string? serial = null, string? key = null, Exhibition? to = null) =>
        PostAsync($"exhibitions/{(to ?? Exhibition).Number}/out", new { document = "CK001", lines = new[] { new { item, serial, quantity } } }, key: key);

    public Task<HttpResponseMessage> ComesBackAsync(int item, string quantity, string? serial = null, Exhibition? from = null) =>
        PostAsync($"exhibitions/{(from ?? Exhibition).Number}/back", new { lines = new[] { new { item, serial, quantity } } });

    public async Task<HttpResponseMessage> SellsAsync(int item, string quantity, string price, string? serial = null, string? exhibition = null, DateOnly? soldOn = null, string? key = null) =>
        await PostAsync("sales", new { lot = await LotAsync(item, serial), quantity, price, soldOn, place = exhibition is null ? null : $"show/{exhibition}", buyer = "陈买家" }, key: key);

    public async Task<HttpResponseMessage> SellsFromStockAsync(int item, string quantity, string price) =>
        await PostAsync("sales", new { lot = await LotAsync(item), quantity, price, place = "stock" });

    public Task<Guid> LotAsync(int item, string? serial = null, Book? book = null) => DoAsync(async work =>
        await work.Connection.QuerySingleAsync<Guid>("select id from lot_rows where book_id = @Id and seq = @item and serial = @serial", new { (book ?? Book).Id, item, serial = serial ?? "" }));

    public Task<decimal> AtAsync(int item, string place, string? serial = null) => DoAsync(async work =>
        await work.Connection.QuerySingleOrDefaultAsync<decimal>(
            "select b.quantity from balances b join lot_rows l on l.id = b.lot_id where l.book_id = @Id and l.seq = @item and l.serial = @serial and b.place = @place", new { Book.Id, item, serial = serial ?? "", place }));

    public string Show => $"show/{Exhibition.Number}";

    public Task<decimal> ReservedAsync(Guarantee? guarantee = null) => DoAsync(async work => (await work.FindGuaranteeAsync((guarantee ?? Guarantee).Id, default))!.Reserved);

    public Task<int> MovementsAsync(string kind) => DoAsync(async work => await work.Connection.QuerySingleAsync<int>("select count(*) from movements where book_id = @Id and kind = @kind", new { Book.Id, kind }));

    public async Task<HttpResponseMessage> ReplacesAsync(Guarantee by, Exhibition? of = null) => await PostAsync($"exhibitions/{(of ?? Exhibition).Number}/guarantee", new { guarantee = by.Number });

    /// <summary>A code that is nobody else's.</summary>
    public Task NamesItselfAsync() => ChangeAsync("update account_books set credit_code = number where id = @Id", new { Book.Id });

    /// <summary>Customs rate the enterprise from today on; a code that is nobody else's.</summary>
    public Task RatesAsync(CreditLevel level) => ChangeAsync(
        """
        update account_books set credit_code = number where id = @Id;
        delete from credit_levels where credit_code = @Number;
        insert into credit_levels (credit_code, valid_from, level, at) values (@Number, @Today, @level, now())
        """, new { Book.Id, Book.Number, Today, level = CreditLevels.NameOf(level) });

    /// <summary>Of its book, guarantees, exhibitions and sales.</summary>
    public async Task<IReadOnlyList<string>> NumbersAsync() => await DoAsync(async work => (await work.Connection.QueryAsync<string>(
        """
        select number from account_books where organisation_id = @Organisation union all select number from guarantees where organisation_id = @Organisation
        union all select number from exhibitions where organisation_id = @Organisation union all select number from sales where organisation_id = @Organisation
        """, new { Organisation })).ToList());

    public async Task<T> DoAsync<T>(Func<Work, Task<T>> act)
    {
        await using var work = await Database.BeginAsync(default);
        var result = await act(work);
        await work.CommitAsync(default);
        return result;
    }

    public Task ChangeAsync(string sql, object? parameters = null) => DoAsync(async work => await work.Connection.ExecuteAsync(sql, parameters));

    public Task<HttpResponseMessage> PostAsync(string path, object body, Caller? caller = null, string? key = null) => SendAsync(HttpMethod.Post, path, body, caller, key);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object body, Caller? caller = null, string? key = null)
    {
        using var client = host.As(caller ?? Clerk);
        using var request = new HttpRequestMessage(method, $"{Story.Root}/{path}") { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return await client.SendAsync(request);
    }

    public async Task<HttpResponseMessage> GetAsync(string path, Caller? caller = null)
    {
        using var client = host.As(caller ?? Clerk);
        return await client.GetAsync(new Uri($"{Story.Root}/{path}", UriKind.Relative));
    }

    public async Task<JsonNode> ReadAsync(string path, Caller? caller = null) => await GetAsync(path, caller).OkAsync();
}

internal static class Answers
{
    public static async Task<JsonNode> OkAsync(this Task<HttpResponseMessage> answer, int status = 200) => await (await answer).ReadJsonAsync(status);
}
