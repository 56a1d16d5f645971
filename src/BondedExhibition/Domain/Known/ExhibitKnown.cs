using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tax;
using Platform.CaseKernel.Certificates;
using Platform.Persistence;
using Platform.ServiceDefaults.Codes;

namespace Platform.BondedExhibition.Domain;

/// <summary>What book, guarantee, tariff and permits say about a 业务申报表.</summary>
/// <param name="Overdue">Numbers of sales that should have been declared.</param>
/// <param name="Blocked">Filing numbers of cosmetics that may not be sold.</param>
internal sealed record ExhibitKnown(
    Book? Book,
    IReadOnlyDictionary<int, Item> Items,
    ILookup<int, Stocked> Stock,
    Ledger.Guarantee? Guarantee,
    CreditLevel? Credit,
    IReadOnlyList<string> Overdue,
    IReadOnlySet<string> Blocked,
    IReadOnlyDictionary<string, CertificateRecord> Permits,
    Tariff Tariff)
{
    /// <summary>Full tax of what other open exhibitions may still take out under the guarantee, CNY.</summary>
    public decimal Promised { get; init; }

    /// <summary>Numbers of other exhibitions for whose goods the guarantee stands or stood.</summary>
    public IReadOnlyList<string> NamedBy { get; init; } = [];

    /// <summary>Another case stands at customs under the form's internal number.</summary>
    public bool NumberTaken { get; init; }

    public bool BookIsOnesOwn => Book?.State == Book.Open;

    public bool GuaranteeStands(DateOnly today, DateOnly? until) => Guarantee is { } guarantee && guarantee.Stands(until ?? today) && guarantee.ValidUntil >= today;

    public ExhibitedItem Shown(ExhibitGoodsForm goods)
    {
        var item = Items.GetValueOrDefault(goods.Item ?? 0);
        return new ExhibitedItem(goods, item, [.. Stock[goods.Item ?? 0]], item is null ? null : Tariff.Find(item.GoodsCode));
    }

    public bool PermitNames(ExhibitGoodsForm goods, DateOnly today) => Permits.GetValueOrDefault(goods.ArtPermit!.Trim()) is { } permit && ArtPermits.Names(permit, goods.Code, goods.Name, today);

    /// <summary>Of everything that is declared, CNY; null as long as book or tariff lack a row.</summary>
    public decimal? TaxOf(ExhibitForm form)
    {
        var sum = 0m;
        foreach (var goods in form.Goods ?? [])
        {
            if (Items.GetValueOrDefault(goods.Item ?? 0) is not { } item || goods.Quantity is not { } quantity || Tariff.FullTax(item, quantity * item.UnitValue, quantity) is not { } tax)
                return null;
            sum += tax;
        }
        return sum;
    }

    public static async Task<ExhibitKnown> FindAsync(Work work, Guid organisationId, ExhibitForm form, DateOnly today, CancellationToken cancellationToken)
    {
        var book = await work.OwnBookAsync(form.Head?.BookNumber, organisationId, cancellationToken);
        var seqs = (form.Goods ?? []).Select(goods => goods.Item).OfType<int>().Distinct().ToList();
        var items = book is null ? [] : (await work.ItemsOfAsync(book.Id, cancellationToken)).Where(item => seqs.Contains(item.Seq)).ToDictionary(item => item.Seq);
        var guarantee = string.IsNullOrWhiteSpace(form.Guarantee?.Number) ? null : await work.FindGuaranteeAsync(form.Guarantee.Number, cancellationToken);
        var permits = new Dictionary<string, CertificateRecord>();
        foreach (var number in (form.Goods ?? []).Select(goods => goods.ArtPermit?.Trim()).Where(ArtPermits.IsOurs).Distinct())
        {
            if (await work.FindPermitAsync(number!, organisationId, [form.Head?.Enterprise?.CreditCode, form.Head?.Exhibitor?.CreditCode], cancellationToken) is { } permit)
                permits[number!] = permit;
        }
        var tariff = await work.TariffAsync(today, cancellationToken);
        var promised = guarantee is null ? [] : await work.QueryAsync<PromisedGoods>("Exhibitions.Promised", new { GuaranteeId = guarantee.Id }, cancellationToken);
        return new ExhibitKnown(
            book,
            items,
            (book is null ? [] : await work.StockOfAsync(book.Id, seqs, cancellationToken)).ToLookup(stocked => stocked.Seq),
            guarantee?.OrganisationId == organisationId ? guarantee : null,
            await work.CreditLevelAsync(organisationId, today, cancellationToken),
            [.. (await work.OverdueOfAsync(organisationId, today, cancellationToken)).Select(sale => sale.Number)],
            book is null ? new HashSet<string>() : (await work.QueryAsync<string>("Declarations.Blocked", new { BookId = book.Id }, cancellationToken)).ToHashSet(),
            permits,
            tariff)
        {
            NamedBy = guarantee is null ? [] : await work.NamedByAsync(guarantee.Id, cancellationToken),
            Promised = promised.Sum(goods => tariff.FullTax(goods, goods.Quantity * goods.UnitValue, goods.Quantity) ?? 0),
        };
    }
}

/// <summary>Declared by another exhibition, and not out yet.</summary>
internal sealed record PromisedGoods(string GoodsCode, string? Origin, string Unit, string? SecondUnit, decimal? SecondPerUnit, decimal UnitValue, decimal Quantity) : ICounted;

/// <summary>A row of goods beside its item in the book.</summary>
/// <param name="Item">Null when the book has none.</param>
/// <param name="Line">Null when the tariff has none.</param>
internal sealed record ExhibitedItem(ExhibitGoodsForm Goods, Item? Item, IReadOnlyList<Stocked> Stock, TariffLine? Line)
{
    /// <summary>What the row asks for: piece by piece, or one quantity.</summary>
    public IEnumerable<(string Serial, decimal Quantity)> Wanted => Goods.Serials is { Count: > 0 } serials ? serials.Select(serial => (serial.Trim(), 1m)) : [("", Goods.Quantity ?? 0)];

    public decimal InStock(string serial) => Stock.Where(stocked => stocked.Place == Places.Stock && (serial.Length == 0 || stocked.Serial == serial)).Sum(stocked => stocked.Quantity);

    /// <summary>The exhibition at which a piece is.</summary>
    public string? ElsewhereOf(string serial) =>
        serial.Length == 0 ? null : Stock.Where(stocked => stocked.Serial == serial && stocked.Quantity > 0).Select(stocked => Places.ExhibitionOf(stocked.Place)).FirstOrDefault(exhibition => exhibition is not null);
}

/// <summary>The exhibition that would be extended, what stands for it, and how often it was.</summary>
internal sealed record ExtendKnown(Exhibition? Exhibition, Ledger.Guarantee? Guarantee, int Extensions);

/// <summary>How customs rate the applicant; null when they have not.</summary>
internal sealed record CreditKnown(CreditLevel? Level);
