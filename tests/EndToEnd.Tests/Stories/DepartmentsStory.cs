using Npgsql;
using Platform.EndToEnd.Tests.Api;
using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;
using Platform.Testing;

namespace Platform.EndToEnd.Tests.Stories;

public sealed class DepartmentsStory(RunningPlatform platform) : BrowserStory(platform)
{
    /// <summary>The sweep looks every twenty seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task Three_departments_are_asked_one_is_silent_and_one_objects()
    {
        var topology = Platform.Topology();
        var (id, number) = await FiledAsync();
        var officer = await OfficerAsync(Seat.Chinese);
        await officer.FindsInQueueAsync(number, id);
        await officer.ClaimsAsync(id);
        await officer.AcceptsAsync();
        await officer.AsksAsync("departments", "首席代表的居留和用工安排是否合规？", "exit-entry", "employment", "customs");
        await officer.Sees("#consultations .tag[data-state=asked]").ToHaveCountAsync(3);
        Assert.Empty(await officer.BarriersAsync("departments asked"));

        // One stays silent: its term is over, and the sweep finds that out by itself.
        await LetTheTermPassAsync(topology, id, "employment");
        await Eventually.AsyncAssert(async () =>
        {
            await officer.OpensCaseAsync(id);
            Assert.Equal(1, await officer.Page.Locator("#consultations .tag[data-state=silent]").CountAsync());
        }, Patience);

        // One objects, with its reason; after that it may not read the case any more.
        var police = await OfficerAsync(Seat.English, "officer.police");
        await police.OpensOpinionAsync(number);
        await police.Sees("#form").ToBeVisibleAsync();
        Assert.Empty(await police.BarriersAsync("an opinion"));
        await police.ObjectsAsync("首席代表的居留许可已过期");
        await police.OpensOpinionAsync(number, "closed");
        await police.Sees("#form").ToHaveCountAsync(0);

        // The third is stopped with that reason.
        var customs = await OfficerAsync(Seat.ChinesePhone, "officer.customs");
        await customs.OpensOpinionAsync(number, "closed");
        await customs.Sees("#stopped-by").ToContainTextAsync("居留许可已过期");
        await customs.LooksRightAsync("25-opinion-stopped");

        await officer.OpensCaseAsync(id);
        foreach (var state in new[] { "objected", "silent", "stopped" })
            await officer.Sees($"#consultations .tag[data-state={state}]").ToHaveCountAsync(1);
        await officer.Sees("#consultations").ToContainTextAsync("居留许可已过期");

        // The applicant sees who was asked and how it stands, not what they wrote.
        var applicant = await ApplicantAsync(Seat.EnglishPhone);
        await applicant.TakesUpAsync(id);
        await applicant.Sees("#consultations tbody tr").ToHaveCountAsync(3);
        Assert.DoesNotContain("居留许可已过期", await applicant.Page.ContentAsync(), StringComparison.Ordinal);
        await applicant.LooksRightAsync("26-status-departments");
    }

    private static async Task LetTheTermPassAsync(Topology topology, string id, string department)
    {
        await using var database = NpgsqlDataSource.Create(topology.ConnectionOf("representative-offices", "representative-offices-db"));
        await using var command = database.CreateCommand("update case_opinions set due_on = date '2026-01-05', sweep_on = date '2026-01-06' where case_id = $1 and department = $2");
        command.Parameters.AddWithValue(Guid.Parse(id));
        command.Parameters.AddWithValue(department);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private async Task<(string Id, string Number)> FiledAsync()
    {
        using var client = await ApiClient.SignInAsync(Platform, "applicant");
        var filing = await client.DraftsAsync(await client.GuideAsync());
        using var answer = await client.SubmitAsync(filing, $"departments-{filing.Id}");
        return (filing.Id, (string)(await answer.ReadJsonAsync())["number"]!);
    }
}
