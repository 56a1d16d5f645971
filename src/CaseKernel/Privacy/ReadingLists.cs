using System.Text.Json;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Privacy;

/// <summary>A look at personal data as its subject or an auditor reads of it, in the reader's language.</summary>
/// <param name="Office">For which the officer acted.</param>
/// <param name="Actor">The officer's name.</param>
/// <param name="AccountId">For auditors.</param>
/// <param name="RevealId">Of a repeated look: the reading by which it was allowed.</param>
/// <param name="Places">JSON pointers into the form, or <c>/materials/&lt;code&gt;</c>.</param>
internal sealed record ReadingView(
    Guid Id, Guid CaseId, string? Number, string Matter, string MatterTitle, int FormVersion, string Zone, string ZoneTitle, string Title, DateTimeOffset At,
    CodeTitle Kind, CodeTitle Office, string Actor, Guid? AccountId, CodeTitle Purpose, string? Reason, Guid? RevealId, IReadOnlyList<string> Places);

/// <summary>Who has seen personal data, the latest first and one page at a time.</summary>
internal sealed class ReadingLists(Database database, MatterCatalog matters)
{
    private const int PageSize = 25;

    /// <summary>Filters of an auditor as they come from the address; days in Shanghai, both included.</summary>
    public sealed record AuditFilter(string? Office, Guid? Account, Guid? Case, DateOnly? From, DateOnly? To, string? After);

    public async Task<Outcome<Page<ReadingView>>> OfCaseAsync(Guid id, string? after, Caller caller, CancellationToken cancellationToken)
    {
        if (TimeCursor.Read(after) is not { } cursor)
            return CaseProblems.CursorUnknown;
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.VisibleAsync(id, caller, Audience.Applicant, cancellationToken)).Failed(out var problem, out _))
            return problem;
        return PageOf(await work.QueryAsync<Row>("Readings.OfCase", new { CaseId = id, cursor.AfterAt, cursor.AfterId, Most = PageSize + 1 }, cancellationToken));
    }

    /// <summary>Of every case of the organisations for which the caller may act.</summary>
    public async Task<Outcome<Page<ReadingView>>> MineAsync(string? after, Caller caller, CancellationToken cancellationToken)
    {
        if (TimeCursor.Read(after) is not { } cursor)
            return CaseProblems.CursorUnknown;
        if (caller.Mandates.Count == 0)
            return new Page<ReadingView>([], null);
        await using var work = await database.ReadAsync(cancellationToken);
        return PageOf(await work.QueryAsync<Row>("Readings.OfOrganisations", new
        {
            Organisations = caller.Mandates.Select(mandate => mandate.OrganisationId).ToArray(),
            cursor.AfterAt,
            cursor.AfterId,
            Most = PageSize + 1,
        }, cancellationToken));
    }

    public async Task<Outcome<Page<ReadingView>>> AuditAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        if (TimeCursor.Read(filter.After) is not { } cursor)
            return CaseProblems.CursorUnknown;
        await using var work = await database.ReadAsync(cancellationToken);
        return PageOf(await work.QueryAsync<Row>("Readings.Audit", new
        {
            Office = string.IsNullOrWhiteSpace(filter.Office) ? null : filter.Office.Trim(),
            AnyAccount = filter.Account is null ? 1 : 0,
            AccountId = filter.Account ?? Guid.Empty,
            AnyCase = filter.Case is null ? 1 : 0,
            CaseId = filter.Case ?? Guid.Empty,
            FromAt = filter.From is { } from ? StartOf(from) : DateTimeOffset.UnixEpoch,
            ToAt = filter.To is { } to && to < DateOnly.MaxValue ? StartOf(to.AddDays(1)) : TimeCursor.Beginning.AfterAt,
            cursor.AfterAt,
            cursor.AfterId,
            Most = PageSize + 1,
        }, cancellationToken), forAuditor: true);
    }

    private static DateTimeOffset StartOf(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.FromHours(8));

    private Page<ReadingView> PageOf(IReadOnlyList<Row> rows, bool forAuditor = false)
    {
        var page = rows.Take(PageSize).ToList();
        return new Page<ReadingView>([.. page.Select(row => View(row, forAuditor))], rows.Count > PageSize ? new TimeCursor(page[^1].At, page[^1].Id).Write() : null);
    }

    private ReadingView View(Row row, bool forAuditor)
    {
        var matter = matters.Of(row.Matter, row.FormVersion);
        return new ReadingView(
            row.Id, row.CaseId, row.Number, row.Matter, matter.Title.InCallersLanguage(), row.FormVersion, row.Zone, Zones.Title(row.Zone).InCallersLanguage(), row.Title, row.At.InShanghai(),
            PurposeWords.OfKind(row.Kind), new CodeTitle(row.Office, OfficeOf(row, matter).InCallersLanguage()), row.ActorName, forAuditor ? row.AccountId : null, PurposeWords.Of(row.Purpose), row.Reason, row.RevealId,
            JsonSerializer.Deserialize<string[]>(row.Places, JsonDefaults.Options)!);
    }

    private static Text OfficeOf(Row row, Matter matter) => row.Office == ReadingRights.Supervision ? new Text(typeof(Texts.PrivacyTexts), "reading.supervision") : matter.TitleOfOffice(row.Zone, row.Office);

    private sealed record Row
    {
        public required Guid Id { get; init; }
        public required Guid CaseId { get; init; }
        public string? Number { get; init; }
        public required string Matter { get; init; }
        public required string Zone { get; init; }
        public required int FormVersion { get; init; }
        public required string Title { get; init; }
        public required DateTimeOffset At { get; init; }
        public required Guid AccountId { get; init; }
        public required PersonalText ActorName { get; init; }
        public required string Office { get; init; }
        public required string Purpose { get; init; }
        public PersonalText? Reason { get; init; }
        public required string Kind { get; init; }
        public Guid? RevealId { get; init; }
        public required string Places { get; init; }
    }
}
