using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Platform.Contracts.Identity.V1;
using Platform.Identity.Domain;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.Identity.Tests;

/// <summary>How customs rate an enterprise (GACC Order 282; domain reference §3.5). Today is 2026-03-10 until a test moves it.</summary>
public sealed class CreditTests
{
    private const string Code = "91310105MA1FWHF33E";
    private static readonly TimeSpan UntilMay = TimeSpan.FromDays(60);
    private static readonly Caller Zhao = Customs(14, "officer.customs");
    private static readonly Caller Other = Customs(11, "officer.market");

    public static TheoryData<string?, string?, string[]> Forms { get; } = new()
    {
        { null, null, ["/level field-required", "/from field-required"] },
        { "", null, ["/level field-required", "/from field-required"] },
        { "excellent", "2026-04-01", ["/level credit-level-unknown"] },
        { "advanced", "2026-04-01", [] },
        { "dishonest", "2026-03-31", ["/from credit-too-early"] },
        { "seriouslyDishonest", "2099-01-01", [] },
    };

    public static TheoryData<Caller> Strangers { get; } = [TestCallers.OfficerJA, TestCallers.OfficerOfCultureSJ];

    [Theory, MemberData(nameof(Forms))]
    public void Everything_wrong_with_a_level_is_said_at_once_with_its_source(string? level, string? from, string[] errors)
    {
        var form = new CreditForm(level, from is null ? null : DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(errors, form.Errors().Select(error => $"{error.Pointer} {error.Code}"));
        Assert.All(form.Errors(), error => Assert.Equal("AEO282:", error.Provision!.Code));
    }

    [Theory, EachEngine]
    public async Task A_level_is_recorded_and_corrected_and_nothing_is_overwritten(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        var nothing = await SeesAsync(identity);
        Assert.Equal((0, null), ((int)nothing["version"]!, (string?)nothing["level"]));

        Assert.Equal("\"1\"", (await PutAsync(identity, 0, "advanced", "2026-04-01")).Headers.ETag!.Tag);
        await (await PutAsync(identity, 1, "seriouslyDishonest", "2026-05-05")).ReadJsonAsync();
        var corrected = await (await PutAsync(identity, 2, "dishonest", "2026-05-05")).ReadJsonAsync();

        Assert.Equal(
            ["3 2026-05-05 dishonest False", "2 2026-05-05 seriouslyDishonest True", "1 2026-04-01 advanced False"],
            corrected["items"]!.AsArray().Select(item => $"{item!["version"]} {item["from"]} {item["level"]} {(bool)item["corrected"]!}"));
        Assert.Equal(("赵海涛", "失信企业"), ((string)corrected["items"]![0]!["recordedBy"]!, (string)corrected["items"]![0]!["title"]!));
        Assert.Null((string?)corrected["level"]);
        identity.Time.Advance(UntilMay - TimeSpan.FromDays(5));
        Assert.Equal("advanced", (string?)(await SeesAsync(identity))["level"]);
        identity.Time.Advance(TimeSpan.FromDays(5));
        Assert.Equal("dishonest", (string?)(await SeesAsync(identity))["level"]);
    }

    // Accident: a second officer sets back what the first has just corrected, or a request that was sent again tells everybody twice.
    [Theory, EachEngine]
    public async Task Who_has_not_seen_the_last_level_is_refused_and_who_asks_again_is_answered_again(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        await ProblemAssert.IsAsync(await PutAsync(identity, null, "advanced", "2026-04-01"), 428, "precondition-required");
        await (await PutAsync(identity, 0, "advanced", "2026-04-01")).ReadJsonAsync();

        Assert.Equal(1, (int)(await (await PutAsync(identity, 0, "advanced", "2026-04-01")).ReadJsonAsync())["version"]!);
        var stale = await ProblemAssert.IsAsync(await PutAsync(identity, 0, "dishonest", "2026-04-01"), 412, "credit-stale");
        Assert.Equal(1, (int)stale["current"]!);
        await ProblemAssert.IsAsync(await PutAsync(identity, 0, "advanced", "2026-04-01", Other), 412, "credit-stale");
        await ProblemAssert.IsAsync(await PutAsync(identity, 7, "dishonest", "2026-04-01"), 412, "credit-stale");
        await ProblemAssert.IsAsync(await PutAsync(identity, int.MaxValue, "dishonest", "2026-04-01"), 412, "credit-stale");
        Assert.Equal(1, await EventsAsync(identity));

        for (var version = 1; version < 6; version++)
        {
            var answers = await Task.WhenAll(PutAsync(identity, version, "ordinary", "2026-05-01"), PutAsync(identity, version, "certified", "2026-05-01", Other));
            Assert.Equal([200, 412], answers.Select(answer => (int)answer.StatusCode).Order());
        }
        Assert.Equal(6, await EventsAsync(identity));
    }

    [Theory, EachEngine]
    public async Task What_is_recorded_comes_page_by_page_each_once(Engine engine)
    {
        await using var identity = await IdentityHost.StartAsync(engine);
        for (var version = 0; version < 51; version++)
            await (await PutAsync(identity, version, "ordinary", "2026-04-01")).ReadJsonAsync();
        var first = await SeesAsync(identity);
        var second = await SeesAsync(identity, $"?after={(string)first["next"]!}");
        Assert.Equal((50, 1, 51, null), (first["items"]!.AsArray().Count, second["items"]!.AsArray().Count, (int)second["version"]!, (string?)second["next"]));
        Assert.Equal(51, first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(item => (int)item!["version"]!).Distinct().Count());
        using var client = identity.As(Zhao);
        await ProblemAssert.IsAsync(await client.GetAsync(Route(Code, "?after=x")), 400, "cursor-unknown");
    }

    [Fact]
    public async Task What_is_no_level_or_no_enterprise_is_refused_with_its_place()
    {
        await using var identity = await IdentityHost.StartAsync(Engine.Postgres);
        await ProblemAssert.IsAsync(await PutAsync(identity, 0, "advanced", "2026-03-31"), 422, "credit-invalid", "/from");
        await ProblemAssert.IsAsync(await PutAsync(identity, 0, "excellent", "2026-04-01"), 422, "credit-invalid", "/level");
        await ProblemAssert.IsAsync(await PutAsync(identity, 0, "advanced", "2026-04-01", code: "91310105MA1FWHF33F"), 400, "credit-code-check");
    }

    [Theory, MemberData(nameof(Strangers))]
    public async Task Only_customs_rate_an_enterprise(Caller caller)
    {
        await using var identity = await IdentityHost.StartAsync(Engine.Postgres);
        await ProblemAssert.IsAsync(await PutAsync(identity, 0, "advanced", "2026-04-01", caller), 404, "not-found");
        using var client = identity.As(caller);
        await ProblemAssert.IsAsync(await client.GetAsync(Route(Code)), 404, "not-found");
        using var applicant = identity.As(TestCallers.Applicant);
        await ProblemAssert.IsAsync(await applicant.GetAsync(Route(Code)), 403, "forbidden");
    }

    // The enterprise has no account here; the code is typed in small letters.
    [Fact]
    public async Task Everybody_who_listens_is_told_what_was_recorded()
    {
        await using var identity = await IdentityHost.StartWithBrokerAsync(Engine.Postgres);
        var told = new ConcurrentQueue<OrganisationCreditChanged>();
        var handle = identity.Services.GetRequiredService<IBusControl>().ConnectReceiveEndpoint("told", endpoint => endpoint.Handler<OrganisationCreditChanged>(context =>
        {
            told.Enqueue(context.Message);
            return Task.CompletedTask;
        }));
        await handle.Ready;

        await (await PutAsync(identity, 0, "certified", "2026-04-01", code: "91310106ma1fydx89n")).ReadJsonAsync();
        await (await PutAsync(identity, 1, "seriouslyDishonest", "2026-06-01", code: "91310106MA1FYDX89N")).ReadJsonAsync();

        await Eventually.Assert(() => Assert.Equal(2, told.Count));
        var at = identity.Time.GetUtcNow();
        Assert.Equal(
            [new("91310106MA1FYDX89N", new DateOnly(2026, 4, 1), "certified", 1, at), new("91310106MA1FYDX89N", new DateOnly(2026, 6, 1), "seriouslyDishonest", 2, at)],
            told.OrderBy(one => one.Version));
    }

    private static async Task<HttpResponseMessage> PutAsync(IdentityHost identity, int? version, string level, string from, Caller? caller = null, string code = Code)
    {
        using var client = identity.As(caller ?? Zhao);
        using var request = new HttpRequestMessage(HttpMethod.Put, Route(code)) { Content = JsonContent.Create(new { level, from }) };
        if (version is not null)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return await client.SendAsync(request);
    }

    private static async Task<JsonNode> SeesAsync(IdentityHost identity, string query = "")
    {
        using var client = identity.As(Zhao);
        return await (await client.GetAsync(Route(Code, query))).ReadJsonAsync();
    }

    /// <summary>Those that wait for a broker.</summary>
    private static async Task<int> EventsAsync(IdentityHost identity)
    {
        await using var work = await identity.Database.ReadAsync(default);
        await using var count = work.Connection.CreateCommand();
        count.CommandText = "select count(*) from outbox";
        return Convert.ToInt32(await count.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Uri Route(string code, string query = "") => new($"/api/identity/enterprises/{code}/credit{query}", UriKind.Relative);

    private static Caller Customs(int id, string userName) =>
        new(new Guid($"01900000-0000-7000-8000-{id:D12}"), userName, userName, [Roles.Officer], [], [new Jurisdiction("JA", "bex.*", "JA-CUSTOMS")]);
}
