using System.Text.Json.Nodes;
using Platform.EndToEnd.Tests.Api;
using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;
using Platform.Testing;

namespace Platform.EndToEnd.Tests.Stories;

/// <summary>A work of art and a watch from bonded entry to exhibition in 静安, and out of the books again.</summary>
public sealed class BondedStory(RunningPlatform platform) : BrowserStory(platform)
{
    [Fact]
    public async Task A_sculpture_and_a_watch_are_shown_the_watch_is_sold_and_declared_the_sculpture_goes_home_and_the_book_closes_at_zero()
    {
        var barriers = new List<string>();
        var (book, mark) = (Bonded.BookNumber(), Bonded.Mark());
        var (guarantee, permit) = (await Bonded.GuaranteedAsync(Platform), await Bonded.PermittedAsync(Platform));
        var applicant = await ApplicantAsync(Seat.Chinese);
        var officer = await OfficerAsync(Seat.Chinese, "officer.customs");

        // The book: registered by the enterprise, confirmed by customs.
        await applicant.OpensAsync("/bonded/books/new");
        await applicant.FillsInAsync(Bonded.Book(book));
        await applicant.Page.Locator("#record").ClickAsync();
        await applicant.ArrivesAtAsync($"/bonded/books/{book}");
        await officer.OpensAsync($"/office/bonded/books/{book}");
        await officer.Page.Locator("#open-book").ClickAsync();
        await officer.Sees("#close-book").ToBeVisibleAsync();

        // What comes in, pasted from a spreadsheet and looked at before it is recorded.
        await applicant.OpensAsync($"/bonded/books/{book}/entry");
        await applicant.Page.Locator("#goods-import > summary").ClickAsync();
        await applicant.Page.Locator("#import-pasted").FillAsync(Sheet.Replace("MARK", mark, StringComparison.Ordinal).Replace("PERMIT", permit, StringComparison.Ordinal));
        await applicant.Page.Locator("#do-import").ClickAsync();
        await applicant.Sees("[name='/lines/1/code']").ToHaveValueAsync("9101210010");
        await applicant.TypesAsync("/document", "QD223326I000000001");
        await applicant.TypesAsync("/enteredOn", Offices.Day(0));
        await applicant.LooksRightAsync("90-entry");
        barriers.AddRange(await applicant.BarriersAsync("90-entry"));
        await applicant.Page.Locator("#record").ClickAsync();
        await applicant.ArrivesAtAsync($"/bonded/books/{book}");
        await applicant.Sees("#stock").ToContainTextAsync($"W-{mark}");
        await applicant.LooksRightAsync("91-book");
        barriers.AddRange(await applicant.BarriersAsync("91-book"));

        // The declaration of the exhibition, approved.
        var exhibition = await DeclaredAsync(applicant, officer, form => Bonded.Exhibits(form, book, guarantee, permit, mark));
        await applicant.OpensAsync($"/bonded/exhibitions/{exhibition}/out");
        await applicant.FillsInAsync(new JsonObject { ["document"] = "E2026001", ["lines"] = new JsonArray(Moved("1", $"ART-{mark}"), Moved("2", $"W-{mark}")) });
        await applicant.Page.Locator("#record").ClickAsync();
        await applicant.ArrivesAtAsync($"/bonded/exhibitions/{exhibition}");
        await applicant.Sees("#on-show").ToHaveTextAsync("2");
        // 141,300.00 of the sculpture and 64,876.53 of the watch stand in the guarantee.
        await applicant.Sees("#reserved").ToHaveTextAsync("206,176.53");
        await applicant.LooksRightAsync("92-exhibition");
        barriers.AddRange(await applicant.BarriersAsync("92-exhibition"));
        await applicant.OpensAsync($"/bonded/exhibitions/{exhibition}/labels");
        await applicant.Sees(".exhibit-labels .scan svg").ToHaveCountAsync(2);
        await applicant.LooksRightAsync("93-labels");

        // Sold on the floor, by phone; what it costs is known before.
        var lot = await applicant.Page.Locator($".exhibit-labels li:has-text('W-{mark}')").GetAttributeAsync("data-lot");
        var floor = await ApplicantAsync(Seat.EnglishPhone);
        await floor.OpensAsync($"/bonded/lots/{lot}?exhibition={exhibition}");
        await floor.TypesAsync("/price", "123456.78");
        await floor.Page.Locator("#do-estimate").ClickAsync();
        await floor.Sees("#estimate .tax-total").ToHaveTextAsync("64,876.53");
        await floor.LooksRightAsync("94-sale");
        barriers.AddRange(await floor.BarriersAsync("94-sale"));
        await floor.Page.Locator("#sell").ClickAsync();
        await floor.Sees("#done").ToBeVisibleAsync();

        // Declared with everything that was sold from the book.
        await applicant.OpensAsync("/bonded/sales");
        await applicant.Sees("#sales").ToContainTextAsync($"W-{mark}");
        await applicant.LooksRightAsync("95-sales");
        barriers.AddRange(await applicant.BarriersAsync("95-sales"));
        var declaration = await ConsolidatedAsync(applicant, book);
        await officer.OpensAsync($"/office/cases/{declaration}");
        await officer.Page.Locator("#act-claim").ClickAsync();
        await officer.AcceptsAsync();
        await officer.Sees("#declared-total").ToHaveTextAsync("64,876.53");
        await officer.LooksRightAsync("96-declaration");
        barriers.AddRange(await officer.BarriersAsync("96-declaration"));
        await officer.ReleasesAsync(Offices.Day(0), "2026-0001");
        await applicant.OpensAsync($"/cases/{declaration}");
        Assert.Matches("^QD2233[0-9]{2}I[0-9]{9}$", await applicant.ReadsAsync("#list-number"));
        await applicant.Sees("#declaration").ToContainTextAsync("33,333.33");

        // The sculpture comes back and leaves the country; nothing is left.
        await applicant.OpensAsync($"/bonded/exhibitions/{exhibition}/back");
        await applicant.FillsInAsync(new JsonObject { ["lines"] = new JsonArray(Moved("1", $"ART-{mark}")) });
        await applicant.Page.Locator("#record").ClickAsync();
        await applicant.Sees("#reserved").ToHaveTextAsync("0.00");
        await applicant.OpensAsync($"/bonded/books/{book}/reexport");
        await applicant.FillsInAsync(new JsonObject { ["document"] = "QD223326E000000001", ["lines"] = new JsonArray(Moved("1", $"ART-{mark}")) });
        await applicant.Page.Locator("#record").ClickAsync();
        await applicant.ArrivesAtAsync($"/bonded/books/{book}");
        await officer.OpensAsync($"/office/bonded/books/{book}");
        await officer.Page.Locator("#close-book").ClickAsync();
        await officer.Sees("#close-book").ToHaveCountAsync(0);
        await officer.Sees("#totals").ToHaveCountAsync(0);
        await officer.Sees("#movements [data-kind=REEXPORT]").ToHaveCountAsync(1);
        Assert.True(barriers.Count == 0, string.Join('\n', barriers));
    }

