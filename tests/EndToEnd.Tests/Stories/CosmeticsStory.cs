using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;

namespace Platform.EndToEnd.Tests.Stories;

/// <summary>A cosmetic is on file when it is submitted, and watched for life.</summary>
public sealed class CosmeticsStory(RunningPlatform platform) : BrowserStory(platform)
{
    [Fact]
    public async Task An_imported_cream_with_too_much_of_an_ingredient_is_mended_filed_and_public()
    {
        var barriers = new List<string>();
        var (api, draft, name) = await Cosmetics.DraftedAsync(Platform);
        api.Dispose();
        var applicant = await ApplicantAsync(Seat.Chinese);
        await applicant.TakesUpAsync(draft.Id);

        // Pasted from a spreadsheet, with one cell that is no number.
        await applicant.OpensAsync($"/cases/{draft.Id}/form/formula");
        await applicant.Page.Locator("#formula-import > summary").ClickAsync();
        await applicant.Page.Locator("#import-pasted").FillAsync(Sheet);
        await applicant.Page.Locator("#do-import").ClickAsync();
        await applicant.Sees("#unread").ToContainTextAsync("二点五");

        // A blend that hides too much salicylic acid: 2.5 % of it, 90 % of that the acid, where 2.0 % may stay on the skin.
        await applicant.OpensAsync($"/cases/{draft.Id}/form/formula");
        await applicant.TypesAsync("/formula/rows/5/percent", "2.5");
        await applicant.Page.Locator("[name='/formula/rows/5/percent']").PressAsync("Tab");
        await applicant.Sees("#e-formula-rows-5-components-0 .finding.block").ToContainTextAsync("水杨酸");
        await applicant.Page.Locator("#save").ClickAsync();
        await applicant.ArrivesAtAsync($"/cases/{draft.Id}");
        await applicant.OpensAsync($"/cases/{draft.Id}/form/formula?check=true");
        await applicant.Sees("#f-formula-rows .finding.block").ToContainTextAsync(["水杨酸"]);
        await applicant.Sees("#formula-warnings").ToContainTextAsync("水杨酸");
        await applicant.LooksRightAsync("60-formula");
        barriers.AddRange(await applicant.BarriersAsync("60-formula"));

        // Mended where it stands.
        await applicant.TypesAsync("/formula/rows/0/percent", "75.0");
        await applicant.TypesAsync("/formula/rows/5/percent", "1.5");
        await applicant.GoesOnAsync();
        await applicant.OpensAsync($"/cases/{draft.Id}/form/check");
        await applicant.SubmitsAsync();
        await applicant.OpensAsync("/filings");
        var number = await applicant.ReadsAsync($"section[aria-label^='{name}'] .number");
        Assert.Matches("^国妆网备进字（沪）20[0-9]{2}[0-9]{6}$", number);
        await applicant.LooksRightAsync("61-filings");
        barriers.AddRange(await applicant.BarriersAsync("61-filings"));

        // The next product begins with what this one has.
        await applicant.Page.Locator($"section[aria-label^='{name}'] li[data-matter=copy] button").ClickAsync();
        await applicant.IsAtFirstStepAsync();
        await Assertions.Expect(applicant.Page.Locator("[name='/product/tradeMark']")).ToHaveValueAsync(name);

        // Published by itself, and found by anybody.
        var visitor = await VisitorAsync(Seat.EnglishPhone);
        await visitor.FindsAsync($"/register/cosmetics?q={Uri.EscapeDataString(number)}", "#found", name);
        await visitor.OpensAsync($"/register/cosmetics/{Uri.EscapeDataString(number)}");
        await visitor.Sees("#filing-state [data-state=filed]").ToBeVisibleAsync();
        await visitor.Sees(".ingredients").ToContainTextAsync("甘油");
        await visitor.LooksRightAsync("62-register-cosmetic");
        barriers.AddRange(await visitor.BarriersAsync("62-register-cosmetic"));
        Assert.True(barriers.Count == 0, string.Join('\n', barriers));
    }

