using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;

namespace Platform.EndToEnd.Tests.Stories;

public sealed class AccessibilityStory(RunningPlatform platform) : BrowserStory(platform)
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task No_page_keeps_anybody_out(string language)
    {
        var barriers = new List<string>();
        var seat = Seat.In(language);
        var visitor = await VisitorAsync(seat);
        foreach (var (path, status) in new[] { ("/", 200), ("/guides/ro.establish", 200), ("/sign-in", 200), ("/sign-in?problem=invalid-credentials", 200), ("/guides/there.is.none", 404) })
            await LooksAsync(visitor, path, status);

        var example = await Papers.ExampleAsync(Platform);
        var applicant = await ApplicantAsync(seat);
        await applicant.StartsFilingAsync("JA");
        await LooksAsync(applicant, $"/cases/{applicant.Case}/form/check");
        await LooksAsync(applicant, $"/cases/{applicant.Case}/form/office?check=true");
        await applicant.GoesToAsync("office");
        await applicant.FillsInEverythingAsync(example, afterStep: async step => barriers.AddRange(await applicant.BarriersAsync(step)));
        await applicant.UploadsEverythingAsync();
        barriers.AddRange(await applicant.BarriersAsync("materials"));
        await applicant.GoesOnAsync();
        await applicant.SubmitsAsync();
        await LooksAsync(applicant, "/cases");
        await LooksAsync(applicant, $"/cases/{applicant.Case}");
        await LooksAsync(applicant, $"/cases/{applicant.Case}/receipt");

        var officer = await OfficerAsync(seat);
        foreach (var page in new[] { "/office", "/office/opinions", "/office/absence" })
            await LooksAsync(officer, page);
        await officer.FindsInQueueAsync(await applicant.ReadsAsync("#receipt-number"), applicant.Case);
        await officer.ClaimsAsync(applicant.Case);
        await officer.Page.Locator("details.act").EvaluateAllAsync<int>("all => all.filter(one => one.open = true).length");
        barriers.AddRange(await officer.BarriersAsync("desk case"));
        await officer.OpensCaseAsync(applicant.Case);
        await officer.AcceptsAsync();
        await officer.ApprovesAsync("");

        await LooksAsync(applicant, $"/cases/{applicant.Case}");
        var certificate = await applicant.ReadsAsync("#certificates .number >> nth=0");
        await LooksAsync(visitor, $"/certificates/{certificate}");
        await LooksAsync(visitor, $"/register?q={certificate}");
        Assert.True(barriers.Count == 0, string.Join('\n', barriers));

        async Task LooksAsync(Person person, string path, int status = 200)
        {
            await person.OpensAsync(path, status);
            barriers.AddRange(await person.BarriersAsync(path));
        }
    }
}
