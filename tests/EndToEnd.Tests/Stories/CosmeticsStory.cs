using System.Text.Json.Nodes;
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

        // A blend that hides too much salicylic acid: 2.5 % of it, 90 % of that the acid, where 2.0 % may stay on the skin.
        await applicant.OpensAsync($"/cases/{draft.Id}/form/formula");
        await applicant.TypesAsync("/formula/rows/0/percent", "74.0");
        await applicant.Page.Locator("#add-formula-rows").ClickAsync();
        await applicant.Sees("#f-formula-rows-9-name").ToBeVisibleAsync();
        foreach (var (cell, text) in new[] { ("name", "水杨酸复配物"), ("percent", "2.5"), ("purpose", "皮肤调理剂"), ("safetyCode", "100001-00001-0001") })
            await applicant.TypesAsync($"/formula/rows/9/{cell}", text);
        foreach (var (row, ingredient, share) in new[] { (0, "水杨酸", "90"), (1, "水", "10") })
        {
            await applicant.Page.Locator("button[value='add:/formula/rows/9/components']").ClickAsync();
            await applicant.Sees($"#f-formula-rows-9-components-{row}-name").ToBeVisibleAsync();
            await applicant.TypesAsync($"/formula/rows/9/components/{row}/name", ingredient);
            await applicant.TypesAsync($"/formula/rows/9/components/{row}/percentOfBlend", share);
            await applicant.TypesAsync($"/formula/rows/9/components/{row}/purpose", "皮肤调理剂");
            await applicant.TypesAsync($"/formula/rows/9/components/{row}/safetyCode", "100001-00002-0001");
        }
        await applicant.Page.Locator("#save").ClickAsync();
        await applicant.OpensAsync($"/cases/{draft.Id}/form/formula?check=true");
        await applicant.Sees("#f-formula-rows .finding.block").ToContainTextAsync(["水杨酸"]);
        await applicant.LooksRightAsync("60-formula");
        barriers.AddRange(await applicant.BarriersAsync("60-formula"));

        // Mended where it stands: less of the blend, and in its place in the order.
        await applicant.OpensAsync($"/cases/{draft.Id}/form/formula");
        await applicant.TypesAsync("/formula/rows/0/percent", "76.49");
        await applicant.TypesAsync("/formula/rows/9/percent", "0.01");
        await applicant.Page.Locator("#next").ClickAsync();
        await applicant.OpensAsync($"/cases/{draft.Id}/form/check");
        await applicant.SubmitsAsync();
        await applicant.OpensAsync("/filings");
        var number = await applicant.ReadsAsync($"section[aria-label^='{name}'] .number");
        Assert.Matches("^国妆网备进字（沪）20[0-9]{2}[0-9]{6}$", number);
        await applicant.LooksRightAsync("61-filings");
        barriers.AddRange(await applicant.BarriersAsync("61-filings"));

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
