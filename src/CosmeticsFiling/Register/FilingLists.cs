using System.Globalization;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Lists;
using Platform.CosmeticsFiling.Domain;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Register;

/// <summary>Lists of filings, always one page at a time from a cursor; none counts all rows.</summary>
internal sealed class FilingLists(Database database, MatterCatalog matters, SubjectCases cases, FilingDates dates, TimeProvider time)
{
    private const int PageSize = 25;

    /// <summary>As in the queue: a word that fills a page within so many filings is common; a rarer one the index finds.</summary>
    private const int SoughtFirst = 2_000;

    private const string ByRisk = "risk";

    private static readonly string[] States = [Filing.Filed, Filing.Cancelled];

    /// <param name="Q">Part of a name in any language, of a filer, or a number.</param>
    /// <param name="Check">One of <see cref="Checks"/>.</param>
    /// <param name="Order"><c>risk</c>: what waits for its check, the most urgent first; otherwise by number.</param>
    public sealed record FilingFilter(string? Q, string? State, string? Check, string? Zone, string? Order, string? After);

    /// <summary>What is published, by number.</summary>
    public async Task<Outcome<Page<FilingEntry>>> PublicAsync(string? q, string? after, CancellationToken cancellationToken)
    {
        if (Cursor.Read(after, 1) is not { } key)
            return CaseProblems.CursorUnknown;
        await using var work = await database.ReadAsync(cancellationToken);
        var words = SearchText.Of(q);
        var parameters = new { After = key.FirstOrDefault() ?? "", Number = FilingNumbers.Parse(q) ?? "", Words = words, Like = SearchText.Like(words), Within = SoughtFirst, Most = PageSize + 1 };
        var rows = await work.QueryAsync<Filing>(words.Length == 0 ? "Filings.PublicPage" : "Filings.PublicFirst", parameters, cancellationToken);
        if (words.Length > 0 && rows.Count <= PageSize)
            rows = await work.QueryAsync<Filing>("Filings.Public", parameters, cancellationToken);
        var page = PageOf(rows, last => Cursor.Write(last.Number));
        var exceptions = await dates.ExceptionsOfAsync(work, page.Items, cancellationToken);
        return new Page<FilingEntry>([.. page.Items.Select(filing => FilingEntry.Of(filing, exceptions[filing.Number]))], page.Next);
    }

    /// <summary>Of the organisations for which the caller may act, by number.</summary>
    public async Task<Outcome<Page<FilingItem>>> MineAsync(string? after, Caller caller, CancellationToken cancellationToken)
    {
        if (Cursor.Read(after, 1) is not { } key)
            return CaseProblems.CursorUnknown;
        if (caller.Mandates.Count == 0)
            return new Page<FilingItem>([], null);
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<Filing>("Filings.Mine", new
        {
            Organisations = caller.Mandates.Select(mandate => mandate.OrganisationId).ToArray(),
            After = key.FirstOrDefault(),
            Most = PageSize + 1,
        }, cancellationToken);
        var page = PageOf(rows, last => Cursor.Write(last.Number));
        var today = time.ShanghaiToday();
        var open = await cases.OpenAsync(work, Numbers(page.Items), Audience.Applicant, cancellationToken);
        var due = await dates.OfAsync(work, page.Items, today, cancellationToken);
        return new Page<FilingItem>([.. page.Items.Select(filing => FilingItem.Of<FilingItem>(filing, [.. due[filing.Number]], dates.MayFile(filing, [.. due[filing.Number]], today), open[filing.Number], matters, today))], page.Next);
    }

