using Platform.EndToEnd.Tests.Api;
using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;
using Platform.Testing;

namespace Platform.EndToEnd.Tests.Stories;

/// <summary>An officer sees a passport's number for a purpose, and its holder's side reads who did, when and why.</summary>
public sealed class PrivacyStory(RunningPlatform platform) : BrowserStory(platform)
{
    private const string Place = "#f-representatives-0-document-number";

    [Fact]
    public async Task What_an_officer_reveals_its_subject_reads_of()
    {
        var (id, clear) = await FiledAsync();
        var officer = await OfficerAsync(Seat.Chinese);
        await officer.OpensCaseAsync(id);
        await officer.Sees($"{Place} dd").Not.ToContainTextAsync(clear);
        await officer.Page.Locator($"{Place} button.reveal").ClickAsync();
        // Without a purpose nothing is shown; what was asked for is kept.
        await officer.Sees("#reveal-asked").ToBeVisibleAsync();
        Assert.DoesNotContain(clear, await officer.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(await officer.BarriersAsync("reveal refused"));
        await officer.Page.Locator("#f-purpose").SelectOptionAsync("verify-identity");
        await officer.Page.Locator("#reveal-asked").ClickAsync();
        await officer.Sees($"{Place} .revealed").ToHaveTextAsync(clear);
        await officer.Sees("#reveal-open").ToBeVisibleAsync();
        Assert.Empty(await officer.BarriersAsync("revealed"));
        await officer.LooksRightAsync("office-revealed");

        var applicant = await ApplicantAsync(Seat.EnglishPhone);
        await applicant.TakesUpAsync(id);
        await applicant.Sees("#readings .reading-why").ToHaveTextAsync("Verify identity");
        await applicant.Sees("#readings .reading-who").ToContainTextAsync("王建国");
        await applicant.Sees("#readings .reading-who").ToContainTextAsync("Administration for Market Regulation");
        await applicant.Sees("#readings .reading-what").ToContainTextAsync("Number of the document");
        await applicant.LooksRightAsync("applicant-readings");
        await applicant.Page.Locator("#all-readings").ClickAsync();
        await applicant.Sees("#readings .reading-who").ToHaveCountAsync(1);
        Assert.Empty(await applicant.BarriersAsync("readings"));
        await applicant.OpensAsync("/cases/readings");
        await applicant.Sees($"#readings a[href='/cases/{id}']").ToHaveCountAsync(1);
        await applicant.LooksRightAsync("applicant-all-readings");
    }

    [Fact]
    public async Task A_person_is_shown_at_once_without_script()
    {
        var (id, clear) = await FiledAsync();
        var officer = await OfficerAsync(Seat.WithoutScript);
        await officer.OpensCaseAsync(id);
        await officer.Page.Locator("#f-purpose").SelectOptionAsync("contact-applicant");
        await officer.Page.Locator("button[name=reveal][value='/representatives/0']").ClickAsync();
        await officer.Sees($"{Place} .revealed").ToHaveTextAsync(clear);
        await officer.Sees("#f-representatives-0-phone .revealed").ToBeVisibleAsync();
        await officer.Sees("#f-liaison-mobile .revealed").ToHaveCountAsync(0);
    }

    private async Task<(string Id, string Clear)> FiledAsync()
    {
        using var client = await ApiClient.SignInAsync(Platform, "applicant");
        var guide = await client.GuideAsync();
        var filing = await client.DraftsAsync(guide);
        using var answer = await client.SubmitAsync(filing, $"privacy-{filing.Id}");
        await answer.ReadJsonAsync();
        return (filing.Id, (string)guide["example"]!["representatives"]![0]!["document"]!["number"]!);
    }
}
