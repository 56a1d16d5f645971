using Platform.CaseKernel.Cases;
using Platform.Persistence;
using Platform.ServiceDefaults.Codes;
using Platform.Testing;
using Platform.Testing.Plans;

namespace Platform.RepresentativeOffices.Tests.Plans;

/// <summary>The officers' and applicants' lists read along indexes, whatever the size of the table.</summary>
public sealed class QueuePlanTests(SeededOffices seeded) : IClassFixture<SeededOffices>
{
    private static readonly string Snapshots = Repository.PathTo("tests", "RepresentativeOffices.Tests", "Plans", "queue.plans");
    private static readonly Guid Officer = new("01900000-0000-7000-8000-0000000000c1");
    private static readonly string[] OneDesk = ["JA|ro.establish"];
    private static readonly string[] EveryDesk = [.. Zones.All.Select(zone => CaseRecord.DeskOf(zone, "ro.establish"))];

    // Accident: an index goes with a migration, or a filter no longer fits it, and the queue is sorted as a whole for every page.
    [Fact]
    public async Task Lists_read_along_their_indexes()
    {
        await using var work = await seeded.Database.ReadAsync(default);
        await PlanSnapshots.AreAsync(Snapshots, await PlansAsync(work));
    }

    // Accident: the comparison above says yes to everything.
    [Theory]
    [InlineData("ix_cases_open")]
    [InlineData("ix_cases_waiting")]
    [InlineData("ix_cases_hands")]
    [InlineData("ix_cases_state")]
    [InlineData("ix_cases_organisation_state")]
    [InlineData("ix_cases_title_parts")]
    public Task A_lost_index_is_noticed(string index) => PlanSnapshots.NoticeAsync(seeded.Database, index, Snapshots, PlansAsync);

    private async Task<IReadOnlyDictionary<string, string>> PlansAsync(Work work)
    {
        var plans = new Dictionary<string, string>();
        foreach (var (who, desks) in new[] { ("one desk", OneDesk), ("every desk", EveryDesk) })
        {
            await AddAsync($"Cases.Desk, {who}, queue", "Cases.Desk", Desk(desks));
            await AddAsync($"Cases.Desk, {who}, later page", "Cases.Desk", Desk(desks) with { AfterDue = new DateOnly(2026, 9, 3), AfterId = Officer });
            await AddAsync($"Cases.Desk, {who}, overdue", "Cases.Desk", Desk(desks) with { DueTo = new DateOnly(2026, 8, 31) });
            await AddAsync($"Cases.Desk, {who}, mine", "Cases.Desk", Desk(desks) with { Assigned = 1, Assignees = [Officer] });
            await AddAsync($"Cases.Desk, {who}, nobody's", "Cases.Desk", Desk(desks) with { Unassigned = 1 });
            await AddAsync($"Cases.Desk, {who}, approved", "Cases.Desk", Desk(desks) with { OpenOnly = 0, State = "Approved" });
            await AddAsync($"Cases.Next, {who}", "Cases.Next", new { Desks = desks, States = new[] { "Submitted", "UnderReview" }, Most = 1 });
            await AddAsync($"Cases.SearchFirst, {who}", "Cases.SearchFirst", Desk(desks) with { OpenOnly = 0, Number = "贸易", Words = "贸易", Like = "%贸易%" });
            await AddAsync($"Cases.Search, {who}", "Cases.Search", Desk(desks) with { OpenOnly = 0, Number = "罕见", Words = "罕见", Like = "%罕见%" });
        }
        await AddAsync("Cases.Mine, a hot organisation", "Cases.Mine", new { Organisations = new[] { TestCallers.OrganisationA }, State = (string?)null, AfterId = (Guid?)null, Most = 26 });
        await AddAsync("Cases.Mine, its drafts", "Cases.Mine", new { Organisations = new[] { TestCallers.OrganisationA }, State = "Draft", AfterId = (Guid?)null, Most = 26 });
        return plans;

        async Task AddAsync(string title, string statement, object parameters) =>
            plans.Add(title, await QueryPlan.OfAsync(work, seeded.Database.Catalog[statement], parameters));
    }

    private static DeskValues Desk(string[] desks) => new() { Desks = desks, OnlyDesk = desks.Length == 1 ? desks[0] : null };

    // As CaseLists sends them.
    private sealed record DeskValues
    {
        public required string[] Desks { get; init; }

        public required string? OnlyDesk { get; init; }

        public string? State { get; init; }

        public int OpenOnly { get; init; } = 1;

        public DateOnly? DueFrom { get; init; }

        public DateOnly? DueTo { get; init; }

        public int Assigned { get; init; }

        public Guid[] Assignees { get; init; } = [];

        public int Unassigned { get; init; }

        public string? Number { get; init; }

        public string? Words { get; init; }

        public string Like { get; init; } = "%%";

        public DateOnly? AfterDue { get; init; }

        public Guid? AfterId { get; init; }

        public int Within { get; init; } = 2_000;

        public int Most { get; init; } = 26;
    }
}
