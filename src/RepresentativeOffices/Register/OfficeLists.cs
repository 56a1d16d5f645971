using System.Globalization;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Lists;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;

namespace Platform.RepresentativeOffices.Register;

/// <summary>Lists of offices, always one page at a time from a cursor; none counts all rows.</summary>
internal sealed class OfficeLists(Database database, MatterCatalog matters, SubjectCases cases, TimeProvider time)
{
    private const int PageSize = 25;

    /// <summary>As in the queue: a word that fills a page within so many offices is common; a rarer one the index finds.</summary>
    private const int SoughtFirst = 2_000;

    private static readonly string[] States = [RegisteredOffice.Registered, RegisteredOffice.Deregistered, RegisteredOffice.Revoked];

    /// <param name="Q">Part of a name in any language, or of a number.</param>
    /// <param name="Country">Of the enterprise, ISO 3166-1 alpha-3.</param>
    public sealed record OfficeFilter(string? Q, string? Country, string? Zone, string? State, string? After);

    /// <param name="Until">The last day that is asked for.</param>
    public sealed record DueFilter(string? Kind, DateOnly? Until, string? Zone, string? After);

    /// <summary>By registration number.</summary>
    public async Task<Outcome<Page<RegisterEntry>>> PublicAsync(OfficeFilter filter, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await FindAsync(work, filter, [.. Zones.All], cancellationToken)).Failed(out var problem, out var found))
            return problem;
        var exceptions = await ExceptionsOfAsync(work, found.Items, cancellationToken);
        return new Page<RegisterEntry>([.. found.Items.Select(office => RegisterEntry.Of(office, exceptions[office.Id], time.ShanghaiToday()))], found.Next);
    }

    /// <summary>Of the caller's zones, by registration number.</summary>
    public async Task<Outcome<Page<DeskOffice>>> DeskAsync(OfficeFilter filter, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await FindAsync(work, filter, caller.SeesZones(matters), cancellationToken)).Failed(out var problem, out var found))
            return problem;
        var open = await cases.OpenAsync(work, Numbers(found.Items), Audience.Officer, cancellationToken);
        var dates = (await OfAsync<DateRow>(work, "OfficeDates.OfOffices", found.Items, cancellationToken)).ToLookup(date => date.OfficeId);
        var exceptions = await ExceptionsOfAsync(work, found.Items, cancellationToken);
        return new Page<DeskOffice>(
            [.. found.Items.Select(office => DeskOffice.Of(office, open[office.RegistrationNumber].Count(), dates[office.Id], exceptions[office.Id], time.ShanghaiToday()))], found.Next);
    }

    /// <summary>Of the organisations for which the caller may act, by registration number.</summary>
    public async Task<Outcome<Page<OfficeItem>>> MineAsync(string? after, Caller caller, CancellationToken cancellationToken)
    {
        if (Cursor.Read(after, 1) is not { } key)
            return CaseProblems.CursorUnknown;
        if (caller.Mandates.Count == 0)
            return new Page<OfficeItem>([], null);
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<RegisteredOffice>("Offices.Mine", new
        {
            Organisations = caller.Mandates.Select(mandate => mandate.OrganisationId).ToArray(),
            After = key.FirstOrDefault(),
            Most = PageSize + 1,
        }, cancellationToken);
        var page = PageOf(rows);
        var open = await cases.OpenAsync(work, Numbers(page.Items), Audience.Applicant, cancellationToken);
        var dates = (await OfAsync<DateRow>(work, "OfficeDates.OfOffices", page.Items, cancellationToken)).ToLookup(date => date.OfficeId);
        var reports = (await OfAsync<FiledReport>(work, "AnnualReports.OfOffices", page.Items, cancellationToken)).ToLookup(report => report.OfficeId, report => report.Year);
        return new Page<OfficeItem>(
            [.. page.Items.Select(office => OfficeItem.Of<OfficeItem>(office, dates[office.Id], reports[office.Id].ToHashSet(), open[office.RegistrationNumber], matters, time.ShanghaiToday()))], page.Next);
    }

    /// <summary>What falls due in the caller's zones, what is overdue first.</summary>
    public async Task<Outcome<Page<DueView>>> DueAsync(DueFilter filter, Caller caller, CancellationToken cancellationToken)
    {
        if (Cursor.Read(filter.After, 4) is not { } key || !DueKey(key, out var due, out var office))
            return CaseProblems.CursorUnknown;
        if (Blank(filter.Kind) is { } kind && !OfficeDate.Kinds.Contains(kind))
            return CaseProblems.FilterUnknown.With("kind", kind, string.Join(", ", OfficeDate.Kinds));
        if (Within(caller.SeesZones(matters), filter.Zone).Failed(out var problem, out var zones))
            return problem;
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<DateRow>("OfficeDates.Page", new
        {
            Zones = zones,
            ZoneList = string.Join(',', zones),
            Kind = Blank(filter.Kind),
            filter.Until,
            AfterDue = due,
            AfterOffice = office,
            AfterKind = key.ElementAtOrDefault(2),
            AfterRef = key.ElementAtOrDefault(3),
            Most = PageSize + 1,
        }, cancellationToken);
        var (page, today) = (rows.Take(PageSize).ToList(), time.ShanghaiToday());
        return new Page<DueView>(
            [.. page.Select(row => new DueView(row.RegistrationNumber, row.NameZh, row.Zone, Zones.Title(row.Zone).InCallersLanguage(), row.Kind, Titles.OfDate(row.Kind), row.DueOn, OfficeDates.IsOverdue(row.Kind, row.DueOn, today), row.Ref))],
            rows.Count > PageSize ? Cursor.Write(page[^1].DueOn, page[^1].OfficeId, page[^1].Kind, page[^1].Ref) : null);
    }

    /// <summary>Years that were not reported in the caller's zones, the latest year first.</summary>
    public async Task<Outcome<Page<ListedException>>> ExceptionsAsync(int? year, string? after, Caller caller, CancellationToken cancellationToken)
    {
        var (afterYear, afterOffice) = (int.MaxValue, Guid.Empty);
        if (Cursor.Read(after, 2) is not { } key || (key.Length > 0 && !(int.TryParse(key[0], NumberStyles.None, CultureInfo.InvariantCulture, out afterYear) && Guid.TryParse(key[1], out afterOffice))))
            return CaseProblems.CursorUnknown;
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<ExceptionRow>("ReportExceptions.Page", new
        {
            Zones = caller.SeesZones(matters),
            FromYear = year ?? int.MinValue,
            ToYear = year ?? int.MaxValue,
            AfterYear = afterYear,
            AfterOffice = afterOffice,
            Most = PageSize + 1,
        }, cancellationToken);
        var page = rows.Take(PageSize).ToList();
        return new Page<ListedException>(
            [.. page.Select(row => new ListedException(row.RegistrationNumber, row.NameZh, row.Zone, Zones.Title(row.Zone).InCallersLanguage(), row.Year, row.ListedOn, row.RemovedOn))],
            rows.Count > PageSize ? Cursor.Write(page[^1].Year, page[^1].OfficeId) : null);
    }

    private static async Task<Outcome<Page<RegisteredOffice>>> FindAsync(Work work, OfficeFilter filter, string[] sees, CancellationToken cancellationToken)
    {
        if (Cursor.Read(filter.After, 1) is not { } key)
            return CaseProblems.CursorUnknown;
        if (Blank(filter.State) is { } state && !States.Contains(state))
            return CaseProblems.FilterUnknown.With("state", state, string.Join(", ", States));
        if (Blank(filter.Country)?.ToUpperInvariant() is { } country && CodeTable.Countries.Find(country) is null)
            return CaseProblems.FilterUnknown.With("country", filter.Country, "ISO 3166-1 alpha-3");
        if (Within(sees, filter.Zone).Failed(out var problem, out var zones))
            return problem;
        var words = SearchText.Of(filter.Q);
        var parameters = new
        {
            Zones = zones,
            ZoneList = string.Join(',', zones),
            OnlyZone = zones.Length == 1 ? zones[0] : null,
            State = Blank(filter.State),
            Country = Blank(filter.Country)?.ToUpperInvariant(),
            After = key.FirstOrDefault(),
            Number = words.ToUpperInvariant(),
            Words = words,
            Like = SearchText.Like(words),
            Within = SoughtFirst,
            Most = PageSize + 1,
        };
        var rows = await work.QueryAsync<RegisteredOffice>(words.Length == 0 ? "Offices.Page" : "Offices.SearchFirst", parameters, cancellationToken);
        if (words.Length > 0 && rows.Count <= PageSize)
            rows = await work.QueryAsync<RegisteredOffice>("Offices.Search", parameters, cancellationToken);
        return PageOf(rows);
    }

    private static Page<RegisteredOffice> PageOf(IReadOnlyList<RegisteredOffice> rows)
    {
        var page = rows.Take(PageSize).ToList();
        return new Page<RegisteredOffice>(page, rows.Count > PageSize ? Cursor.Write(page[^1].RegistrationNumber) : null);
    }

    // A zone outside the caller's own is one of which there is nothing to see.
    private static Outcome<string[]> Within(string[] sees, string? zone) => Blank(zone) switch
    {
        null => sees,
        var one when Zones.All.Contains(one) => sees.Where(seen => seen == one).ToArray(),
        var unknown => CaseProblems.FilterUnknown.With("zone", unknown, string.Join(", ", Zones.All)),
    };

    private static async Task<ILookup<Guid, ReportException>> ExceptionsOfAsync(Work work, IReadOnlyList<RegisteredOffice> offices, CancellationToken cancellationToken) =>
        (await OfAsync<ReportException>(work, "ReportExceptions.OfOffices", offices, cancellationToken)).ToLookup(exception => exception.OfficeId);

    private static Task<IReadOnlyList<T>> OfAsync<T>(Work work, string statement, IReadOnlyList<RegisteredOffice> offices, CancellationToken cancellationToken) =>
        work.QueryAsync<T>(statement, new { Offices = offices.Select(office => office.Id).ToArray() }, cancellationToken);

    private static string[] Numbers(IReadOnlyList<RegisteredOffice> offices) => [.. offices.Select(office => office.RegistrationNumber)];

    private static bool DueKey(string[] key, out DateOnly? due, out Guid? office)
    {
        (due, office) = (null, null);
        if (key.Length == 0)
            return true;
        if (!DateOnly.TryParseExact(key[0], "yyyy-MM-dd", out var day) || !Guid.TryParse(key[1], out var id))
            return false;
        (due, office) = (day, id);
        return true;
    }

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private sealed record ExceptionRow
    {
        public required Guid OfficeId { get; init; }
        public required string RegistrationNumber { get; init; }
        public required string NameZh { get; init; }
        public required string Zone { get; init; }
        public required int Year { get; init; }
        public required DateOnly ListedOn { get; init; }
        public DateOnly? RemovedOn { get; init; }
    }
}
