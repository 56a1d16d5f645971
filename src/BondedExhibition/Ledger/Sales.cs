using Platform.Persistence;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>The rows of sales, always in the caller's transaction.</summary>
internal static class Sales
{
    public static Task<Sale?> FindSaleAsync(this Work work, string number, CancellationToken cancellationToken) =>
        work.FindAsync<Sale>("Sales.Get", new { Number = number.Trim().ToUpperInvariant() }, cancellationToken);

    public static Task<IReadOnlyList<Sale>> UndeclaredOfBookAsync(this Work work, Guid bookId, CancellationToken cancellationToken) =>
        work.QueryAsync<Sale>("Sales.Undeclared", new { BookId = bookId }, cancellationToken);

    public static Task<IReadOnlyList<Sale>> OverdueOfAsync(this Work work, Guid organisationId, DateOnly today, CancellationToken cancellationToken) =>
        work.QueryAsync<Sale>("Sales.Overdue", new { OrganisationId = organisationId, Today = today }, cancellationToken);

    public static Task<IReadOnlyList<Sale>> SalesOfCaseAsync(this Work work, Guid caseId, CancellationToken cancellationToken) =>
        work.QueryAsync<Sale>("Sales.OfCase", new { CaseId = caseId }, cancellationToken);

    /// <summary>Each sale becomes one line of the declaration; the first that may not is refused.</summary>
    public static async Task<Problem?> DeclareSalesAsync(this Work work, Guid caseId, IReadOnlyList<(string Sale, int Line)> lines, CancellationToken cancellationToken)
    {
        foreach (var (sale, line) in lines.OrderBy(one => one.Sale, StringComparer.Ordinal))
        {
            if (await work.ExecuteAsync("Sales.Declare", new { CaseId = caseId, Sale = sale, Line = line }, cancellationToken) == 0)
                return LedgerProblems.NotDeclarable(sale);
        }
        return null;
    }

    /// <summary>The declaration was withdrawn or returned: its sales are undeclared again, and due as before.</summary>
    public static Task ReturnSalesAsync(this Work work, Guid caseId, CancellationToken cancellationToken) => work.ExecuteAsync("Sales.TakeBack", new { CaseId = caseId }, cancellationToken);

    /// <summary>Holds the lots of a case's sales and of those that it will have, before the sales themselves: what the books hold comes first, for everybody.</summary>
    public static async Task<Posting> HoldSalesAsync(this Work work, Guid caseId, IEnumerable<string> named, CancellationToken cancellationToken) =>
        await Posting.HoldAsync(work, await work.QueryAsync<Guid>("Sales.LotsNamed", new { CaseId = caseId, Numbers = named.ToArray() }, cancellationToken), cancellationToken);

    public static Task<IReadOnlyList<SecuredSale>> SecuredOfAsync(this Work work, Guid caseId, CancellationToken cancellationToken) => work.QueryAsync<SecuredSale>("Sales.SecuredOf", new { CaseId = caseId }, cancellationToken);

    /// <summary>The guarantee stands for what is declared, and never for less than when it was sold (SHC9 IV). Null, or why it does not suffice.</summary>
    /// <param name="tax">That a sale is declared with, CNY; nothing when it is no longer.</param>
    public static async Task<Problem?> SecureAsync(this Work work, Posting posting, IEnumerable<SecuredSale> sales, Func<SecuredSale, decimal> tax, Guid caseId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var changed = sales.Where(sale => sale.GuaranteeId is not null).Select(sale => (Sale: sale, Reserved: Math.Max(sale.ReservedAtSale, tax(sale)))).Where(one => one.Reserved != one.Sale.Reserved).ToList();
        foreach (var (sale, reserved) in changed)
        {
            var missing = posting.Move(posting.Find(sale.LotId)!, new Movement
            {
                Kind = MovementKinds.Guarantee,
                BookId = sale.BookId,
                LotId = sale.LotId,
                FromPlace = Places.Sold,
                ToPlace = Places.Sold,
                Quantity = sale.Quantity,
                GuaranteeId = sale.GuaranteeId,
                Released = sale.Reserved,
                Reserved = reserved,
                ExhibitionId = sale.ExhibitionId,
                SaleId = sale.Id,
                CaseId = caseId,
                At = at,
            });
            if (missing is not null)
                throw new InvalidOperationException($"{sale.Id}: the books hold less than was sold.");
            await work.ExecuteAsync("Sales.Secure", new { sale.Id, Reserved = reserved }, cancellationToken);
        }
        if (await posting.ReserveAsync(work, cancellationToken) is { } tooSmall)
            return tooSmall;
        await posting.WriteAsync(work, cancellationToken);
        return null;
    }

    /// <summary>核扣: the declaration is released, the goods leave the books, and the guarantee no longer stands for their tax.</summary>
    public static async Task ReleaseSalesAsync(this Work work, Guid caseId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var posting = await work.HoldSalesAsync(caseId, [], cancellationToken);
        var sales = (await work.SalesOfCaseAsync(caseId, cancellationToken)).Where(sale => sale.State == Sale.Declared).ToList();
        foreach (var sale in sales)
        {
            var missing = posting.Move(posting.Find(sale.LotId)!, new Movement
            {
                Kind = MovementKinds.Release,
                BookId = sale.BookId,
                LotId = sale.LotId,
                FromPlace = Places.Sold,
                ToPlace = Places.Domestic,
                Quantity = sale.Quantity,
                GuaranteeId = sale.GuaranteeId,
                Released = sale.Reserved,
                ExhibitionId = sale.ExhibitionId,
                SaleId = sale.Id,
                CaseId = caseId,
                At = at,
            });
            if (missing is not null)
                throw new InvalidOperationException($"{sale.Number}: the books hold less than was sold.");
        }
        if (await work.ExecuteAsync("Sales.Release", new { CaseId = caseId }, cancellationToken) != sales.Count)
            throw new InvalidOperationException("A sale of the declaration has changed meanwhile.");
        await posting.FreeAsync(work, cancellationToken);
        await posting.WriteAsync(work, cancellationToken);
    }
}

/// <summary>What stands for a sale.</summary>
/// <param name="ReservedAtSale">What stood for it when it was sold.</param>
internal sealed record SecuredSale(Guid Id, Guid LotId, Guid BookId, decimal Quantity, Guid? ExhibitionId, Guid? GuaranteeId, decimal Reserved, decimal ReservedAtSale);
