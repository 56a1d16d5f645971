using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;

namespace Platform.EndToEnd.Tests.Stories;

/// <summary>Every page about filed cosmetics fits every screen and keeps nobody out.</summary>
public sealed class CosmeticPagesStory(RunningPlatform platform) : BrowserStory(platform)
{
    // One walk where it is tightest, every further one costs minutes; the stories see the wide pages.
    [Theory]
    [InlineData("en", 360)]
    public async Task The_pages_of_cosmetics_fit_every_screen_and_keep_nobody_out(string language, int width)
    {
        var barriers = new List<string>();
        var seat = new Seat(language, width, width < 600 ? 740 : 900);
        var (cream, oil) = (await Cosmetics.FiledAsync(Platform), await Cosmetics.FiledAsync(Platform));
        var site = await Cosmetics.SiteAsync(Platform, cream.Number, oil.Number);
        var number = Uri.EscapeDataString(cream.Number);

        var visitor = await VisitorAsync(seat);
        await LooksAsync(visitor, "/", "70-home");
        await LooksAsync(visitor, "/guides/cos.file", "71-guide");
        await LooksAsync(visitor, "/inspections", "72-inspections");
        await visitor.FindsAsync($"/register/cosmetics?q={number}", "#found", cream.Name);
        await ShowsAsync(visitor, "73-register");

        var applicant = await ApplicantAsync(seat);
        await LooksAsync(applicant, $"/filings/{number}", "74-my-filing");
        await LooksAsync(applicant, "/sites", "75-sites");
        await LooksAsync(applicant, $"/sites/{site}", "76-site");
        await LooksAsync(applicant, $"/sites/{site}/receipt", "77-receipt");
        foreach (var (matter, subject, steps) in new (string, string?, string[])[]
        {
            ("cos.file", null, ["product", "classification", "formula", "filer", "making", "label", "evidence", "materials", "check"]),
            ("cos.change", cream.Number, ["reasons", "classification", "formula"]),
            ("cos.cancel", oil.Number, ["giving-up"]),
            ("cos.responsible-person", null, ["new-person"]),
            ("cos.annual-report", null, ["products-report"]),
            ("cos.pilot-site", null, ["operator", "services", "procedures"]),
        })
        {
            var draft = await Cosmetics.BegunAsync(Platform, matter, subject);
            foreach (var step in steps)
                await LooksAsync(applicant, $"/cases/{draft}/form/{step}", $"78-{matter}-{step}");
        }
        await LooksAsync(applicant, $"/cases/{cream.Case}", "79-status");
        await LooksAsync(applicant, "/cases", "80-my-cases");

        var officer = await OfficerAsync(seat, "officer.drug");
        await ShowsAsync(officer, "81-queue");
        await LooksAsync(officer, $"/office/filings?q={number}", "82-filings");
        await LooksAsync(officer, "/office/filings?order=risk", "83-by-risk");
        await LooksAsync(officer, $"/office/cases/{cream.Case}", "84-desk-case");
        await LooksAsync(officer, "/office/sites", "85-desk-sites");
        await LooksAsync(officer, $"/office/sites/{site}", "86-desk-site");
        await officer.OpensAsync("/office/inspections");
        foreach (var (input, typed) in new[] { ("year", "2026"), ("round", $"{(width < 600 ? 1 : 2)}"), ("count", "1"), ("seedKnownFrom", $"{Offices.Day(3)}T20:00"), ("seedSource", "第 2026180 期中奖号码") })
            await officer.Page.Locator($"#draw-{input}").FillAsync(typed);
        await ShowsAsync(officer, "87-desk-inspections");
        await officer.Page.Locator("#do-fix").ClickAsync();
        await officer.Sees("#population-hash").ToBeVisibleAsync();
        await ShowsAsync(officer, "88-desk-inspection");
        await LooksAsync(visitor, new Uri(officer.Page.Url).AbsolutePath["/office".Length..], "89-inspection");
        Assert.True(barriers.Count == 0, string.Join('\n', barriers));

        async Task LooksAsync(Person person, string path, string name)
        {
            await person.OpensAsync(path);
            await ShowsAsync(person, name);
        }

        async Task ShowsAsync(Person person, string name)
        {
            await person.LooksRightAsync(name);
            barriers.AddRange(await person.BarriersAsync(name));
        }
    }
}
