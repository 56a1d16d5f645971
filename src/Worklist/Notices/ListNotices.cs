using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.Worklist.Cases;

namespace Platform.Worklist.Notices;

/// <summary>What the caller is told now, the earliest first: one's organisations, one's office, or as one who handles the matter.</summary>
internal sealed class ListNotices(Database database, TimeProvider time)
{
    public async Task<IResult> RunAsync(string? after, Caller caller, CancellationToken cancellationToken)
    {
        if (!Page.Notices.TryRead(after, out var key))
            return (Problem)WorklistProblems.BadCursor;
        var found = new List<Row>();
        await using (var work = await database.ReadAsync(cancellationToken))
        {
            foreach (var scope in NoticeScope.Of(caller))
                found.AddRange(await work.QueryAsync<Row>("NoticesTold.List", new { scope.Addressee, scope.Zone, scope.Family, scope.Matter, After = key, Most = Page.Size + 1 }, cancellationToken));
        }

        // Whoever sees several addressees' rows of a notice reads it once; no row of it comes again behind its key.
        var rows = found.OrderBy(row => row.SortKey, StringComparer.Ordinal).Take(Page.Size + 1).ToList();
        var today = time.ShanghaiToday();
        return TypedResults.Ok(new NoticePage(
            [.. rows.Take(Page.Size).DistinctBy(row => row.Id).Select(row => row.ToItem(today))],
            rows.Count > Page.Size ? Page.Cursor(rows[Page.Size - 1].SortKey) : null));
    }

    private sealed record Row(
        Guid Id, string SortKey, string Kind, string Service, string Matter, string Zone, Guid OrganisationId, string Reference, string About, DateOnly DueOn, bool Reminded, DateTimeOffset RaisedAt)
    {
        public NoticeItem ToItem(DateOnly today) => new(Id, Kind, Service, Matter, Zone, OrganisationId, Reference, About, DueOn, DueOn < today, Reminded, RaisedAt.InShanghai());
    }
}

/// <param name="Id">Of what it is about, such as the sale, the report or the department's task.</param>
/// <param name="Kind">What is to be done: <c>sale-declaration</c>, <c>loss-declaration</c>, <c>tax-payment</c>, <c>permit-renewal</c>, <c>staff-report</c> or <c>opinion</c>.</param>
/// <param name="Reference">Number of what it is about, such as a sale.</param>
/// <param name="About">Where that stands, such as the account book, or what it is called.</param>
/// <param name="Reminded">Its day comes soon, or has come.</param>
internal sealed record NoticeItem(
    Guid Id, string Kind, string Service, string Matter, string Zone, Guid OrganisationId, string Reference, string About, DateOnly DueOn, bool Overdue, bool Reminded, DateTimeOffset RaisedAt);

/// <param name="Next">Null on the last page.</param>
internal sealed record NoticePage(IReadOnlyList<NoticeItem> Items, string? Next);
