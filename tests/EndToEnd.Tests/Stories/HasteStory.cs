using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;

namespace Platform.EndToEnd.Tests.Stories;

/// <summary>People who do not wait for the page.</summary>
public sealed class HasteStory(RunningPlatform platform) : BrowserStory(platform)
{
    [Fact]
    public async Task What_was_typed_last_is_kept_when_somebody_leaves_by_the_list_of_steps()
    {
        var applicant = await ApplicantAsync(Seat.Chinese);
        await applicant.StartsFilingAsync("JA");
        await applicant.TypesAsync("/office/nameZh", "德国示例有限公司上海代表处");
        await applicant.GoesToAsync("enterprise");
        await applicant.GoesToAsync("office");
        await applicant.Sees("[name='/office/nameZh']").ToHaveValueAsync("德国示例有限公司上海代表处");
    }

    [Fact]
    public async Task Two_clicks_on_submit_are_one_filing()
    {
        var example = await Papers.ExampleAsync(Platform);
        var applicant = await ApplicantAsync(Seat.Chinese);
        await applicant.StartsFilingAsync("JA");
        await applicant.FillsInEverythingAsync(example);
        await applicant.UploadsEverythingAsync();
        await applicant.GoesOnAsync();
        await applicant.Page.Locator("#submit").DblClickAsync();
        await applicant.ArrivesAtAsync($"/cases/{applicant.Case}");
        await applicant.Sees("#done").ToBeVisibleAsync();
        await applicant.Sees("#timeline li").ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_finding_about_a_whole_list_goes_as_soon_as_it_is_mended()
    {
        var applicant = await ApplicantAsync(Seat.Chinese);
        await applicant.StartsFilingAsync("JA");
        await applicant.GoesToAsync("representatives");
        await applicant.TypesAsync("/representatives/0/nameOriginal", "Max Mustermann");
        await applicant.Page.Locator("#add-representatives").ClickAsync();
        await applicant.Sees("#e-representatives .finding").ToHaveCountAsync(1);
        await applicant.Page.Locator("[name='/representatives/0/role'][value=chief]").CheckAsync();
        await applicant.Sees("#save-state p").ToBeVisibleAsync();
        await applicant.Sees("#e-representatives .finding").ToHaveCountAsync(0);
    }
}
