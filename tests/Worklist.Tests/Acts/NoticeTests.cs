using System.Text.Json.Nodes;
using Platform.Contracts.BondedExhibitions.V1;
using Platform.Contracts.Talent.V1;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.Worklist.Tests.Acts;

/// <summary>Who sold bonded goods is reminded, and customs of the zone see it, until the goods are declared.</summary>
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

        await Eventually.AsyncAssert(async () => Assert.Equal(events.Length, await worklist.HandledAsync()), TimeSpan.FromSeconds(60));
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

        await Eventually.AsyncAssert(async () => Assert.Equal(4, await worklist.HandledAsync()), TimeSpan.FromSeconds(60));
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

        await Eventually.AsyncAssert(async () => Assert.Equal(3, await worklist.HandledAsync()), TimeSpan.FromSeconds(60));
        Assert.Equal(["STF-1"], await SeenAsync(worklist, TestCallers.Applicant));
        Assert.Equal(["STF-1"], await SeenAsync(worklist, TestCallers.OfficerOfPoliceJA));
        Assert.Equal(["STF-1"], await SeenAsync(worklist, TestCallers.OfficerOfTalentJA));
        Assert.Empty(await SeenAsync(worklist, TestCallers.OfficerOfCustomsJA));
    }

    [Theory, EachEngine]
    public async Task Both_offices_are_told_what_an_employer_has_reported_until_one_takes_note(Engine engine)
    {
        await using var worklist = await WorklistHost.StartAsync(engine);
        var (open, noted) = (Report(1), Report(2));

        await worklist.PublishAsync([open, new StaffReportNoted(noted.ReportId, noted.StaffId, noted.Number, noted.WorkPermit, noted.Zone, new DateOnly(2026, 3, 2), At.AddHours(1)), noted]);

        await Eventually.AsyncAssert(async () => Assert.Equal(3, await worklist.HandledAsync()), TimeSpan.FromSeconds(60));
        foreach (var officer in new[] { TestCallers.OfficerOfPoliceJA, TestCallers.OfficerOfTalentJA })
            Assert.Equal(["STF-1"], await SeenAsync(worklist, officer));
        // Whoever has reported is not reminded of it.
        Assert.Empty(await SeenAsync(worklist, TestCallers.Applicant));
        Assert.Empty(await SeenAsync(worklist, TestCallers.OfficerCN));
    }

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

    private static async Task<IEnumerable<string>> SeenAsync(WorklistHost worklist, Caller caller, string member = "reference")
    {
        using var client = worklist.As(caller);
        var seen = await (await client.GetAsync(new Uri("/api/worklist/notices", UriKind.Relative))).ReadJsonAsync();
        return seen["items"]!.AsArray().Select(notice => (string)notice![member]!);
    }
}
