using Platform.Persistence;
using Platform.RepresentativeOffices.Register;
using Platform.ServiceDefaults.Codes;
using Platform.Testing;
using Platform.Testing.Plans;

namespace Platform.RepresentativeOffices.Tests.Plans;

/// <summary>The register's lists read along indexes: 20,000 offices, with what is due, and cases about them.</summary>
public sealed class RegisterPlanTests(SeededRegister seeded) : IClassFixture<SeededRegister>
{
    private static readonly string Snapshots = Repository.PathTo("tests", "RepresentativeOffices.Tests", "Plans", "register.plans");
    private static readonly Guid Office = new("01900000-0000-7000-8000-0000000000c1");
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
    [InlineData("ix_representative_offices_zone")]
    [InlineData("ix_representative_offices_state")]
    [InlineData("ix_representative_offices_country")]
    [InlineData("ix_representative_offices_search")]
    [InlineData("ix_representative_offices_certificate")]
    [InlineData("ix_representative_offices_organisation")]
    [InlineData("ix_representative_offices_ended")]
    [InlineData("ix_office_dates_zone")]
    [InlineData("ix_office_dates_kind")]
    [InlineData("ix_cases_subject")]
    [InlineData("ix_report_exceptions_year")]
    public Task A_lost_index_is_noticed(string index) => PlanSnapshots.NoticeAsync(seeded.Database, index, Snapshots, PlansAsync);

    private async Task<IReadOnlyDictionary<string, string>> PlansAsync(Work work)
    {
        var plans = new Dictionary<string, string>();
        foreach (var (who, zones) in new[] { ("one zone", OneZone), ("every zone", EveryZone) })
        {
            await AddAsync($"Offices.Page, {who}", "Offices.Page", Find(zones));
            await AddAsync($"Offices.Page, {who}, later page", "Offices.Page", Find(zones) with { After = "DJZ-JA-2024-0009000" });
            await AddAsync($"Offices.Page, {who}, revoked", "Offices.Page", Find(zones) with { State = RegisteredOffice.Revoked });
            await AddAsync($"Offices.Page, {who}, of a country", "Offices.Page", Find(zones) with { Country = "ISL" });
            await AddAsync($"Offices.SearchFirst, {who}", "Offices.SearchFirst", Find(zones) with { Number = "贸易", Words = "贸易", Like = "%贸易%" });
            await AddAsync($"Offices.Search, {who}", "Offices.Search", Find(zones) with { Number = "罕见", Words = "罕见", Like = "%罕见%" });
            await AddAsync($"OfficeDates.Page, {who}", "OfficeDates.Page", Due(zones));
            await AddAsync($"OfficeDates.Page, {who}, later page", "OfficeDates.Page", Due(zones) with { AfterDue = new DateOnly(2026, 9, 3), AfterOffice = Office, AfterKind = "term-end", AfterRef = "" });
            await AddAsync($"OfficeDates.Page, {who}, of a kind", "OfficeDates.Page", Due(zones) with { Kind = OfficeDate.ApprovalEnd });
            await AddAsync($"ReportExceptions.Page, {who}", "ReportExceptions.Page", new { Zones = zones, FromYear = int.MinValue, ToYear = int.MaxValue, AfterYear = int.MaxValue, AfterOffice = Guid.Empty, Most = 26 });
        }
        await AddAsync("Offices.Mine, two organisations", "Offices.Mine", new { Organisations = new[] { TestCallers.OrganisationA, TestCallers.OrganisationB }, After = (string?)null, Most = 26 });
        await AddAsync("Cases.OpenOfSubjects, a page of offices", "Cases.OpenOfSubjects", new { Subjects = Enumerable.Range(1, 25).Select(n => $"DJZ-JA-2024-{n:0000000}").ToArray(), Drafts = 0 });
        await AddAsync("Cases.OfSubject", "Cases.OfSubject", new { Subject = "DJZ-JA-2024-0000001", Drafts = 0, Most = 100 });
        await AddAsync("Certificates.OfSubject", "Certificates.OfSubject", new { Subject = "DJZ-JA-2024-0000001" });
        await AddAsync("Offices.Ended", "Offices.Ended", new { Today = new DateOnly(2026, 9, 1), AfterDay = new DateOnly(2026, 8, 1), AfterId = Office, Most = 100 });
        return plans;

        async Task AddAsync(string title, string statement, object parameters) =>
            plans.Add(title, await QueryPlan.OfAsync(work, seeded.Database.Catalog[statement], parameters));
    }

    private static FindValues Find(string[] zones) => new() { Zones = zones, OnlyZone = zones.Length == 1 ? zones[0] : null };

    private static DueValues Due(string[] zones) => new() { Zones = zones };

    // As OfficeLists sends them.
    private sealed record FindValues
    {
        public required string[] Zones { get; init; }

        public required string? OnlyZone { get; init; }

        public string? State { get; init; }

        public string? Country { get; init; }

        public string? After { get; init; }

        public string? Number { get; init; }

        public string? Words { get; init; }

        public string Like { get; init; } = "%%";

        public int Within { get; init; } = 2_000;

        public int Most { get; init; } = 26;
    }

    private sealed record DueValues
    {
        public required string[] Zones { get; init; }

        public string? Kind { get; init; }

        public DateOnly? Until { get; init; }

        public DateOnly? AfterDue { get; init; }

        public Guid? AfterOffice { get; init; }

        public string? AfterKind { get; init; }

        public string? AfterRef { get; init; }

        public int Most { get; init; } = 26;
    }
}
