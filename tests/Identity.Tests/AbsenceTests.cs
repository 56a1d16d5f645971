using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.Identity.Domain;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.Identity.Tests;

/// <summary>Who stands in for whom, with the officers of the development seed. Today is 2026-03-10.</summary>
public sealed class AbsenceTests
{
    private const string Route = "/api/identity/absence";
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly Caller Wang = Officer(11, "officer.market", "王建国", "JA");
    private static readonly Caller Liu = Officer(17, "officer.market2", "刘洋", "JA");
    private static readonly Caller Zhou = Officer(12, "officer.market.cn", "周敏", "CN");

    public static TheoryData<string?, string?, int?, string[]> Requests { get; } = new()
    {
        { null, null, null, ["/from field-required", "/to field-required", "/substitute field-required"] },
        { "2026-03-10", "2026-03-10", 2, [] },
        { "2026-03-11", "2027-03-10", 2, [] },
        { "2026-03-12", "2026-03-11", 2, ["/to absence-out-of-order"] },
        { "2026-03-09", "2026-03-12", 2, ["/from absence-in-the-past"] },
        { "2026-03-08", "2026-03-09", 2, ["/from absence-in-the-past", "/to absence-in-the-past"] },
        { "2026-03-10", "2026-03-12", 1, ["/substitute substitute-self"] },
        { "2026-03-05", "2026-03-12", 2, [] },
        { "2026-03-05", "2026-03-09", 2, ["/to absence-in-the-past"] },
    };

    /// <summary>An absence that began on 2026-03-05 is running.</summary>
    [Theory, MemberData(nameof(Requests))]
    public void Everything_wrong_with_a_request_is_said_at_once(string? from, string? to, int? substitute, string[] errors)
    {
        var request = new AbsenceRequest(Day(from), Day(to), substitute is { } number ? Id(number) : null);
        Assert.Equal(errors, request.Errors(Id(1), Today, new DateOnly(2026, 3, 5)).Select(error => $"{error.Pointer} {error.Code}"));
    }

