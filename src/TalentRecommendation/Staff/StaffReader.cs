using System.Globalization;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Lists;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Staff;

/// <summary>The roster for the eyes of one caller, by the end of the work permits.</summary>
internal sealed class StaffReader(Database database, SubjectCases cases, Calendars calendars, TimeProvider time)
{
    private const int PageSize = 50;

    /// <summary>Of the earliest duties so many are shown; whoever has more does these first.</summary>
    private const int MostDuties = 100;

    public async Task<Outcome<Page<StaffItem>>> MineAsync(string? state, string? after, Caller caller, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(state) && !StaffMember.States.Contains(state))
            return CaseProblems.FilterUnknown.With("state", state, string.Join(", ", StaffMember.States));
        return await PageAsync("Staff.Mine", after, key => new { Organisations = Organisations(caller), State = state ?? "", key.AfterDay, key.AfterId, Most = PageSize + 1 }, cancellationToken);
    }

    /// <param name="expiring">Work permits that end within so many days; null: all.</param>
    /// <param name="reported">Only of whom something was reported of which the caller's office has not taken note.</param>
    public async Task<Outcome<Page<StaffItem>>> DeskAsync(string? zone, int? expiring, bool reported, string? q, string? after, Caller caller, CancellationToken cancellationToken)
    {
        var (zones, offices) = (ZonesOf(caller), OfficesOf(caller));
        if (!string.IsNullOrEmpty(zone))
            zones = [.. zones.Where(seen => seen == zone)];
        var until = expiring is { } days ? time.ShanghaiToday().AddDays(Math.Clamp(days, 0, 3650)) : DateOnly.MaxValue;
        var like = SearchText.Like(SearchText.Of(q));
        return await PageAsync("Staff.Desk", after, key => new { Zones = zones, Offices = offices, Until = until, Ever = DateOnly.MaxValue, Reported = reported ? 1 : 0, Q = like, key.AfterDay, key.AfterId, Most = PageSize + 1 }, cancellationToken);
    }

    public Task<Outcome<StaffFile>> OwnAsync(Guid id, Caller caller, CancellationToken cancellationToken) =>
        FileAsync(id, member => caller.ActsFor(member.OrganisationId), Audience.Applicant, [], cancellationToken);

    public Task<Outcome<StaffFile>> DeskFileAsync(Guid id, Caller caller, CancellationToken cancellationToken) =>
        FileAsync(id, member => ZonesOf(caller).Contains(member.Zone), Audience.Officer, OfficesOf(caller), cancellationToken);

    /// <summary>What falls due for the caller's staff, the earliest first.</summary>
    public async Task<DutyItems> DutiesAsync(Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        var (items, key) = (new List<DutyView>(), new Key(DateOnly.MinValue, Guid.Empty));
        while (true)
        {
            var rows = await work.QueryAsync<StaffMember>("Staff.Mine", new { Organisations = Organisations(caller), State = "", key.AfterDay, key.AfterId, Most = PageSize }, cancellationToken);
            items.AddRange(rows.SelectMany(member => StaffDuties.Of(member, calendars.Days, time.ShanghaiToday()).Select(duty => DutyView.Of(member, duty, time.ShanghaiToday()))));
            if (rows.Count < PageSize)
                return new DutyItems([.. items.OrderBy(duty => duty.DueOn).ThenBy(duty => duty.StaffNumber, StringComparer.Ordinal).Take(MostDuties)]);
            key = new Key(rows[^1].WorkPermitUntil, rows[^1].Id);
        }
    }

    /// <summary>Where an officer's office is one of the two that decide on permits; everywhere for who supervises or audits.</summary>
    public static string[] ZonesOf(Caller caller) => [.. Zones.All.Where(zone => ForeignStaffFlow.OfficesIn(zone).Any(office => Sees(caller, office)))];

    /// <summary>The offices for which somebody looks: one's own, or all.</summary>
    public static string[] OfficesOf(Caller caller) => [.. Zones.All.SelectMany(ForeignStaffFlow.OfficesIn).Where(office => Sees(caller, office))];

    private static bool Sees(Caller caller, string office) =>
        caller.Is(Roles.Supervisor) || caller.Is(Roles.Auditor) || caller.Jurisdictions.Any(jurisdiction => jurisdiction.Office == office);

    private static Guid[] Organisations(Caller caller) => [.. caller.Mandates.Select(mandate => mandate.OrganisationId)];

    private async Task<Outcome<StaffFile>> FileAsync(Guid id, Func<StaffMember, bool> sees, Audience audience, string[] offices, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if (await work.FindStaffAsync(id, cancellationToken) is not { } member || !sees(member))
            return CommonProblems.NotFound;
        var reported = (await work.OpenReportsOfAsync(id, cancellationToken)).LastOrDefault(report => offices.Contains(report.Office));
        return StaffFile.Of(member with { ReportedAt = reported?.ReportedAt }, await work.EntriesOfAsync(id, cancellationToken), await cases.OfAsync(work, member.Number, audience, cancellationToken), calendars.Days, time.ShanghaiToday());
    }

    private async Task<Outcome<Page<StaffItem>>> PageAsync(string statement, string? after, Func<Key, object> parameters, CancellationToken cancellationToken)
    {
        if (Key.Read(after) is not { } key)
            return CaseProblems.CursorUnknown;
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<StaffMember>(statement, parameters(key), cancellationToken);
        var page = rows.Take(PageSize).ToList();
        return new Page<StaffItem>([.. page.Select(member => StaffItem.Of(member, calendars.Days, time.ShanghaiToday()))], rows.Count > PageSize ? Cursor.Write(page[^1].WorkPermitUntil, page[^1].Id) : null);
    }

    private sealed record Key(DateOnly AfterDay, Guid AfterId)
    {
        /// <summary>Null when it is no cursor of this list.</summary>
        public static Key? Read(string? after) => Cursor.Read(after, 2) switch
        {
            [] => new Key(DateOnly.MinValue, Guid.Empty),
            [var day, var id] when DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) && Guid.TryParse(id, out var last) => new Key(until, last),
            _ => null,
        };
    }
}