    /// <summary>From a draft by the example to its approval; answers the exhibition's number.</summary>
    private async Task<string> DeclaredAsync(Applicant applicant, Officer officer, Action<JsonNode> change)
    {
        using var api = await ApiClient.SignInAsync(Platform, "applicant", "bonded-exhibitions");
        var guide = await api.GuideAsync("bex.exhibit");
        change(guide["example"]!);
        var draft = await api.DraftsAsync(guide);
        await applicant.TakesUpAsync(draft.Id);
        await applicant.OpensAsync($"/cases/{draft.Id}/form/check");
        await applicant.SubmitsAsync();
        await officer.OpensAsync($"/office/cases/{draft.Id}");
        await officer.Page.Locator("#act-claim").ClickAsync();
        await officer.AcceptsAsync();
        await officer.ApprovesAsync("同意");
        return (string)(await (await api.GetCaseAsync(draft.Id)).ReadJsonAsync())["certificates"]!.AsArray().Single()!["certificateNumber"]!;
    }

    /// <summary>Answers the case of the declaration.</summary>
    private static async Task<string> ConsolidatedAsync(Applicant applicant, string book)
    {
        await applicant.Page.Locator($"form[data-matter='bex.consolidated-declaration']:has(input[value='{book}']) button").ClickAsync();
        await applicant.IsAtFirstStepAsync();
        await applicant.FillsInAsync(new JsonObject
        {
            ["declarant"] = new JsonObject { ["name"] = "晨星贸易有限公司", ["customsNumber"] = "3122260001", ["creditCode"] = "91310105MA1FWHF33E" },
            ["internalNumber"] = $"D-{book}",
            ["payment"] = "each",
        });
        await applicant.GoesOnAsync();
        await applicant.IsAtAsync("sales");
        await applicant.TypesAsync("/lines/0/invoice", "FP-2026-0001");
        await applicant.GoesOnAsync();
        await applicant.UploadsEverythingAsync();
        await applicant.OpensAsync($"/cases/{applicant.Case}/form/check");
        await applicant.SubmitsAsync();
        return applicant.Case;
    }

    private static JsonObject Moved(string item, string serial) => new() { ["item"] = item, ["serial"] = serial, ["quantity"] = "1" };

    private const string Sheet = """
        code	name	quantity	unit	unitValue	origin	tracking	serials	artPermit
        9703.9000.90	铸铜雕塑《城市系列之三》	1	011	1000000	FRA	serial	ART-MARK	PERMIT
        9101210010	自动上弦贵金属腕表	1	011	123456.78	DEU	serial	W-MARK
        """;
}
