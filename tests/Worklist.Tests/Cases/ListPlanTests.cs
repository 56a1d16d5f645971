using Dapper;
using Platform.Persistence;
using Platform.Testing;
using Platform.Testing.Plans;

namespace Platform.Worklist.Tests.Cases;

/// <summary>The lists of every role read along indexes, whatever the size of the table.</summary>
public sealed class ListPlanTests(SeededWorklist seeded) : IClassFixture<SeededWorklist>
{
    private static readonly string Snapshots = Repository.PathTo("tests", "Worklist.Tests", "Cases", "lists.plans");

    // Accident: an index goes with a migration, or a filter no longer fits it, and every page sorts all that somebody may see.
    [Fact]
    public async Task Lists_read_along_their_indexes()
    {
        await using var work = await seeded.Database.ReadAsync(default);
        await PlanSnapshots.AreAsync(Snapshots, await PlansAsync(work));
    }

    // Accident: the comparison above says yes to everything.
    [Theory]
    [InlineData("ix_cases_organisation")]
    [InlineData("ux_cases_sort_key")]
    [InlineData("ix_cases_title_pairs")]
    [InlineData("ix_notices_told_addressee")]
    [InlineData("ix_notices_told_sort_key")]
    public Task A_lost_index_is_noticed(string index) => PlanSnapshots.NoticeAsync(seeded.Database, index, Snapshots, PlansAsync);

    private async Task<IReadOnlyDictionary<string, string>> PlansAsync(Work work)
    {
        var plans = new Dictionary<string, string>();
        foreach (var (who, scope) in new[]
        {
            ("supervisor", new Values()),
            ("supervisor, one state", new Values { State = "approved" }),
            ("officer of one zone", new Values { Zone = "IR", Family = "ro", FiledOnly = 1 }),
            ("officer of one matter everywhere", new Values { Matter = "cos.file", FiledOnly = 1 }),
            ("applicant", new Values { OrganisationId = new Guid("00000000-0000-0000-0000-000000000001") }),
        })
        {
            plans.Add($"Cases.List, {who}", await QueryPlan.OfAsync(work, seeded.Database.Catalog["Cases.List"], scope));
        }
        foreach (var (who, scope) in new[]
        {
            ("an office", new Told { Addressee = "JA-TALENT" }),
            ("who handles the matter", new Told { Addressee = "", Zone = "JA", Family = "bex" }),
            ("supervisor", new Told()),
            ("supervisor, a later page", new Told { After = "20260601" }),
        })
        {
            plans.Add($"NoticesTold.List, {who}", await QueryPlan.OfAsync(work, seeded.Database.Catalog["NoticesTold.List"], scope));
        }
        var rare = new Values { NumberPattern = "罕见%", TitlePart = "罕见", TitlePattern = "%罕见%", Within = 10_000 };
        plans.Add("Cases.Search, supervisor", await QueryPlan.OfAsync(work, seeded.Database.Catalog["Cases.Search"], rare));
        return plans;
    }

    // As ListCases sends them.
    private sealed record Values
    {
        public string? Zone { get; init; }

        public string? Family { get; init; }

        public string? Matter { get; init; }

        public Guid? OrganisationId { get; init; }

        public int FiledOnly { get; init; }

        public string? State { get; init; }

        public string? NumberPattern { get; init; }

        public string? TitlePart { get; init; }

        public string? TitlePattern { get; init; }

        public string After { get; init; } = "~";

        public int Within { get; init; } = 51;

        public int Most { get; init; } = 51;
    }

    // As ListNotices sends them.
    private sealed record Told
    {
        public string? Addressee { get; init; }

        public string? Zone { get; init; }

        public string? Family { get; init; }

        public string? Matter { get; init; }

        public string After { get; init; } = "";

        public int Most { get; init; } = 51;
    }
}

/// <summary>Worklist's database with as many cases as PostgreSQL looks at wholly for its statistics, so that plans repeat.</summary>
public sealed class SeededWorklist : IAsyncLifetime
{
    private readonly WorklistHost host = new();

    public Database Database => host.Database;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        await using var work = await Database.ReadAsync(default);
        var seed = await File.ReadAllTextAsync(Repository.PathTo("tests", "Benchmarks", "Seeds", "worklist-million.sql"));
        await work.Connection.ExecuteAsync(seed.Replace("1000000)", "20000)", StringComparison.Ordinal), commandTimeout: 120);
        await work.Connection.ExecuteAsync(Notices, commandTimeout: 120);
        await work.Connection.ExecuteAsync("vacuum analyze cases, notices_told, notices_settled", commandTimeout: 120);
    }

    // Of ten addressees, due within a year, and as many that are settled.
    private const string Notices = """
        insert into notices_told (id, addressee, sort_key, kind, service, matter, family, zone, organisation_id, reference, about, due_on, reminded, raised_at)
        select id, case n % 10 when 0 then '' when 1 then 'JA-TALENT' else 'OFFICE-' || n % 10 end, to_char(due, 'YYYYMMDD') || replace(cast(id as varchar), '-', ''),
            'tax-payment', 'bonded-exhibitions', 'bex.consolidated-declaration', 'bex', case n % 20 when 0 then 'JA' else 'CN' end, '00000000-0000-0000-0000-000000000001', 'R', 'A', due, true, now()
        from (select n, cast(md5(cast(n as varchar)) as uuid) as id, date '2026-01-01' + n % 365 as due from generate_series(1, 20000) as n) as seeds;
        insert into notices_settled (id, addressee, settled_at)
        select cast(md5('settled ' || n) as uuid), '', now() from generate_series(1, 20000) as n;
        """;

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
