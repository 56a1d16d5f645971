using System.Text.Json.Nodes;
using Platform.Contracts.BondedExhibitions.V1;
using Platform.Contracts.Cases.V1;
using Platform.Contracts.Talent.V1;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Servers;
using Platform.Worklist.Notices;

namespace Platform.Worklist.Tests.Acts;

/// <summary>Who is told of what, by name or as one who handles the matter, until it is settled for them.</summary>
public sealed class NoticeTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Theory, EachEngine]
    public async Task A_notice_stands_until_it_is_settled_in_whichever_order_events_come(Engine engine)
    {
        await using var worklist = await WorklistHost.StartAsync(engine);
        var (open, settled, again) = (Sold(1), Sold(2), Sold(3));
        object[] events =
        [
            open, open, Settled(settled, 1), settled,
            // Declared, returned by customs, and reminded of again.
            again, Settled(again, 1), again with { At = At.AddHours(2) },
        ];

        await worklist.PublishAsync(events);

        await HandledAsync(worklist, events.Length);
        Assert.Equal(["SAL-1", "SAL-3"], await SeenAsync(worklist, TestCallers.Applicant));
        Assert.Equal(["SAL-1", "SAL-3"], await SeenAsync(worklist, TestCallers.OfficerOfCustomsJA));
        Assert.Equal(["SAL-1", "SAL-3"], await SeenAsync(worklist, TestCallers.Supervisor));
        Assert.Empty(await SeenAsync(worklist, TestCallers.Applicant2));
        Assert.Empty(await SeenAsync(worklist, TestCallers.OfficerCN));
    }

    [Theory, EachEngine]
    public async Task Tax_and_losses_have_notices_of_their_own_until_they_are_settled(Engine engine)
    {
        await using var worklist = await WorklistHost.StartAsync(engine);
        var (owed, paid, lost) = (Tax(1), Tax(2), Sold(4) with { Cause = "loss" });

        await worklist.PublishAsync([owed, new ExhibitionTaxSettled(paid.CaseId, paid.ListNumber, paid.OrganisationId, paid.Zone, paid.BookNumber, paid.DueOn, At.AddHours(1)), paid, lost]);

        await HandledAsync(worklist, 4);
        Assert.Equal(["QD-1", "SAL-4"], await SeenAsync(worklist, TestCallers.Applicant));
        Assert.Equal(["tax-payment", "loss-declaration"], await SeenAsync(worklist, TestCallers.OfficerOfCustomsJA, "kind"));
        Assert.Empty(await SeenAsync(worklist, TestCallers.Applicant2));
    }

    [Theory, EachEngine]
    public async Task Who_employs_foreign_staff_is_reminded_until_the_permits_are_renewed(Engine engine)
    {
        await using var worklist = await WorklistHost.StartAsync(engine);
        var (open, renewed) = (Permit(1), Permit(2));

        await worklist.PublishAsync([open, renewed, new PermitRenewalSettled(renewed.StaffId, renewed.Number, renewed.WorkPermit, renewed.OrganisationId, renewed.Zone, renewed.DueOn, At.AddHours(1))]);

        await HandledAsync(worklist, 3);
        Assert.Equal(["STF-1"], await SeenAsync(worklist, TestCallers.Applicant));
        Assert.Equal(["STF-1"], await SeenAsync(worklist, TestCallers.OfficerOfPoliceJA));
        Assert.Empty(await SeenAsync(worklist, TestCallers.OfficerOfCustomsJA));
    }

    [Theory, EachEngine]
    public async Task Each_office_that_is_named_is_told_until_it_takes_note_itself(Engine engine)
    {
        await using var worklist = await WorklistHost.StartAsync(engine);
        var (open, noted, both) = (ToBoth(Report(1)), ToBoth(Report(2)), ToBoth(Report(3)));
        object[] events =
        [
            open, open, Noted(noted, "JA-TALENT"), noted, Noted(noted, "JA-TALENT"), noted,
            both, Noted(both, "JA-POLICE"), Noted(both, "JA-TALENT"), both,
        ];

        await worklist.PublishAsync(events);

        await HandledAsync(worklist, events.Length);
        Assert.Equal(["STF-1"], await SeenAsync(worklist, TestCallers.OfficerOfTalentJA));
        Assert.Equal(["STF-1", "STF-2"], (await SeenAsync(worklist, TestCallers.OfficerOfPoliceJA)).Order(StringComparer.Ordinal));
        // One notice, however many are told; whoever has reported is not.
        Assert.Equal(["STF-1", "STF-2"], (await SeenAsync(worklist, TestCallers.Supervisor)).Order(StringComparer.Ordinal));
        Assert.Empty(await SeenAsync(worklist, TestCallers.Applicant));
        Assert.Empty(await SeenAsync(worklist, TestCallers.OfficerCN));
    }

    // Events of a version that names nobody are still under way when the next one is there.
    [Theory, EachEngine]
    public async Task What_names_no_office_is_of_those_that_handle_the_matter_until_any_takes_note(Engine engine)
    {
        await using var worklist = await WorklistHost.StartAsync(engine);
        var (open, noted, early, renamed) = (Report(1), Report(2), Report(3), ToBoth(Report(4)));
        object[] events = [open, noted, Noted(noted, "JA-TALENT"), Noted(early, null), early, Noted(renamed, null), renamed];

        await worklist.PublishAsync(events);

        await HandledAsync(worklist, events.Length);
        Assert.Equal(["STF-1"], await SeenAsync(worklist, TestCallers.OfficerOfPoliceJA));
        Assert.Empty(await SeenAsync(worklist, TestCallers.OfficerOfTalentJA));
    }

    [Theory, EachEngine]
    public async Task Whom_an_event_names_sees_it_and_nobody_else_of_the_matter(Engine engine)
    {
        await using var worklist = await WorklistHost.StartAsync(engine);
        var (open, renewed) = (Permit(1) with { Offices = ["JA-TALENT"] }, Permit(2) with { Offices = ["JA-TALENT", "JA-POLICE"] });

        await worklist.PublishAsync([open, renewed, new PermitRenewalSettled(renewed.StaffId, renewed.Number, renewed.WorkPermit, renewed.OrganisationId, renewed.Zone, renewed.DueOn, At.AddHours(1))]);

        await HandledAsync(worklist, 3);
        Assert.Equal(["STF-1"], await SeenAsync(worklist, TestCallers.OfficerOfTalentJA));
        Assert.Equal(["STF-1"], await SeenAsync(worklist, TestCallers.Applicant));
        Assert.Empty(await SeenAsync(worklist, TestCallers.OfficerOfPoliceJA));
    }

    [Theory, EachEngine]
    public async Task A_department_that_is_asked_sees_it_is_reminded_and_sees_it_no_more_when_it_has_answered(Engine engine)
    {
        await using var worklist = await WorklistHost.StartAsync(engine);
        var (asked, reminded, answered, older) = (Asked(1), Asked(2), Asked(3), Asked(4));
        object[] events = [asked, asked, Soon(reminded), reminded, Ended(answered), Soon(answered), answered, older, Soon(older) with { Title = "" }];

        await worklist.PublishAsync(events);

        await HandledAsync(worklist, events.Length);
        var seen = await ItemsAsync(worklist, TestCallers.OfficerOfPoliceJA);
        Assert.Equal(
            [("ROE-1", asked.OpinionId, false), ("ROE-2", reminded.OpinionId, true), ("ROE-4", older.OpinionId, true)],
            seen.Select(notice => ((string)notice["reference"]!, (Guid)notice["id"]!, (bool)notice["reminded"]!)));
        Assert.All(seen, notice => Assert.Equal(("opinion", "晨星贸易有限公司上海代表处"), ((string)notice["kind"]!, (string)notice["about"]!)));
        // The office that asks waits with its case; the applicant has nothing to do.
        foreach (var other in new[] { TestCallers.OfficerJA, TestCallers.OfficerOfTalentJA, TestCallers.Applicant })
            Assert.Empty(await SeenAsync(worklist, other));
    }

    [Theory, EachEngine]
    public async Task Pages_bring_every_notice_once_whoever_looks(Engine engine)
    {
        await using var worklist = await WorklistHost.StartAsync(engine);
        // More than two pages, due on few days; every third names nobody, and the rest two offices and an employer.
        var notices = Enumerable.Range(0, 120).Select(number => Notice.Of(Permit(1) with
        {
            Number = $"STF-{number}",
            DueOn = new DateOnly(2026, 10, 1).AddDays(number % 7),
            Offices = number % 3 == 0 ? null : ["JA-TALENT", "JA-POLICE"],
        })).ToList();
        await worklist.HasAsync(notices);
        var expected = notices.OrderBy(notice => notice.SortKey, StringComparer.Ordinal).Select(notice => notice.Reference).ToList();

        foreach (var caller in new[] { TestCallers.OfficerOfPoliceJA, TestCallers.Supervisor, TestCallers.Applicant })
            Assert.Equal(expected, await SeenAsync(worklist, caller));
        Assert.Equal(80, (await SeenAsync(worklist, TestCallers.OfficerOfTalentJA)).Count());
        using var client = worklist.As(TestCallers.Applicant);
        await ProblemAssert.IsAsync(await client.GetAsync(new Uri("/api/worklist/notices?after=MTpub25zZW5zZQ", UriKind.Relative)), 400, "cursor-unknown");
    }

    private static StaffReported ToBoth(StaffReported report) => report with { Offices = ["JA-TALENT", "JA-POLICE"] };

    private static StaffReportNoted Noted(StaffReported report, string? office) =>
        new(report.ReportId, report.StaffId, report.Number, report.WorkPermit, report.Zone, new DateOnly(2026, 3, 2), At.AddHours(1), office);

    private static OpinionRequested Asked(int number) => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), $"ROE-{number}", "representative-offices", "ro.establish", "JA", "JA-AMR", "晨星贸易有限公司上海代表处",
        "departments", "opinion", "exit-entry", "JA-POLICE", new DateOnly(2026, 3, 8 + number), At);

    private static OpinionDueSoon Soon(OpinionRequested asked) => new(
        asked.OpinionId, asked.CaseId, asked.Number, asked.Service, asked.Matter, asked.Zone, asked.Consultation, asked.Department, asked.Office, asked.DueOn, At.AddHours(1), asked.Title);

    private static OpinionEnded Ended(OpinionRequested asked) => new(
        asked.OpinionId, asked.CaseId, asked.Number, asked.Service, asked.Matter, asked.Zone, asked.Consultation, asked.Department, asked.Office, "agreed", At.AddHours(2));

    private static StaffReported Report(int number) =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), $"STF-{number}", $"WP-{number}", TestCallers.OrganisationA, "JA", "left", new DateOnly(2026, 3, 1), false, At);

    private static PermitRenewalDueSoon Permit(int number) =>
        new(Guid.CreateVersion7(), $"STF-{number}", $"WP-{number}", TestCallers.OrganisationA, "JA", new DateOnly(2026, 10, number), At);

    private static ExhibitionTaxDueSoon Tax(int number) =>
        new(Guid.CreateVersion7(), $"QD-{number}", TestCallers.OrganisationA, "JA", "T2233W000001", new DateOnly(2026, 3, 11 + number), At);

    private static ExhibitionGoodsDueSoon Sold(int number) =>
        new(Guid.CreateVersion7(), $"SAL-{number}", TestCallers.OrganisationA, "JA", "T2233W000001", new DateOnly(2026, 3, 11 + number), At);

    private static ExhibitionGoodsSettled Settled(ExhibitionGoodsDueSoon sold, int hours) =>
        new(sold.SaleId, sold.Number, sold.OrganisationId, sold.Zone, sold.BookNumber, sold.DueOn, At.AddHours(hours));

    private static Task HandledAsync(WorklistHost worklist, int events) =>
        Eventually.AsyncAssert(async () => Assert.Equal(events, await worklist.HandledAsync()), TimeSpan.FromSeconds(60));

    private static async Task<IEnumerable<string>> SeenAsync(WorklistHost worklist, Caller caller, string member = "reference") =>
        (await ItemsAsync(worklist, caller)).Select(notice => (string)notice[member]!);

    /// <summary>On all pages.</summary>
    private static async Task<IReadOnlyList<JsonNode>> ItemsAsync(WorklistHost worklist, Caller caller)
    {
        using var client = worklist.As(caller);
        var (items, next) = (new List<JsonNode>(), "");
        do
        {
            var page = await (await client.GetAsync(new Uri($"/api/worklist/notices?after={next}", UriKind.Relative))).ReadJsonAsync();
            items.AddRange(page["items"]!.AsArray().OfType<JsonNode>());
            next = (string?)page["next"];
        }
        while (next is not null);
        return items;
    }
}
