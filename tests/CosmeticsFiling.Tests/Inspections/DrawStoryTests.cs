using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Platform.CosmeticsFiling.Register;
using Platform.CosmeticsFiling.Tests.Acts;
using Platform.CosmeticsFiling.Tests.Pilot;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.CosmeticsFiling.Tests.Inspections;

/// <summary>Who is inspected by lot (S0 task 70), in two steps. The clock stands at 2026-03-10 10:00 in Shanghai until it is moved.</summary>
public sealed class DrawStoryTests : IAsyncLifetime
{
    private const string Draws = "inspections/draws";

    private readonly string materials = Directory.CreateTempSubdirectory("cos-draws-").FullName;
    private readonly ManualTime time = new();
    private ServiceHost<Program> host = null!;

    public async ValueTask InitializeAsync() => host = await ServiceHost.StartAsync<Program>(CosmeticsService.Settings(materials) with { Time = time });

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Directory.Delete(materials, recursive: true);
    }

    [Fact]
    public async Task Anybody_computes_the_same_lot_from_what_is_published()
    {
        await EnterAsync(12);
        var suspended = await Filed.EnterAsync(host, change: filing => filing with { SuspendedOn = new DateOnly(2026, 3, 1) });
        var cancelled = await Filed.EnterAsync(host, change: filing => filing with { State = Filing.Cancelled, EndedOn = new DateOnly(2026, 3, 1) });
        var unpublished = await Filed.EnterAsync(host, change: filing => filing with { PublishedOn = null });
        var fixedDraw = await FixAsync().OkAsync(201);
        var id = (string)fixedDraw["id"]!;
        Assert.Equal(("fixed", 12, 0), ((string)fixedDraw["state"]!, (int)fixedDraw["populationCount"]!, fixedDraw["items"]!.AsArray().Count));

        // Whoever is filed after the population was fixed is not in it.
        await EnterAsync(3);
        time.Advance(TimeSpan.FromDays(3));
        await SendAsync(TestCallers.Supervisor, $"desk/{Draws}/{id}/result", new { seed = "03 08 11 19 22 33+07" }).OkAsync();

        using var anybody = host.Client();
        var draw = await anybody.GetAsync(Path($"public/{Draws}/{id}")).OkAsync();
        var file = await anybody.GetByteArrayAsync(Path((string)draw["populationUrl"]!, ""), TestContext.Current.CancellationToken);
        Assert.Equal((string)draw["populationHash"]!, Convert.ToHexStringLower(SHA256.HashData(file)));
        Assert.Equal((string)fixedDraw["populationHash"]!, (string)draw["populationHash"]!);
        Assert.Equal(LotTests.Recompute(file, (string)draw["seed"]!, (int)draw["count"]!), draw["items"]!.AsArray().Select(item => (string)item!["number"]!));
        Assert.Equal(4, draw["items"]!.AsArray().Count);
        Assert.All(new[] { suspended, cancelled, unpublished }, filing => Assert.DoesNotContain(filing.Number, Encoding.UTF8.GetString(file), StringComparison.Ordinal));
        Assert.Contains((await anybody.GetAsync(Path($"public/{Draws}")).OkAsync())["items"]!.AsArray(), one => (string)one!["id"]! == id && (string)one["state"]! == "drawn");
    }

    // Accident: whoever fixes the list knows the seed already, and looks which list gives the right products.
    [Fact]
    public async Task The_seed_is_not_known_when_the_population_is_fixed()
    {
        await EnterAsync(3);
        await ProblemAssert.IsAsync(await FixAsync(change: body => body["seedKnownFrom"] = "2026-03-10T10:00:00+08:00"), 422, "body-incomplete", "/seedKnownFrom");
        var id = (string)(await FixAsync().OkAsync(201))["id"]!;
        await ProblemAssert.IsAsync(await SendAsync(TestCallers.Supervisor, $"desk/{Draws}/{id}/result", new { seed = "1" }), 409, "seed-not-known");
    }

    [Fact]
    public async Task There_is_one_draw_for_a_year_purpose_and_round_and_it_is_drawn_once()
    {
        await EnterAsync(3);
        var answers = await Task.WhenAll(FixAsync(), FixAsync(), FixAsync());
        var id = (string)(await Assert.Single(answers, answer => (int)answer.StatusCode == 201).ReadJsonAsync(201))["id"]!;
        foreach (var answer in answers.Where(answer => (int)answer.StatusCode != 201))
            await ProblemAssert.IsAsync(answer, 409, "draw-exists");
        await FixAsync(change: body => body["round"] = 2).OkAsync(201);

        time.Advance(TimeSpan.FromDays(3));
        await SendAsync(TestCallers.Supervisor, $"desk/{Draws}/{id}/result", new { seed = "1" }, "key").OkAsync();
        await SendAsync(TestCallers.Supervisor, $"desk/{Draws}/{id}/result", new { seed = "1" }, "key").OkAsync();
        await ProblemAssert.IsAsync(await SendAsync(TestCallers.OfficerOfCosmeticsJA, $"desk/{Draws}/{id}/result", new { seed = "2" }), 409, "draw-done");
    }

    // Accident: a result is mended in the database, and the published list is another one the next morning.
    [Theory]
    [InlineData("update inspection_draws set population = population || 'x'")]
    [InlineData("update inspection_draws set size = size + 1")]
    [InlineData("delete from inspection_draws")]
    public async Task A_draw_cannot_be_changed_in_the_database(string statement)
    {
        await EnterAsync(1);
        await FixAsync().OkAsync(201);
        await using var work = await host.Services.GetRequiredService<Database>().BeginAsync(default);
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Dapper.SqlMapper.ExecuteAsync(work.Connection, statement));
    }

    [Fact]
    public async Task Supervisors_and_officers_of_cosmetics_draw_and_nobody_else()
    {
        await EnterAsync(1);
        foreach (var stranger in new[] { TestCallers.Applicant, TestCallers.OfficerJA, TestCallers.Auditor, TestCallers.Operator })
            await ProblemAssert.IsAsync(await FixAsync(stranger), 403, "forbidden");
        await FixAsync(TestCallers.OfficerOfCosmeticsJA).OkAsync(201);
    }

    private async Task EnterAsync(int count)
    {
        for (var i = 0; i < count; i++)
            await Filed.EnterAsync(host);
    }

    private Task<HttpResponseMessage> FixAsync(Caller? caller = null, Action<JsonObject>? change = null)
    {
        var body = new JsonObject { ["year"] = 2026, ["purpose"] = "routine", ["round"] = 1, ["count"] = 4, ["seedSource"] = "双色球2026031期开奖号码", ["seedKnownFrom"] = "2026-03-12T21:30:00+08:00" };
        change?.Invoke(body);
        return SendAsync(caller ?? TestCallers.Supervisor, $"desk/{Draws}", body);
    }

    private async Task<HttpResponseMessage> SendAsync(Caller caller, string path, object body, string? key = null)
    {
        using var client = host.As(caller);
        using var request = new HttpRequestMessage(HttpMethod.Post, Path(path)) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return await client.SendAsync(request);
    }

    private static Uri Path(string path, string root = $"{Story.Root}/") => new(root + path, UriKind.Relative);
}
