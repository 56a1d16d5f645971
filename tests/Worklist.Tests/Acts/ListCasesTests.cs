using System.Globalization;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.Worklist.Tests.Acts;

/// <summary>Each test marks its own cases by an organisation, zone or matter of its own, so they may share the host.</summary>
public sealed class ListCasesTests(WorklistHost worklist) : IClassFixture<WorklistHost>
{
    [Fact]
    public async Task Without_a_ticket_nothing_is_told()
    {
        using var client = worklist.Anonymous();
        await ProblemAssert.IsAsync(await client.GetAsync("/api/worklist/cases"), 401, "sign-in-required");
    }

    [Fact]
    public async Task An_item_has_what_the_contract_names()
    {
        var organisation = Guid.NewGuid();
        var step = Sample.Case(organisation: organisation, due: new DateOnly(2026, 3, 17), number: "ROJA2026A1");
        await worklist.HasAsync(step);

        var item = Assert.Single(await ItemsAsync(ApplicantOf(organisation)));

        Assert.Equal(
            ["approaching", "approachingLimit", "assigneeId", "dueOn", "id", "matter", "number", "organ", "overdue", "passedLimit", "passedOn", "service", "state", "title", "updatedAt", "version", "zone"],
            item.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Equal(step.CaseId, (Guid)item["id"]!);
        Assert.Equal("2026-03-17", (string?)item["dueOn"]);
        Assert.Equal(step.Title, (string?)item["title"]);
        Assert.Null(item["assigneeId"]);
    }

    [Fact]
    public async Task Applicants_see_their_organisations_cases_and_no_others()
    {
        var (mine, other) = (Guid.NewGuid(), Guid.NewGuid());
        var draft = await worklist.HasAsync(Sample.Case(organisation: mine, number: "", state: "draft"));
        var filed = await worklist.HasAsync(Sample.Case(organisation: mine, zone: "CN"));
        await worklist.HasAsync(Sample.Case(organisation: other));
        Assert.Equal(new[] { filed, draft }, await IdsAsync(ApplicantOf(mine)));
    }

    [Fact]
    public async Task Officers_see_what_was_filed_in_their_zone_and_matters()
    {
        var own = await worklist.HasAsync(Sample.Case(zone: "Z1"));
        await worklist.HasAsync(Sample.Case(zone: "Z1", number: "", state: "draft"));
        await worklist.HasAsync(Sample.Case(zone: "Z1", matter: "cos.file"));
        await worklist.HasAsync(Sample.Case(zone: "Z2"));
        Assert.Equal(new[] { own }, await IdsAsync(OfficerOf(new Jurisdiction("Z1", "ro.*", "Z1-MARKET"))));
    }

    [Fact]
    public async Task A_case_in_two_overlapping_jurisdictions_is_listed_once()
    {
        var one = await worklist.HasAsync(Sample.Case(zone: "Z3"));
        var two = await worklist.HasAsync(Sample.Case(zone: "Z3", matter: "cos.file"));
        var officer = OfficerOf(new Jurisdiction("Z3", "ro.*", "A"), new Jurisdiction("Z3", "*", "B"), new Jurisdiction("Z3", "cos.file", "C"));
        Assert.Equal(new[] { two, one }, await IdsAsync(officer));
    }

    [Fact]
    public async Task A_filter_never_widens_a_jurisdiction()
    {
        await worklist.HasAsync(Sample.Case(zone: "Z4", matter: "ro.establish"));
        await worklist.HasAsync(Sample.Case(zone: "Z5", matter: "cos.file"));
        var officer = OfficerOf(new Jurisdiction("Z4", "ro.*", "A"));
        Assert.Empty(await IdsAsync(officer, "zone=Z5"));
        Assert.Empty(await IdsAsync(officer, "matter=cos.file"));
    }

    [Fact]
    public async Task Supervision_sees_every_zone()
    {
        var one = await worklist.HasAsync(Sample.Case(zone: "Z6", matter: "ro.supervised"));
        var two = await worklist.HasAsync(Sample.Case(zone: "Z7", matter: "ro.supervised"));
        foreach (var caller in new[] { TestCallers.Supervisor, TestCallers.Operator, TestCallers.Auditor })
            Assert.Equal(new[] { two, one }, await IdsAsync(caller, "matter=ro.supervised"));
    }

    [Fact]
    public async Task Somebody_without_a_role_sees_nothing() =>
        Assert.Empty(await IdsAsync(TestCallers.Supervisor with { Roles = [] }));

    [Fact]
    public async Task Filters_by_state_and_zone_go_together()
    {
        var wanted = await worklist.HasAsync(Sample.Case(zone: "Z8", state: "approved"));
        await worklist.HasAsync(Sample.Case(zone: "Z8"));
        await worklist.HasAsync(Sample.Case(zone: "Z9", state: "approved"));
        Assert.Equal(new[] { wanted }, await IdsAsync(TestCallers.Supervisor, "zone=Z8&state=approved&matter=&q="));
    }

    [Theory, EachEngine]
    public async Task Pages_show_every_case_once_although_new_ones_arrive_meanwhile(Engine engine)
    {
        await using var own = await WorklistHost.StartAsync(engine);
        var expected = new List<Guid>();
        for (var i = 0; i < 120; i++)
            expected.Add(await own.HasAsync(Sample.Case(zone: i % 2 == 0 ? "JA" : "CN")));
        using var client = own.As(OfficerOf(new Jurisdiction("JA", "*", "A"), new Jurisdiction("CN", "*", "B")));
        var seen = new List<Guid>();
        string? next = null;
        do
        {
            var page = await (await client.GetAsync($"/api/worklist/cases?after={next}")).ReadJsonAsync();
            seen.AddRange(page["items"]!.AsArray().Select(item => (Guid)item!["id"]!));
            next = (string?)page["next"];
            await own.HasAsync(Sample.Case());
        }
        while (next is not null);
        Assert.Equal(expected.Order().Reverse(), seen);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("%20")]
    [InlineData("MTphYmM")] // well-formed base64 of "1:abc"
    [InlineData("MjowMTkwMDAwMDAwMDA3MDAwODAwMDAwMDAwMDAwMDAwMA")] // a version that was never given out
    public async Task A_cursor_that_was_never_given_out_is_refused(string cursor)
    {
        using var client = worklist.As(TestCallers.Supervisor).In("en");
        await ProblemAssert.IsAsync(await client.GetAsync($"/api/worklist/cases?after={cursor}"), 400, "cursor-unknown");
    }

    [Fact]
    public async Task A_number_is_found_by_its_beginning_in_either_case()
    {
        var wanted = await worklist.HasAsync(Sample.Case(number: "ROQQ2026000017"));
        await worklist.HasAsync(Sample.Case(number: "ROQQ2026000107"));
        Assert.Equal(new[] { wanted }, await IdsAsync(TestCallers.Supervisor, "q=roqq20260000"));
    }

    [Theory]
    [InlineData("寰宇")]
    [InlineData("寰宇精密仪器")]
    [InlineData("universal pre")]
    public async Task A_title_is_found_by_any_part_of_it(string words)
    {
        var organisation = Guid.NewGuid();
        var wanted = await worklist.HasAsync(Sample.Case(organisation: organisation, title: "寰宇精密仪器（Universal Precision）上海代表处"));
        await worklist.HasAsync(Sample.Case(organisation: organisation, title: "宇寰商贸上海代表处"));
        Assert.Equal(new[] { wanted }, await IdsAsync(ApplicantOf(organisation), $"q={Uri.EscapeDataString(words)}"));
    }

    [Theory]
    [InlineData("100%_[x]\\y")]
    [InlineData("0%_[")]
    public async Task Signs_that_mean_something_to_the_database_are_only_signs(string words)
    {
        var organisation = Guid.NewGuid();
        var wanted = await worklist.HasAsync(Sample.Case(organisation: organisation, title: "100%_[x]\\y 实业"));
        await worklist.HasAsync(Sample.Case(organisation: organisation, title: "100 x y 实业"));
        Assert.Equal(new[] { wanted }, await IdsAsync(ApplicantOf(organisation), $"q={Uri.EscapeDataString(words)}"));
    }

    [Fact]
    public async Task One_character_is_too_little_to_search_for()
    {
        using var client = worklist.As(TestCallers.Supervisor);
        await ProblemAssert.IsAsync(await client.GetAsync("/api/worklist/cases?q=%E5%AE%87"), 400, "search-too-short");
    }

    [Fact]
    public async Task A_case_is_overdue_from_the_midnight_of_Shanghai()
    {
        await using var own = new WorklistHost();
        await own.InitializeAsync();
        await own.HasAsync(Sample.Case(due: new DateOnly(2026, 3, 10)));
        using var client = own.As(TestCallers.Supervisor);
        own.Time.MoveTo(DateTimeOffset.Parse("2026-03-10T23:59:59+08:00", CultureInfo.InvariantCulture));
        Assert.False(await OverdueAsync(client));
        own.Time.MoveTo(DateTimeOffset.Parse("2026-03-11T00:00:00+08:00", CultureInfo.InvariantCulture));
        Assert.True(await OverdueAsync(client));
    }

    private static async Task<bool> OverdueAsync(HttpClient client) =>
        (bool)(await (await client.GetAsync("/api/worklist/cases")).ReadJsonAsync())["items"]![0]!["overdue"]!;

    private static Caller ApplicantOf(Guid organisation) => TestCallers.Applicant with { Mandates = [new Mandate(organisation, "某公司")] };

    private static Caller OfficerOf(params Jurisdiction[] jurisdictions) => TestCallers.OfficerJA with { Jurisdictions = jurisdictions };

    private async Task<IReadOnlyList<System.Text.Json.Nodes.JsonNode>> ItemsAsync(Caller caller, string query = "")
    {
        using var client = worklist.As(caller);
        return [.. (await (await client.GetAsync($"/api/worklist/cases?{query}")).ReadJsonAsync())["items"]!.AsArray().OfType<System.Text.Json.Nodes.JsonNode>()];
    }

    private async Task<IReadOnlyList<Guid>> IdsAsync(Caller caller, string query = "") =>
        [.. (await ItemsAsync(caller, query)).Select(item => (Guid)item["id"]!)];
}