    [Theory, EachEngine]
    public async Task A_substitutes_session_says_for_whom_while_the_absence_lasts(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await ProblemAssert.IsAsync(await GetAsync(identity, Wang), 404, "no-absence");
        var absence = await (await PutAsync(identity, Wang, "2026-03-11", "2026-03-12", Liu)).ReadJsonAsync();
        Assert.Equal(("2026-03-11", "2026-03-12", Liu.AccountId.ToString(), "刘洋", false), ((string)absence["from"]!, (string)absence["to"]!, (string)absence["substitute"]!, (string)absence["substituteName"]!, (bool)absence["running"]!));

        Assert.Empty(await StandsInForAsync(identity, "officer.market2"));
        identity.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal([Wang.AccountId.ToString()], await StandsInForAsync(identity, "officer.market2"));
        Assert.True((bool)(await (await GetAsync(identity, Wang)).ReadJsonAsync())["running"]!);
        identity.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal([Wang.AccountId.ToString()], await StandsInForAsync(identity, "officer.market2"));
        identity.Time.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await StandsInForAsync(identity, "officer.market2"));
        await ProblemAssert.IsAsync(await GetAsync(identity, Wang), 404, "no-absence");
    }

    [Theory, EachEngine]
    public async Task Coming_back_early_ends_it_at_once_and_twice_is_no_error(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await (await PutAsync(identity, Wang, "2026-03-10", "2026-03-20", Liu)).ReadJsonAsync();
        Assert.Single(await StandsInForAsync(identity, "officer.market2"));
        using var client = identity.As(Wang);
        for (var i = 0; i < 2; i++)
            Assert.Equal(204, (int)(await client.DeleteAsync(new Uri(Route, UriKind.Relative))).StatusCode);
        Assert.Empty(await StandsInForAsync(identity, "officer.market2"));
    }

    [Theory, EachEngine]
    public async Task A_substitute_is_a_colleague_with_a_common_jurisdiction_who_is_there(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        Assert.Equal("substitute-unknown", await RefusedAsync(identity, Wang, Zhou.AccountId));
        Assert.Equal("substitute-unknown", await RefusedAsync(identity, Wang, Id(1)));
        Assert.Equal("substitute-unknown", await RefusedAsync(identity, Wang, Guid.CreateVersion7()));
        Assert.Equal("substitute-self", await RefusedAsync(identity, Wang, Wang.AccountId));
        await (await PutAsync(identity, Liu, "2026-03-14", "2026-03-14", Wang)).ReadJsonAsync();
        Assert.Equal("substitute-absent", await RefusedAsync(identity, Wang, Liu.AccountId));
    }

    [Theory, EachEngine]
    public async Task A_substitute_who_is_absent_stands_in_for_nobody_meanwhile(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await (await PutAsync(identity, Wang, "2026-03-10", "2026-03-20", Liu)).ReadJsonAsync();
        Assert.Single(await StandsInForAsync(identity, "officer.market2"));
        await identity.ChangeAsync($"insert into absences (account_id, absent_from, absent_to, substitute_id, changed_at) select '{Liu.AccountId}', absent_from, absent_from, '{Zhou.AccountId}', changed_at from absences");
        Assert.Empty(await StandsInForAsync(identity, "officer.market2"));
        Assert.Equal([Liu.AccountId.ToString()], await StandsInForAsync(identity, "officer.market.cn"));
        identity.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal([Wang.AccountId.ToString()], await StandsInForAsync(identity, "officer.market2"));
    }

    [Theory, EachEngine]
    public async Task Of_two_who_name_each_other_at_once_one_is_refused(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        for (var i = 0; i < 5; i++)
        {
            await identity.ChangeAsync("delete from absences");
            var answers = await Task.WhenAll(PutAsync(identity, Wang, "2026-03-10", "2026-03-12", Liu), PutAsync(identity, Liu, "2026-03-12", "2026-03-14", Wang));
            Assert.Equal([200, 422], answers.Select(answer => (int)answer.StatusCode).Order());
        }
    }

    [Theory, EachEngine]
    public async Task A_running_absence_is_lengthened_without_beginning_anew(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await (await PutAsync(identity, Wang, "2026-03-10", "2026-03-12", Liu)).ReadJsonAsync();
        identity.Time.Advance(TimeSpan.FromDays(2));
        await ProblemAssert.IsAsync(await PutAsync(identity, Wang, "2026-03-09", "2026-03-20", Liu), 422, "absence-invalid", "/from");
        Assert.Equal("2026-03-20", (string?)(await (await PutAsync(identity, Wang, "2026-03-10", "2026-03-20", Liu)).ReadJsonAsync())["to"]);
    }

    [Theory, EachEngine]
    public async Task Colleagues_are_those_who_could_take_the_case_with_their_absence(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await (await PutAsync(identity, Liu, "2026-03-10", "2026-03-12", Wang)).ReadJsonAsync();
        var colleague = Assert.Single(await ColleaguesAsync(identity, Wang, "?zone=JA&matter=ro.establish"))!;
        Assert.Equal(("刘洋", "JA-MARKET", "2026-03-12"), ((string)colleague["name"]!, (string)colleague["officeCode"]!, (string)colleague["absentUntil"]!));
        Assert.Single(await ColleaguesAsync(identity, Wang, ""));
        Assert.Single(await ColleaguesAsync(identity, Wang, $"?id={Liu.AccountId}"));
        Assert.Empty(await ColleaguesAsync(identity, Wang, $"?id={Zhou.AccountId}"));
        Assert.Empty(await ColleaguesAsync(identity, Wang, "?zone=CN&matter=ro.establish"));
        Assert.Empty(await ColleaguesAsync(identity, Wang, "?zone=JA&matter=cos.file"));
        Assert.Empty(await ColleaguesAsync(identity, Wang, "?matter=ro%25"));
        await identity.ChangeAsync($"update accounts set disabled_at = created_at where id = '{Liu.AccountId}'");
        Assert.Empty(await ColleaguesAsync(identity, Wang, ""));
    }

    [Theory, EachEngine]
    public async Task Colleagues_come_page_by_page_each_once(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        for (var i = 0; i < 60; i++)
        {
            var id = await identity.HasAccountAsync($"more{i}", Roles.Officer);
            await identity.ChangeAsync($"insert into office_members (account_id, office_code, valid_from) values ('{id}', 'JA-MARKET', '2026-01-01')");
        }
        using var client = identity.As(Wang);
        var first = await (await client.GetAsync(new Uri("/api/identity/colleagues", UriKind.Relative))).ReadJsonAsync();
        var second = await (await client.GetAsync(new Uri($"/api/identity/colleagues?after={(string)first["next"]!}", UriKind.Relative))).ReadJsonAsync();
        Assert.Null((string?)second["next"]);
        Assert.Equal(61, first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(item => (string)item!["id"]!).Distinct().Count());
        await ProblemAssert.IsAsync(await client.GetAsync(new Uri("/api/identity/colleagues?after=%25", UriKind.Relative)), 400, "cursor-unknown");
    }

    [Fact]
    public async Task Only_officers_are_absent_or_have_colleagues()
    {
        await using var identity = await IdentityHost.StartAsync(Engine.Postgres);
        using var client = identity.As(TestCallers.Applicant);
        foreach (var path in new[] { Route, "/api/identity/colleagues" })
            await ProblemAssert.IsAsync(await client.GetAsync(new Uri(path, UriKind.Relative)), 403, "forbidden");
    }

    private static async Task<string> RefusedAsync(IdentityHost identity, Caller officer, Guid substitute)
    {
        var problem = await ProblemAssert.IsAsync(await PutAsync(identity, officer, "2026-03-12", "2026-03-20", substitute), 422, "absence-invalid", "/substitute");
        return (string)problem["errors"]![0]!["code"]!;
    }

    private static Task<HttpResponseMessage> PutAsync(IdentityHost identity, Caller officer, string from, string to, Caller substitute) =>
        PutAsync(identity, officer, from, to, substitute.AccountId);

    private static async Task<HttpResponseMessage> PutAsync(IdentityHost identity, Caller officer, string from, string to, Guid substitute)
    {
        using var client = identity.As(officer);
        return await client.PutAsJsonAsync(Route, new { from, to, substitute });
    }

    private static async Task<HttpResponseMessage> GetAsync(IdentityHost identity, Caller officer)
    {
        using var client = identity.As(officer);
        return await client.GetAsync(new Uri(Route, UriKind.Relative));
    }

    private static async Task<JsonArray> ColleaguesAsync(IdentityHost identity, Caller officer, string query)
    {
        using var client = identity.As(officer);
        return (await (await client.GetAsync(new Uri($"/api/identity/colleagues{query}", UriKind.Relative))).ReadJsonAsync())["items"]!.AsArray();
    }

    private static async Task<string[]> StandsInForAsync(IdentityHost identity, string userName)
    {
        using var answer = await identity.SignInAsync(userName, "Zone#2026");
        return [.. (await answer.ReadJsonAsync())["standsInFor"]!.AsArray().Select(absentee => (string)absentee!["accountId"]!)];
    }

    private static Caller Officer(int number, string userName, string name, string zone) =>
        new(Id(number), userName, name, [Roles.Officer], [], [new Jurisdiction(zone, "ro.*", $"{zone}-MARKET")]);

    private static Guid Id(int number) => new($"01900000-0000-7000-8000-{number:D12}");

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd");
}