    [Fact]
    public async Task A_suspended_component_is_refused_by_the_pilot_site_at_once()
    {
        var barriers = new List<string>();
        var (cream, oil) = (await Cosmetics.FiledAsync(Platform), await Cosmetics.FiledAsync(Platform));
        var site = await Cosmetics.SiteAsync(Platform, cream.Number, oil.Number);
        var shop = await ApplicantAsync(Seat.EnglishPhone);
        var officer = await OfficerAsync(Seat.Chinese, "officer.drug");

        await shop.OpensAsync($"/sites/{site}/service");
        await shop.FillsInAsync(Service(cream.Number, oil.Number));
        await shop.LooksRightAsync("63-service");
        barriers.AddRange(await shop.BarriersAsync("63-service"));
        await shop.Page.Locator("#record").ClickAsync();
        await shop.Sees("#use-by").ToBeVisibleAsync();
        var label = await shop.ReadsAsync("#label-number");
        await shop.LooksRightAsync("64-label");

        // The officer suspends one of the two; the shop has a service on the page already.
        await shop.OpensAsync($"/sites/{site}/service");
        await shop.FillsInAsync(Service(cream.Number, oil.Number));
        await officer.OpensAsync($"/office/filings/{Uri.EscapeDataString(oil.Number)}");
        await officer.LooksRightAsync("65-desk-filing");
        barriers.AddRange(await officer.BarriersAsync("65-desk-filing"));
        await officer.Page.Locator("#to-case").ClickAsync();
        await officer.ArrivesAtAsync($"/office/cases/{oil.Case}");
        await officer.SuspendsAsync("safety", "抽检发现微生物超标");
        await shop.Page.Locator("#record").ClickAsync();
        await shop.Sees("#problem").ToContainTextAsync(oil.Number);
        await shop.Sees($"#blocked [data-number='{oil.Number}']").ToBeVisibleAsync();

        // What was sold before is called back by its label.
        var consumer = await VisitorAsync(Seat.Chinese);
        await consumer.OpensAsync($"/labels/{label}");
        await consumer.Sees("#label-state[data-state=recalled]").ToBeVisibleAsync();
        await consumer.FindsAsync($"/register/cosmetics?q={Uri.EscapeDataString(oil.Number)}", "#found", oil.Name);
        await consumer.OpensAsync($"/register/cosmetics/{Uri.EscapeDataString(oil.Number)}");
        await consumer.Sees("#filing-state [data-state=suspended]").ToBeVisibleAsync();
        Assert.True(barriers.Count == 0, string.Join('\n', barriers));
    }

    private const string Sheet = """
        name	inci	percent	blend	share	purpose	safetyCode
        水	WATER	74.0			溶剂	100001-00001-0001
        甘油	GLYCERIN	8			保湿剂	100002-00001-0001
        丁二醇	BUTYLENE GLYCOL	5			保湿剂	100003-00001-0001
        角鲨烷	SQUALANE	4			润肤剂	100004-00001-0001
        鲸蜡硬脂醇	CETEARYL ALCOHOL	4			乳化稳定剂	100005-00001-0001
        水杨酸复配物		二点五			皮肤调理剂	100010-00001-0001
        水杨酸	SALICYLIC ACID		水杨酸复配物	90	皮肤调理剂	100011-00001-0001
        水	WATER		水杨酸复配物	10	溶剂	100001-00001-0001
        甘油硬脂酸酯	GLYCERYL STEARATE	1.5			乳化剂	100006-00001-0001
        苯氧乙醇	PHENOXYETHANOL	0.7			防腐剂	100007-00001-0001
        黄原胶	XANTHAN GUM	0.2			增稠剂	100008-00001-0001
        透明质酸钠	SODIUM HYALURONATE	0.1			保湿剂	100009-00001-0001
        """;

    private static JsonObject Service(string first, string second) => new()
    {
        ["kind"] = "blending",
        ["onRequest"] = true,
        ["consumer"] = "M-0231",
        ["netContent"] = "28",
        ["components"] = new JsonArray(
            new JsonObject { ["number"] = first, ["batch"] = "B1", ["quantity"] = "20" },
            new JsonObject { ["number"] = second, ["batch"] = "B2", ["quantity"] = "10" }),
        ["equipment"] = "电子天平",
        ["cleaning"] = "Q-20261121-01",
        ["environment"] = new JsonObject { ["temperatureCelsius"] = "22", ["humidityPercent"] = "45" },
        ["retainedSample"] = new JsonObject { ["reference"] = "S-01", ["grams"] = "2" },
        ["warnings"] = "避免接触眼睛",
    };
}
