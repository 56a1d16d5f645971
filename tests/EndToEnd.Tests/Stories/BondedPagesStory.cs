using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;

namespace Platform.EndToEnd.Tests.Stories;

/// <summary>Every page about bonded goods fits every screen and keeps nobody out.</summary>
public sealed class BondedPagesStory(RunningPlatform platform) : BrowserStory(platform)
{
    // One walk where it is tightest, every further one costs minutes; the stories see the wide pages.
    [Theory]
    [InlineData("en", 360)]
    public async Task The_pages_of_bonded_goods_fit_every_screen_and_keep_nobody_out(string language, int width)
    {
        var barriers = new List<string>();
        var seat = new Seat(language, width, width < 600 ? 740 : 900);
        var (book, exhibition) = await Bonded.ExhibitingAsync(Platform);

        var visitor = await VisitorAsync(seat);
        await LooksAsync(visitor, "/tax?/goodsCode=9101210010&/origin=DEU&/dutiableValue=123456.78", "100-tax");

        var applicant = await ApplicantAsync(seat);
        await Bonded.LosesAsync(Platform, exhibition);
        await LooksAsync(applicant, "/bonded", "101-bonded");
        await LooksAsync(applicant, "/bonded/losses", "101-losses");
        await LooksAsync(applicant, $"/bonded/exhibitions/{exhibition}/guarantee", "102-guarantee");
        await LooksAsync(applicant, $"/bonded/exhibitions/{exhibition}/back", "102-back");
        await LooksAsync(applicant, $"/bonded/books/{book}", "103-book");
        var (exhibit, watch) = await Bonded.ShownAsync(Platform, exhibition);
        await LooksAsync(applicant, $"/bonded/lots/{watch}", "103-lot");
        await applicant.Page.Locator("#papers").ClickAsync();
        await applicant.TypesAsync("/licenceNumber", "LIC-2026-0001");
        await applicant.TypesAsync("/licenceValidUntil", Offices.Day(200));
        await ShowsAsync(applicant, "103-papers");
        await applicant.Page.Locator("#record").ClickAsync();
        await applicant.Sees("#licence").ToContainTextAsync("LIC-2026-0001");
        await ShowsAsync(applicant, "103-lot-with-papers");
        await LooksAsync(applicant, $"/cases/{exhibit}", "103-exhibit");
        await applicant.Sees("[data-message='SAS_STOCK']").ToHaveCountAsync(1);
        foreach (var (matter, subject, steps) in new (string, string?, string[])[]
        {
            ("bex.exhibit", null, ["declaration", "exhibition", "goods", "guarantee"]),
            ("bex.extend", exhibition, ["extension"]),
            ("bex.guarantee", null, ["guarantee"]),
            ("bex.waiver", null, ["institution"]),
            ("bex.transfer", book, ["transfer"]),
            ("bex.storage-extension", book, ["storage"]),
            ("bex.art-import", null, ["importer", "works"]),
        })
        {
            var draft = await Bonded.BegunAsync(Platform, matter, subject);
            foreach (var step in steps)
                await LooksAsync(applicant, $"/cases/{draft}/form/{step}", $"104-{matter}-{step}");
        }

        var officer = await OfficerAsync(seat, "officer.customs");
        await LooksAsync(officer, $"/office/cases/{exhibit}", "105-desk-exhibit");
        await LooksAsync(officer, "/office/bonded", "105-exhibitions");
        await LooksAsync(officer, "/office/bonded/books", "106-books");
        await LooksAsync(officer, $"/office/bonded/books/{book}", "107-desk-book");
        await officer.Page.Locator("#keep-credit").ClickAsync();
        await officer.Page.Locator("#credit-to").SelectOptionAsync("certified");
        await officer.Page.Locator("#credit-from").FillAsync(Offices.Day(0));
        await officer.Page.Locator("#set-credit").ClickAsync();
        await officer.Sees("#credit-level").ToHaveTextAsync("Certified enterprise");
        await ShowsAsync(officer, "107-credit");
        await officer.OpensAsync($"/office/bonded/books/{book}");
        await officer.Page.Locator("#adjust-item").FillAsync("1");
        await officer.Page.Locator("#adjust-quantity").FillAsync("-7");
        await officer.Page.Locator("#adjust-reason").FillAsync("Never arrived.");
        await officer.Page.Locator("#adjust").ClickAsync();
        await officer.Sees("#adjust-reason").ToHaveValueAsync("Never arrived.");
        await ShowsAsync(officer, "107-not-adjusted");
        await LooksAsync(officer, "/office/bonded/customs-line", "108-customs-line");
        await LooksAsync(officer, "/office/bonded/due", "108-due");
        await LooksAsync(officer, "/office/bonded/unpaid", "108-unpaid");
        await LooksAsync(officer, "/office/bonded/guarantees", "109-guarantees");
        await LooksAsync(officer, $"/office/bonded/exhibitions/{exhibition}", "110-desk-exhibition");
        await officer.Page.Locator("#draw-stocktake").ClickAsync();
        await officer.Sees("#count").ToBeVisibleAsync();
        await ShowsAsync(officer, "111-count-sheet");
        // Counting takes an hour: the sheet is found again in the list.
        var sheet = officer.Page.Url.Split('/')[^1];
        await LooksAsync(officer, "/office/bonded/stocktakes", "111-stocktakes");
        await officer.Page.Locator($"[data-stocktake='{sheet}'] a").ClickAsync();
        await officer.Sees("#count").ToBeVisibleAsync();
        foreach (var counted in await officer.Page.Locator("input.count").AllAsync())
            await counted.FillAsync("0");
        await officer.Page.Locator("#enter-counts").ClickAsync();
        await officer.Sees("#enter-counts").ToHaveCountAsync(0);
        await ShowsAsync(officer, "112-counted");
        await LooksAsync(officer, "/office/bonded/differences", "113-differences");
        await LooksAsync(applicant, "/bonded", "114-bonded-differences");

        // Each difference is a case: customs opened it, the keeper states, customs decide.
        await officer.Page.Locator("[data-discrepancy] a").First.ClickAsync();
        await officer.Sees("#difference").ToHaveTextAsync("-1");
        var opened = new Uri(officer.Page.Url).Segments[^1];
        await ShowsAsync(officer, "115-difference");
        await applicant.TakesUpAsync(opened);
        await ShowsAsync(applicant, "116-to-be-stated");
        await LooksAsync(applicant, $"/cases/{opened}/form/statement", "117-statement");
        await applicant.TypesAsync("/statement", "It was in the restorer's room while the goods were counted.");
        await applicant.GoesOnAsync();
        await applicant.OpensAsync($"/cases/{opened}/form/check");
        await applicant.SubmitsAsync();
        await officer.OpensCaseAsync(opened);
        await officer.DecidesAsync("explanation", "Seen in its place.");
        await ShowsAsync(officer, "118-decided");
        await applicant.OpensCaseAsync();
        await applicant.Sees("#decision").ToContainTextAsync("Seen in its place.");
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
