using System.Globalization;
using Platform.BondedExhibition.Texts;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Lists;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Ledger;

/// <summary>What is due when: sales to declare, tax to pay, last days of exhibitions, storage terms and guarantees.</summary>
internal sealed class Duties(Database database, TimeProvider time)
{
    public const string Done = "done";

    /// <summary>Ten days before it is due, which is 20 days after a sale (domain reference §3.2).</summary>
    public const int WarnDays = 10;

    private const int PageSize = 50;

    public static DateOnly WarnOn(DateOnly dueOn) => dueOn.AddDays(-WarnDays);

    /// <summary><c>overdue</c>, <c>soon</c> or <c>open</c>.</summary>
    public static string Urgency(DateOnly dueOn, DateOnly today) => dueOn < today ? "overdue" : WarnOn(dueOn) <= today ? "soon" : "open";

    /// <summary>Of the caller's enterprises, the earliest first.</summary>
    public async Task<Outcome<Page<DueView>>> OfAsync(string? after, Caller caller, CancellationToken cancellationToken)
    {
        var (last, lastReference, lastTitle) = (DateOnly.MinValue, "", "");
        if (Cursor.Read(after, 3) is not { } key || (key is [var day, _, _] && !DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out last)))
            return CaseProblems.CursorUnknown;
        if (key is [_, var reference, var title])
            (lastReference, lastTitle) = (reference, title);
        await using var work = await database.ReadAsync(cancellationToken);
        var today = time.ShanghaiToday();
        var rows = await work.QueryAsync<Row>("Sales.Duties", new { Organisations = caller.Organisations(), Today = today, LastDay = last, LastReference = lastReference, LastTitle = lastTitle, Most = PageSize + 1 }, cancellationToken);
        var page = rows.Take(PageSize).ToList();
        return new Page<DueView>(
            [.. page.Select(row => new DueView(row.Kind, new Text(typeof(LedgerTexts), $"duty.{row.Kind}").InCallersLanguage(), row.Reference, row.Kind == "guarantee" ? LedgerWords.Of($"guarantee-kind.{row.Title}") : row.Title, row.DueOn, Urgency(row.DueOn, today) == "soon", row.DueOn < today, row.CaseId))],
            rows.Count > PageSize ? Cursor.Write(page[^1].DueOn, page[^1].Reference, page[^1].Title) : null);
    }

    private sealed record Row(string Kind, string Reference, string Title, DateOnly DueOn, Guid? CaseId);
}
