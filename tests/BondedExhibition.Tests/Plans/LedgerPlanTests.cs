using Platform.BondedExhibition.Ledger;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.Testing;
using Platform.Testing.Plans;

namespace Platform.BondedExhibition.Tests.Plans;

/// <summary>What the desk lists of a zone is read along indexes; what an enterprise lists is its own, and little.</summary>
public sealed class LedgerPlanTests(SeededLedger seeded) : IClassFixture<SeededLedger>
{
    private static readonly string Snapshots = Repository.PathTo("tests", "BondedExhibition.Tests", "Plans", "ledger.plans");

    // Accident: an index goes with a migration, or a filter no longer fits it, and the ledger is read as a whole for every page.
    [Fact]
    public async Task Lists_read_along_their_indexes()
    {
        await using var work = await seeded.Database.ReadAsync(default);
        await PlanSnapshots.AreAsync(Snapshots, await PlansAsync(work));
    }

    // Accident: the comparison above says yes to everything.
    [Theory]
    [InlineData("ix_exhibitions_zone")]
    [InlineData("ix_sales_zone")]
    [InlineData("ix_sales_due_zone")]
    [InlineData("ix_losses_zone")]
    [InlineData("ix_discrepancies_zone")]
    [InlineData("ix_stocktakes_zone")]
    public Task A_lost_index_is_noticed(string index) => PlanSnapshots.NoticeAsync(seeded.Database, index, Snapshots, PlansAsync);

    private async Task<IReadOnlyDictionary<string, string>> PlansAsync(Work work)
    {
        var plans = new Dictionary<string, string>();
        var today = new DateOnly(2026, 11, 1);
        foreach (var (who, zones) in new[] { ("one zone", new[] { "JA" }), ("every zone", [.. Zones.All]) })
        {
            var first = new ListQuery(new Caller(Guid.Empty, "", "", [Roles.Officer], [], [.. zones.Select(zone => new Jurisdiction(zone, "bex.*", "SH-CUSTOMS"))])) { LastDay = DateOnly.MaxValue, Most = 51 };
            Assert.Equal(zones.Order(StringComparer.Ordinal), first.Zones.Order(StringComparer.Ordinal));
            var due = first with { LastDay = DateOnly.MinValue, DueFrom = DateOnly.MinValue, DueTo = today };
            await AddAsync("Exhibitions.Desk", $"{who}, open", first with { State = Exhibition.Open, EndsBefore = DateOnly.MaxValue });
            await AddAsync("Exhibitions.Desk", $"{who}, later page", first with { EndsBefore = DateOnly.MaxValue, LastDay = today.AddDays(-100), LastNumber = "EXH-JA-2026-001000" });
            await AddAsync("Sales.Desk", who, first);
            await AddAsync("Sales.Desk", $"{who}, later page", first with { LastDay = today.AddDays(-100), LastNumber = "SAL-JA-2026-001000" });
            await AddAsync("Sales.DueDesk", who, due);
            await AddAsync("Losses.Desk", who, first with { State = "reported" });
            await AddAsync("Discrepancies.Desk", who, first);
            await AddAsync("Stocktakes.Desk", who, first with { State = "drawn" });
        }
        return plans;

        async Task AddAsync(string statement, string title, object parameters) =>
            plans.Add($"{statement}, {title}", await QueryPlan.OfAsync(work, seeded.Database.Catalog[statement], parameters));
    }
}
