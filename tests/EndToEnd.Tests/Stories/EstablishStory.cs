using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;

namespace Platform.EndToEnd.Tests.Stories;

public sealed class EstablishStory(RunningPlatform platform) : BrowserStory(platform)
{
    [Fact]
    public async Task A_german_enterprise_opens_an_office_in_jingan()
    {
        var example = await Papers.ExampleAsync(Platform);

        // The applicant files, and is told beside the field what the law says before anybody else sees it.
        var applicant = await ApplicantAsync(Seat.Chinese);
        await applicant.StartsFilingAsync("JA");
        await applicant.FillsInEverythingAsync(example, afterStep: step => step == "enterprise" ? TriesAYoungParentAsync(applicant, (string)example["foreignEnterprise"]!["incorporatedOn"]!) : Task.CompletedTask);
        await applicant.UploadsEverythingAsync();
        await applicant.GoesOnAsync();
        await applicant.SubmitsAsync();
        var number = await applicant.ReadsAsync("#case-number");
        Assert.StartsWith("ROE-JA-", number, StringComparison.Ordinal);
        await applicant.Page.Locator("#receipt").ClickAsync();
        await applicant.Sees("#receipt-number").ToHaveTextAsync(number);

        // The officer takes it and names everything that is wrong, once.
        var officer = await OfficerAsync(Seat.Chinese);
        await officer.FindsInQueueAsync(number, applicant.Case);
        await officer.ClaimsAsync(applicant.Case);
        await officer.RequestsCorrectionsAsync(("请写明门牌号", "/office/premises/address"), ("请补充原件", "/materials/bank-letter"));
        await officer.SeesState("AwaitingCorrection").ToBeVisibleAsync();

        // The applicant finds both, mends both, resubmits under the same number.
        await applicant.OpensCaseAsync();
        await applicant.Sees("#correction li").ToHaveCountAsync(2);
        await applicant.Page.Locator("#continue").ClickAsync();
        await applicant.IsAtAsync("office");
        await applicant.TypesAsync("/office/premises/address", "上海市静安区南京西路1266号恒隆广场一期39层3902室");
        await applicant.GoesOnAsync();
        await applicant.GoesToAsync("materials");
        await applicant.UploadsAsync("bank-letter", "bank-letter-original.pdf");
        await applicant.GoesOnAsync();
        await applicant.SubmitsAsync("resubmission");
        await applicant.Sees("#case-number").ToHaveTextAsync(number);

        // The officer sees what was mended, accepts and approves.
        await officer.OpensCaseAsync(applicant.Case);
        await officer.Sees("#form").ToContainTextAsync("恒隆广场一期");
        await officer.AcceptsAsync();
        await officer.SeesState("UnderReview").ToBeVisibleAsync();
        await officer.ApprovesAsync("材料齐全，符合法定形式");
        await officer.SeesState("Approved").ToBeVisibleAsync();

        // Anybody can verify what the applicant was given.
        await applicant.OpensCaseAsync();
        var certificate = await applicant.ReadsAsync("#certificates .number >> nth=0");
        var visitor = await VisitorAsync(Seat.Chinese);
        await visitor.OpensAsync("/certificates");
        await visitor.Page.Locator("#number").FillAsync(certificate);
        await visitor.Page.Locator("form[role=search] button").ClickAsync();
        await visitor.ArrivesAtAsync($"/certificates/{certificate}");
        await visitor.Sees("#certificate-state[data-state=valid]").ToBeVisibleAsync();

        if (Platform.HasTelemetry)
            await SubmissionTrace.IsWholeAsync(Platform.Telemetry(), applicant.Case, throughPages: true);
    }

    private static async Task TriesAYoungParentAsync(Applicant applicant, string incorporated)
    {
        const string place = "#e-foreignEnterprise-incorporatedOn [data-code=parent-must-have-existed-two-years]";
        await applicant.TypesAsync("/foreignEnterprise/incorporatedOn", Papers.LastYear);
        await applicant.Page.Locator("#f-foreignEnterprise-incorporatedOn").BlurAsync();
        await applicant.Sees(place).ToBeVisibleAsync();
        await applicant.TypesAsync("/foreignEnterprise/incorporatedOn", incorporated);
        await applicant.Page.Locator("#f-foreignEnterprise-incorporatedOn").BlurAsync();
        await applicant.Sees(place).ToHaveCountAsync(0);
    }
}
