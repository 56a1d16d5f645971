using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Platform.CaseKernel.Acts;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Cases;

/// <summary>Lists of cases, always one page at a time from a cursor; none counts all rows.</summary>
internal sealed class CaseLists(Database database, MatterCatalog matters, CaseReader reader, TimeProvider time)
{
    private const int PageSize = 25;

    /// <summary>
    /// A word that fills a page within so many cases of the queue is common and found by walking along them; a rarer one has
    /// few enough matches in a million for the index. Neither way is fast for the other's words.
    /// </summary>
    private const int SoughtFirst = 2_000;

    /// <summary>Filters of the officers' queue as they come from the address.</summary>
    public sealed record DeskFilter(string? State, string? Matter, string? Zone, string? Due, string? Assignee, string? Q, string? After);

    public async Task<Outcome<Page<CaseLine>>> MineAsync(string? state, string? after, Caller caller, CancellationToken cancellationToken)
    {
        Guid? afterId = null;
        if (!string.IsNullOrEmpty(after))
        {
            if (!Guid.TryParse(Decode(after), out var id))
                return CaseProblems.CursorUnknown;
            afterId = id;
        }
        if (caller.Mandates.Count == 0)
            return new Page<CaseLine>([], null);
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<CaseRecord>("Cases.Mine", new
        {
            Organisations = caller.Mandates.Select(mandate => mandate.OrganisationId).ToArray(),
            State = state,
            AfterId = afterId,
            Most = PageSize + 1,
        }, cancellationToken);
        return PageOf(rows, last => last.Id.ToString());
    }

    public async Task<Outcome<Page<CaseLine>>> DeskAsync(DeskFilter filter, Caller caller, CancellationToken cancellationToken)
    {
        var (afterDue, afterId) = ((DateOnly?)null, (Guid?)null);
        if (!string.IsNullOrEmpty(filter.After))
        {
            var parts = Decode(filter.After).Split('|');
            if (parts.Length != 2 || !DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", out var due) || !Guid.TryParse(parts[1], out var id))
                return CaseProblems.CursorUnknown;
            (afterDue, afterId) = (due, id);
        }
        if (Window(filter.Due).Failed(out var problem, out var window))
            return problem;
        if (filter.Assignee is not (null or "" or "me" or "none") && !Guid.TryParse(filter.Assignee, out _))
            return CaseProblems.FilterUnknown.With("assignee", filter.Assignee, "me, none, <id>");
        var desks = Desks.Of(caller, matters, Blank(filter.Zone), Blank(filter.Matter));
        if (desks.Length == 0)
            return new Page<CaseLine>([], null);
        // "Me" is also whom one stands in for: their cases are one's own to handle today.
        Guid[] assignees = filter.Assignee == "me" ? [caller.AccountId, .. caller.StandsInFor.Select(absentee => absentee.AccountId)]
            : Guid.TryParse(filter.Assignee, out var assignee) ? [assignee] : [];
        var words = Blank(filter.Q);
        var parameters = new
        {
            Desks = desks,
            DeskList = string.Join(',', desks),
            OnlyDesk = desks.Length == 1 ? desks[0] : null,
            State = Blank(filter.State),
            // A queue is of open cases; who asks for a state or searches wants the closed ones too.
            OpenOnly = Blank(filter.State) is null && words is null ? 1 : 0,
            DueFrom = window.From,
            DueTo = window.To,
            Assigned = assignees.Length > 0 ? 1 : 0,
            Assignees = assignees,
            AssigneeList = string.Join(',', assignees),
            Unassigned = filter.Assignee == "none" ? 1 : 0,
            Number = words?.ToUpperInvariant(),
            Words = words?.ToLowerInvariant(),
            Like = $"%{Escape(words ?? "").ToLowerInvariant()}%",
            AfterDue = afterDue,
            AfterId = afterId,
            Within = SoughtFirst,
            Most = PageSize + 1,
        };
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<CaseRecord>(words is null ? "Cases.Desk" : "Cases.SearchFirst", parameters, cancellationToken);
        if (words is not null && rows.Count <= PageSize)
            rows = await work.QueryAsync<CaseRecord>("Cases.Search", parameters, cancellationToken);
        return PageOf(rows, last => $"{last.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}|{last.Id}");
    }

    private Outcome<(DateOnly? From, DateOnly? To)> Window(string? due)
    {
        var today = time.ShanghaiToday();
        return due switch
        {
            null or "" => ((DateOnly?)null, (DateOnly?)null),
            "overdue" => (null, today.AddDays(-1)),
            "today" => (today, today),
            "week" => (today, today.AddDays(7)),
            _ => CaseProblems.FilterUnknown.With("due", due, "overdue, today, week"),
        };
    }

    private Page<CaseLine> PageOf(IReadOnlyList<CaseRecord> rows, Func<CaseRecord, string> cursor)
    {
        var page = rows.Take(PageSize).ToList();
        return new Page<CaseLine>([.. page.Select(reader.Line)], rows.Count > PageSize ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes(cursor(page[^1]))) : null);
    }

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string Escape(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal);

    private static string Decode(string cursor)
    {
        try
        {
            return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
