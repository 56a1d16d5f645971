using System.Text.Json.Nodes;
using Platform.EndToEnd.Tests.Api;
using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;
using Platform.Testing;

namespace Platform.EndToEnd.Tests.Stories;

public sealed class CorrectionStory(RunningPlatform platform) : BrowserStory(platform)
{
    private const string Address = "/office/premises/address", Letter = "/materials/bank-letter", Mended = "上海市静安区南京西路1266号一期39层3902室";

    [Fact]
    public async Task Only_what_the_notice_names_is_mended_and_the_officer_sees_old_and_new()
    {
        var (id, number, example) = await FiledAsync();
        var officer = await OfficerAsync(Seat.Chinese);
        await officer.FindsInQueueAsync(number, id);
        await officer.ClaimsAsync(id);
        await officer.RequestsCorrectionsInBothLanguagesAsync(("请写明门牌号", "Please state the unit number", Address), ("请补充原件", "Please send the original", Letter));

        // Two inputs in the whole form: one field, one file.
        var applicant = await ApplicantAsync(Seat.English);
        await applicant.TakesUpAsync(id);
        await applicant.Sees("#correction-items").ToContainTextAsync("Please state the unit number");
        await applicant.Sees("#correction-items [data-changed=false]").ToHaveCountAsync(2);
        await applicant.Page.Locator("#continue").ClickAsync();
        await applicant.IsAtAsync("office");
        await applicant.Sees("#step-form [name^='/']").ToHaveCountAsync(1);
        await applicant.Sees("#step-form").ToContainTextAsync((string)example["office"]!["nameZh"]!);
        await applicant.GoesToAsync("enterprise");
        await applicant.Sees("#as-filed").ToContainTextAsync((string)example["foreignEnterprise"]!["nameZh"]!);
        await applicant.Sees("[name^='/']").ToHaveCountAsync(0);
        Assert.Empty(await applicant.BarriersAsync("as filed"));

        // The notice and the list of steps follow what is saved while typing.
        await applicant.GoesToAsync("office");
        await applicant.TypesAsync(Address, Mended);
        await applicant.Page.Locator($"[name='{Address}']").BlurAsync();
        await applicant.Sees("#correction-items [data-changed=true]").ToHaveCountAsync(1);
        Assert.Empty(await applicant.BarriersAsync("correcting"));
        await applicant.OpensAsync($"/cases/{id}/form/check");
        await applicant.Sees("#unchanged textarea").ToHaveCountAsync(1);
        await applicant.GoesToAsync("materials");
        await applicant.Sees(".material input[type=file]").ToHaveCountAsync(1);
        await applicant.UploadsAsync("bank-letter", "bank-letter-original.pdf");
        await applicant.Sees("#correction-items [data-changed=true]").ToHaveCountAsync(2);
        await applicant.GoesOnAsync();
        await applicant.SubmitsAsync("resubmission");

        await officer.OpensCaseAsync(id);
        await officer.Sees($"#changes tr[data-pointer='{Address}'] del").ToHaveTextAsync((string)example["office"]!["premises"]!["address"]!);
        await officer.Sees($"#changes tr[data-pointer='{Address}'] ins").ToHaveTextAsync(Mended);
        await officer.Sees($"#changes tr[data-pointer='{Letter}'] ins").ToContainTextAsync("bank-letter-original.pdf");
        await officer.Sees("#changes tbody tr").ToHaveCountAsync(2);
        Assert.Empty(await officer.BarriersAsync("changes"));
        await officer.Sees("#since-last-look").ToBeVisibleAsync();
        await officer.Page.Locator("#seen").ClickAsync();
        await officer.Sees("#done").ToBeVisibleAsync();
        await officer.Sees("#since-last-look").ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_correction_round_needs_no_script()
    {
        var (id, number, _) = await FiledAsync();
        var officer = await OfficerAsync(Seat.WithoutScript);
        await officer.FindsInQueueAsync(number, id);
        await officer.ClaimsAsync(id);
        await officer.RequestsCorrectionsAsync(("请写明门牌号", Address), ("请补充原件", Letter));
        var applicant = await ApplicantAsync(Seat.WithoutScript);
        await applicant.TakesUpAsync(id);
        await applicant.Page.Locator("#continue").ClickAsync();
        await applicant.TypesAsync(Address, Mended);
        await applicant.GoesOnAsync();
        await applicant.OpensAsync($"/cases/{id}/form/check");
        await applicant.Page.Locator("#unchanged textarea").FillAsync("所附即为原件的彩色扫描件");
        await applicant.Page.Locator("#submit").ClickAsync();
        await applicant.Sees("#done").ToBeVisibleAsync();

        await officer.OpensCaseAsync(id);
        await officer.Sees("#correction").ToContainTextAsync("所附即为原件的彩色扫描件");
        await officer.Sees("#correction [data-changed=false]").ToHaveCountAsync(1);
    }

    private async Task<(string Id, string Number, JsonNode Example)> FiledAsync()
    {
        using var client = await ApiClient.SignInAsync(Platform, "applicant");
        var guide = await client.GuideAsync();
        var filing = await client.DraftsAsync(guide);
        using var answer = await client.SubmitAsync(filing, $"correction-{filing.Id}");
        return (filing.Id, (string)(await answer.ReadJsonAsync())["number"]!, guide["example"]!);
    }
}
