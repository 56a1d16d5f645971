using Platform.CosmeticsFiling.Domain;
using Platform.CosmeticsFiling.Register;
using Platform.Persistence;
using Platform.ServiceDefaults.Codes;
using Platform.Testing;
using Platform.Testing.Plans;

namespace Platform.CosmeticsFiling.Tests.Plans;

/// <summary>The register's lists read along indexes: 20,000 filings.</summary>
public sealed class FilingPlanTests(SeededFilings seeded) : IClassFixture<SeededFilings>
{
    private static readonly string Snapshots = Repository.PathTo("tests", "CosmeticsFiling.Tests", "Plans", "filings.plans");
    private static readonly string[] OneZone = ["JA"];
    private static readonly string[] EveryZone = [.. Zones.All];

    // Accident: an index goes with a migration, or a filter no longer fits it, and the register is read as a whole for every page.
    [Fact]
    public async Task Lists_read_along_their_indexes()
    {
        await using var work = await seeded.Database.ReadAsync(default);
        await PlanSnapshots.AreAsync(Snapshots, await PlansAsync(work));
    }

    // Accident: the comparison above says yes to everything.
    [Theory]
    [InlineData("ix_filings_state")]
    [InlineData("ix_filings_check")]
    [InlineData("ix_filings_published")]
    [InlineData("ix_filings_unpublished")]
    [InlineData("ix_filings_filer")]
    [InlineData("ix_filings_search")]
    [InlineData("ix_filings_organisation")]
    public Task A_lost_index_is_noticed(string index) => PlanSnapshots.NoticeAsync(seeded.Database, index, Snapshots, PlansAsync);

    private async Task<IReadOnlyDictionary<string, string>> PlansAsync(Work work)
    {
        var plans = new Dictionary<string, string>();
        foreach (var (who, zones) in new[] { ("one zone", OneZone), ("every zone", EveryZone) })
        {
            await AddAsync($"Filings.Page, {who}", "Filings.Page", Find(zones));
            await AddAsync($"Filings.Page, {who}, later page", "Filings.Page", Find(zones) with { After = Number(9000) });
            await AddAsync($"Filings.Page, {who}, cancelled", "Filings.Page", Find(zones) with { State = Filing.Cancelled });
            await AddAsync($"Filings.Queue, {who}", "Filings.Queue", Find(zones) with { CheckState = Checks.Pending });
            await AddAsync($"Filings.Queue, {who}, later page", "Filings.Queue", Find(zones) with { CheckState = Checks.Pending, AfterUrgency = 950, AfterDay = new DateOnly(2026, 3, 1), AfterNumber = Number(900) });
            await AddAsync($"Filings.SearchFirst, {who}", "Filings.SearchFirst", Find(zones) with { Words = "贸易", Like = "%贸易%" });
            await AddAsync($"Filings.Search, {who}", "Filings.Search", Find(zones) with { Words = "罕见", Like = "%罕见%" });
        }
        await AddAsync("Filings.PublicPage", "Filings.PublicPage", Find([]) with { After = Number(9000) });
        await AddAsync("Filings.PublicFirst", "Filings.PublicFirst", Find([]) with { Words = "贸易", Like = "%贸易%" });
        await AddAsync("Filings.Public", "Filings.Public", Find([]) with { Words = "罕见", Like = "%罕见%" });
        await AddAsync("Filings.Mine, two organisations", "Filings.Mine", new { Organisations = new[] { TestCallers.OrganisationA, TestCallers.OrganisationB }, After = (string?)null, Most = 26 });
        await AddAsync("Filings.Unpublished", "Filings.Unpublished", new { After = "", Most = 200 });
        await AddAsync("Filings.BarredSince", "Filings.BarredSince", new { FilerKey = "filer 7", ProductKey = "product 77", Ground = GroundCodes.FalseData, Since = new DateOnly(2023, 1, 1) });
        return plans;

        async Task AddAsync(string title, string statement, object parameters) =>
            plans.Add(title, await QueryPlan.OfAsync(work, seeded.Database.Catalog[statement], parameters));
    }

    private static string Number(int serial) => FilingNumbers.Of(Origin.Imported, 2026, serial);

    private static FindValues Find(string[] zones) => new() { Zones = zones };

    // As FilingLists sends them.
    private sealed record FindValues
    {
        public required string[] Zones { get; init; }

        public string? State { get; init; }

        public string? CheckState { get; init; }

        public string? After { get; init; }

        public int? AfterUrgency { get; init; }

        public DateOnly? AfterDay { get; init; }

        public string? AfterNumber { get; init; }

        public string Number { get; init; } = "";

        public string Words { get; init; } = "";

        public string Like { get; init; } = "%%";

        public int Within { get; init; } = 2_000;

        public int Most { get; init; } = 26;
    }
}
