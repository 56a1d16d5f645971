using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.Worklist.Cases;

namespace Platform.Worklist.Acts;

/// <param name="After">The <c>next</c> of the page before.</param>
internal sealed record CaseFilter(string? State, string? Matter, string? Zone, string? Q, string? After);

/// <param name="DueOn">The next date the law sets for the office (Asia/Shanghai).</param>
/// <param name="Approaching">The office was warned of that date and it has not passed.</param>
/// <param name="PassedLimit">Code of the limit that passed last, if one did; silence may have had its effect by law since.</param>
internal sealed record CaseItem(
    Guid Id, string Number, string Service, string Matter, string Zone, string Organ, string Title, string State,
    DateOnly? DueOn, bool Overdue, Guid? AssigneeId, int Version, DateTimeOffset UpdatedAt, bool Approaching, string? ApproachingLimit, string? PassedLimit, DateOnly? PassedOn);

/// <param name="Next">Null on the last page.</param>
internal sealed record CasePage(IReadOnlyList<CaseItem> Items, string? Next);

internal sealed class ListCases(Database database, TimeProvider time)
{
    public async Task<IResult> RunAsync(CaseFilter filter, Caller caller, CancellationToken cancellationToken)
    {
        if (!Page.Cases.TryRead(filter.After, out var after))
            return (Problem)WorklistProblems.BadCursor;
        var words = string.IsNullOrWhiteSpace(filter.Q) ? null : new SearchWords(filter.Q.Trim());
        if (words is { Words.Length: < SearchWords.Shortest })
            return WorklistProblems.SearchTooShort.With(SearchWords.Shortest);

        var found = new List<CaseRow>();
        await using (var work = await database.ReadAsync(cancellationToken))
        {
            foreach (var scope in CaseScope.Of(caller).Select(scope => scope.Narrow(NullIfEmpty(filter.Zone), NullIfEmpty(filter.Matter))).OfType<CaseScope>())
                found.AddRange(await ReadAsync(work, scope, NullIfEmpty(filter.State), words, after, cancellationToken));
        }

        // Each scope gave its first rows in order, so the first rows of all are among them.
        var rows = found.DistinctBy(row => row.Id).OrderByDescending(row => row.SortKey, StringComparer.Ordinal).Take(Page.Size + 1).ToList();
        var today = time.ShanghaiToday();
        return TypedResults.Ok(new CasePage(
            [.. rows.Take(Page.Size).Select(row => row.ToItem(today))],
            rows.Count > Page.Size ? Page.Cursor(rows[Page.Size - 1].SortKey) : null));
    }

    private static async Task<IReadOnlyList<CaseRow>> ReadAsync(Work work, CaseScope scope, string? state, SearchWords? words, string after, CancellationToken cancellationToken)
    {
        var parameters = new
        {
            scope.Zone,
            scope.Family,
            scope.Matter,
            scope.OrganisationId,
            FiledOnly = scope.FiledOnly ? 1 : 0,
            State = state,
            words?.NumberPattern,
            words?.TitlePart,
            words?.TitlePattern,
            After = after,
            Within = words is null ? Page.Size + 1 : SearchWords.SoughtFirst,
            Most = Page.Size + 1,
        };
        var rows = await work.QueryAsync<CaseRow>("Cases.List", parameters, cancellationToken);
        return words is null || rows.Count > Page.Size ? rows : await work.QueryAsync<CaseRow>("Cases.Search", parameters, cancellationToken);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private sealed record CaseRow(
        Guid Id, string SortKey, string Number, string Service, string Matter, string Zone, string Organ, string Title, string State,
        DateOnly? DueOn, Guid? AssigneeId, int Version, DateTimeOffset UpdatedAt, DateOnly? ApproachingDue, string? ApproachingLimit, DateOnly? PassedDue, string? PassedLimit)
    {
        public CaseItem ToItem(DateOnly today)
        {
            // A warning is for its date: when the date has moved on, so has the case.
            var approaching = DueOn is not null && ApproachingDue == DueOn && DueOn >= today;
            return new(
                Id, Number, Service, Matter, Zone, Organ, Title, State, DueOn, DueOn < today, AssigneeId, Version, UpdatedAt,
                approaching, approaching ? ApproachingLimit : null, PassedLimit, PassedDue);
        }
    }
}
