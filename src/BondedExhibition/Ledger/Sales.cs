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

    /// <summary>核扣: the declaration is released, the goods leave the books, and the guarantee no longer stands for their tax.</summary>
    public static async Task ReleaseSalesAsync(this Work work, Guid caseId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var sales = (await work.SalesOfCaseAsync(caseId, cancellationToken)).Where(sale => sale.State == Sale.Declared).ToList();
        var posting = await Posting.HoldAsync(work, sales.Select(sale => sale.LotId).Distinct(), cancellationToken);
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
        await posting.ReserveAsync(work, cancellationToken);
        await posting.WriteAsync(work, cancellationToken);
    }
}
