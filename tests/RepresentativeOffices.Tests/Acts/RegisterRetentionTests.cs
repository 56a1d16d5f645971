using System.Net.Http.Json;
using Dapper;
using Platform.Persistence;
using Platform.RepresentativeOffices.Register;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>What the register holds of persons is erased ten years after an office has ended (Data/Retention/offices.json, to be verified).</summary>
public sealed class RegisterRetentionTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2031, 5, 9);

    private readonly string materials = Directory.CreateTempSubdirectory("ro-retention-").FullName;
    private ServiceHost<Program> host = null!;

    public async ValueTask InitializeAsync() =>
        host = await ServiceHost.StartAsync<Program>(OfficeService.Settings(materials) with { Time = new ManualTime(new DateTimeOffset(2031, 5, 9, 10, 0, 0, TimeSpan.FromHours(8))) });

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Directory.Delete(materials, recursive: true);
    }

    [Fact]
    public async Task Ten_years_after_its_end_the_persons_are_gone_and_the_register_stays_readable()
    {
        var organisation = Guid.NewGuid();
        var numbers = await EnterAsync(organisation, Today.AddYears(-10).AddDays(-1), Today.AddYears(-10), Today.AddDays(-1));
        await SweepAsync();
        await SweepAsync();

        Assert.True(await ErasedAsync(numbers[0]));
        Assert.False(await ErasedAsync(numbers[1]));
        Assert.False(await ErasedAsync(numbers[2]));
        var registered = (await Registered.EnterAsync(host, organisation, "JA", 1)).Single();
        Assert.False(await ErasedAsync(registered));
        foreach (var (path, caller) in new[] { ($"offices/{numbers[0]}", Registered.Owner(organisation)), ($"desk/offices/{numbers[0]}", TestCallers.OfficerJA) })
        {
            var file = await (await new Story(host).GetAsync(path, caller)).ReadJsonAsync();
            var person = Assert.Single(file["people"]!.AsArray())!;
            Assert.Equal(("chief", null, null), ((string)person["role"]!, (string?)person["name"], (string?)person["nationality"]));
            Assert.Equal("德国莱茵精密仪器有限公司上海代表处", (string)file["nameZh"]!);
        }
        await (await new Story(host).GetAsync($"public/register/{numbers[0]}", TestCallers.OfficerJA)).ReadJsonAsync();
        Assert.Contains(numbers[0], (await (await new Story(host).GetAsync("offices", Registered.Owner(organisation))).ReadJsonAsync()).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_legal_hold_on_any_of_its_cases_keeps_them_until_it_is_lifted()
    {
        var number = (await EnterAsync(Guid.NewGuid(), Today.AddYears(-11).AddDays(5))).Single();
        var story = await new Story(host).FilesAsync();
        await ExecuteAsync("update cases set subject = @Subject where id = @Id", new { Subject = number, Id = Guid.Parse(story.Id) });
        var hold = await SendAsync("holds", new { caseId = story.Id, reason = "行政诉讼" }, null);
        await SweepAsync();
        Assert.False(await ErasedAsync(number));

        await SendAsync($"holds/{hold}/lifting", new { reason = "已结案" }, 1);
        await SweepAsync();
        Assert.True(await ErasedAsync(number));
    }

    [Theory]
    [InlineData("2010-05-31", null)]
    [InlineData("2020-02-29", "2030-03-01")]
    [InlineData("2026-11-21", "2036-11-22")]
    public void The_term_follows_from_the_table(string endedOn, string? until) => Assert.Equal(
        until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture),
        RegisterRetention.KeptUntil(DateOnly.Parse(endedOn, System.Globalization.CultureInfo.InvariantCulture)));

    private Task<IReadOnlyList<string>> EnterAsync(Guid organisation, params DateOnly[] ends) =>
        Registered.EnterAsync(host, organisation, "JA", ends.Length, then: (office, i) => office with { State = RegisteredOffice.Deregistered, EndedOn = ends[i], EndGround = "enterprise-withdraws" });

    private Task SweepAsync() => host.Services.GetRequiredService<RegisterRetention>().RunAsync(TestContext.Current.CancellationToken);

    private async Task<bool> ErasedAsync(string number)
    {
        await using var connection = await host.Services.GetRequiredService<Database>().OpenAsync(TestContext.Current.CancellationToken);
        var (entry, person) = await connection.QuerySingleAsync<(string, string)>("select o.entry, p.person from representative_offices o join office_people p on p.office_id = o.id where o.registration_number = @Number", new { Number = number });
        Assert.Equal(entry.Length == 0, person.Length == 0);
        return entry.Length == 0;
    }

    private async Task<string> SendAsync(string path, object body, int? version)
    {
        using var client = host.As(TestCallers.Supervisor);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Story.Root}/{path}") { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        if (version is { } seen)
            request.Headers.IfMatch.Add(new System.Net.Http.Headers.EntityTagHeaderValue($"\"{seen}\""));
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (string)(await answer.ReadJsonAsync((int)answer.StatusCode is 201 ? 201 : 200))["id"]!;
    }

    private async Task ExecuteAsync(string sql, object parameters)
    {
        await using var connection = await host.Services.GetRequiredService<Database>().OpenAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync(sql, parameters);
    }
}