    /// <summary>Of the caller's zones, by number or by urgency.</summary>
    public async Task<Outcome<Page<DeskFiling>>> DeskAsync(FilingFilter filter, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await FindAsync(work, filter, caller.SeesZones(matters), cancellationToken)).Failed(out var problem, out var page))
            return problem;
        var today = time.ShanghaiToday();
        var open = await cases.OpenAsync(work, Numbers(page.Items), Audience.Officer, cancellationToken);
        var due = await dates.OfAsync(work, page.Items, today, cancellationToken);
        return new Page<DeskFiling>([.. page.Items.Select(filing => Line(filing, [.. due[filing.Number]], open[filing.Number], today))], page.Next);
    }

    private DeskFiling Line(Filing filing, IReadOnlyList<FilingDate> due, IEnumerable<CaseLine> open, DateOnly today) =>
        FilingItem.Of<DeskFiling>(filing, due, [], open, matters, today) with { Risk = filing.Risk, RiskReasons = RiskView.Of(filing), Corrections = filing.Corrections };

    private static async Task<Outcome<Page<Filing>>> FindAsync(Work work, FilingFilter filter, string[] sees, CancellationToken cancellationToken)
    {
        if (Blank(filter.State) is { } state && !States.Contains(state))
            return CaseProblems.FilterUnknown.With("state", state, string.Join(", ", States));
        if (Blank(filter.Check) is { } check && !Checks.All.Contains(check))
            return CaseProblems.FilterUnknown.With("check", check, string.Join(", ", Checks.All));
        if (Blank(filter.Order) is { } order && order != ByRisk)
            return CaseProblems.FilterUnknown.With("order", order, ByRisk);
        if (Within(sees, filter.Zone).Failed(out var problem, out var zones))
            return problem;
        return Blank(filter.Order) is null ? await ByNumberAsync(work, filter, zones, cancellationToken) : await ByRiskAsync(work, filter, zones, cancellationToken);
    }

    private static async Task<Outcome<Page<Filing>>> ByNumberAsync(Work work, FilingFilter filter, string[] zones, CancellationToken cancellationToken)
    {
        if (Cursor.Read(filter.After, 1) is not { } key)
            return CaseProblems.CursorUnknown;
        var words = SearchText.Of(filter.Q);
        var parameters = new
        {
            Zones = zones,
            ZoneList = string.Join(',', zones),
            State = Blank(filter.State),
            CheckState = Blank(filter.Check),
            After = key.FirstOrDefault(),
            Number = FilingNumbers.Parse(filter.Q) ?? "",
            Words = words,
            Like = SearchText.Like(words),
            Within = SoughtFirst,
            Most = PageSize + 1,
        };
        var rows = await work.QueryAsync<Filing>(words.Length == 0 ? "Filings.Page" : "Filings.SearchFirst", parameters, cancellationToken);
        if (words.Length > 0 && rows.Count <= PageSize)
            rows = await work.QueryAsync<Filing>("Filings.Search", parameters, cancellationToken);
        return PageOf(rows, last => Cursor.Write(last.Number));
    }

    private static async Task<Outcome<Page<Filing>>> ByRiskAsync(Work work, FilingFilter filter, string[] zones, CancellationToken cancellationToken)
    {
        var (urgency, day) = (0, default(DateOnly));
        if (Cursor.Read(filter.After, 3) is not { } key
            || (key.Length > 0 && !(int.TryParse(key[0], NumberStyles.None, CultureInfo.InvariantCulture, out urgency) && DateOnly.TryParseExact(key[1], "yyyy-MM-dd", out day))))
            return CaseProblems.CursorUnknown;
        var rows = await work.QueryAsync<Filing>("Filings.Queue", new
        {
            Zones = zones,
            ZoneList = string.Join(',', zones),
            State = Blank(filter.State),
            CheckState = Blank(filter.Check) ?? Checks.Pending,
            AfterUrgency = key.Length > 0 ? urgency : (int?)null,
            AfterDay = key.Length > 0 ? day : (DateOnly?)null,
            AfterNumber = key.ElementAtOrDefault(2),
            Most = PageSize + 1,
        }, cancellationToken);
        return PageOf(rows, last => Cursor.Write(last.Urgency, last.FiledOn, last.Number));
    }

    private static Page<Filing> PageOf(IReadOnlyList<Filing> rows, Func<Filing, string> key)
    {
        var page = rows.Take(PageSize).ToList();
        return new Page<Filing>(page, rows.Count > PageSize ? key(page[^1]) : null);
    }

    // A zone outside the caller's own is one of which there is nothing to see.
    private static Outcome<string[]> Within(string[] sees, string? zone) => Blank(zone) switch
    {
        null => sees,
        var one when Zones.All.Contains(one) => sees.Where(seen => seen == one).ToArray(),
        var unknown => CaseProblems.FilterUnknown.With("zone", unknown, string.Join(", ", Zones.All)),
    };

    private static string[] Numbers(IReadOnlyList<Filing> filings) => [.. filings.Select(filing => filing.Number)];

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
