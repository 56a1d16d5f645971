using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;

namespace Platform.EndToEnd.Tests.Stories;

public sealed class WithoutScriptStory(RunningPlatform platform) : BrowserStory(platform)
{
    [Fact]
    public async Task Filing_needs_no_script()
    {
        var example = await Papers.ExampleAsync(Platform);
        var applicant = await ApplicantAsync(Seat.WithoutScript);
        await applicant.StartsFilingAsync("JA");
        await applicant.FillsInEverythingAsync(example);
        await applicant.UploadsEverythingAsync();
        await applicant.GoesOnAsync();
        await applicant.SubmitsAsync();
        await applicant.SeesState("Submitted").ToBeVisibleAsync();
        Assert.StartsWith("ROE-JA-", await applicant.ReadsAsync("#case-number"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_the_law_speaks_when_the_step_is_seen_again()
    {
        var example = await Papers.ExampleAsync(Platform);
        example["foreignEnterprise"]!["incorporatedOn"] = Papers.LastYear;
        var applicant = await ApplicantAsync(Seat.WithoutScript);
        await applicant.StartsFilingAsync("JA");
        await applicant.GoesToAsync("enterprise");
        await applicant.FillsInAsync(example);
        await applicant.GoesOnAsync();
        await applicant.GoesToAsync("enterprise");
        await applicant.Sees("#e-foreignEnterprise-incorporatedOn [data-code=parent-must-have-existed-two-years]").ToBeVisibleAsync();
    }
}
