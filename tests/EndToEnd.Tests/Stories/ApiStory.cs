using Platform.EndToEnd.Tests.Api;
using Platform.EndToEnd.Tests.Running;
using Platform.Testing;

namespace Platform.EndToEnd.Tests.Stories;

public sealed class ApiStory(RunningPlatform platform)
{
    [Fact]
    public async Task A_program_files_from_the_guide_alone_and_however_often_it_repeats_there_is_one_receipt()
    {
        using var applicant = await ApiClient.SignInAsync(platform, "applicant");
        var filing = await applicant.DraftsAsync(await applicant.GuideAsync());

        var answers = await Task.WhenAll(Enumerable.Repeat("one-key-for-all", 50).Select(key => applicant.SubmitAsync(filing, $"{key}-{filing.Id}")));
        var receipts = await Task.WhenAll(answers.Select(async answer => (await answer.ReadJsonAsync()).ToJsonString()));
        Assert.Single(receipts.Distinct());

        var submitted = await (await applicant.GetCaseAsync(filing.Id)).ReadJsonAsync();
        var number = (string)submitted["number"]!;
        Assert.Contains($"\"{number}\"", receipts[0], StringComparison.Ordinal);

        // Whoever may see it finds it in the worklist; to all others it does not exist.
        using var officer = await ApiClient.SignInAsync(platform, "officer.market");
        foreach (var reader in new[] { applicant, officer })
        {
            await Eventually.AsyncAssert(async () =>
            {
                var line = Assert.Single(await reader.ListAsync($"/api/worklist/cases?q={number}"));
                Assert.Equal((filing.Id, "Submitted"), ((string)line["id"]!, (string)line["state"]!));
            });
        }
        await (await officer.GetDeskCaseAsync(filing.Id)).ReadJsonAsync();

        using var stranger = await ApiClient.SignInAsync(platform, "applicant2");
        using var elsewhere = await ApiClient.SignInAsync(platform, "officer.market.cn");
        await ProblemAssert.IsAsync(await stranger.GetCaseAsync(filing.Id), 404, "not-found");
        await ProblemAssert.IsAsync(await elsewhere.GetDeskCaseAsync(filing.Id), 404, "not-found");
        foreach (var outsider in new[] { stranger, elsewhere })
            Assert.Empty(await outsider.ListAsync($"/api/worklist/cases?q={number}"));
    }
}
