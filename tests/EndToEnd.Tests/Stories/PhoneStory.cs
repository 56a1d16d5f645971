using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;

namespace Platform.EndToEnd.Tests.Stories;

/// <summary>Every page of a filing from the start page to the certificate fits a small screen.</summary>
public sealed class PhoneStory(RunningPlatform platform) : BrowserStory(platform)
{
    public static TheoryData<string, int> Seats => new() { { "zh-CN", 360 }, { "en", 1280 } };

    [Theory]
    [MemberData(nameof(Seats))]
    public async Task A_filing_fits_every_screen(string language, int width)
    {
        var seat = new Seat(language, width, width < 600 ? 740 : 900);
        var example = await Papers.ExampleAsync(Platform);
        var applicant = await NobodyYetAsync(seat);
        await applicant.OpensAsync("/sign-in");
        await applicant.LooksRightAsync("02-sign-in");
        await applicant.SignsInAsync("applicant", "/cases");
        await applicant.StartsFilingAsync("JA");
        await applicant.LooksRightAsync("04-office-empty");

        // What a hasty person meets: everything that is missing, at once.
        await applicant.OpensAsync($"/cases/{applicant.Case}/form/check");
        await applicant.Sees("#error-summary").ToBeVisibleAsync();
        await applicant.LooksRightAsync("05-check-errors");
        await applicant.OpensAsync($"/cases/{applicant.Case}/form/office?check=true");
        await applicant.LooksRightAsync("06-office-errors");

        await applicant.FillsInEverythingAsync(example, afterStep: step => applicant.LooksRightAsync($"07-{step}"));
        await applicant.UploadsEverythingAsync();
        await applicant.LooksRightAsync("08-materials");
        await applicant.GoesOnAsync();
        await applicant.Sees("#check-clear").ToBeVisibleAsync();
        await applicant.LooksRightAsync("09-check-clear");
        await applicant.SubmitsAsync();
        await applicant.LooksRightAsync("10-status-submitted");
        var number = await applicant.ReadsAsync("#case-number");
        await applicant.OpensAsync($"/cases/{applicant.Case}/receipt");
        await applicant.LooksRightAsync("11-receipt");

        var officer = await OfficerAsync(seat);
        await officer.OpensAsync("/office");
        await officer.LooksRightAsync("12-queue");
        await officer.FindsInQueueAsync(number, applicant.Case);
        await officer.ClaimsAsync(applicant.Case);
        await officer.LooksRightAsync("13-desk-case");
        await officer.RequestsCorrectionsAsync(("Please state the unit number. 请写明门牌号", "/office/premises/address"), ("The original is missing. 请补充原件", "/materials/bank-letter"));
        await officer.LooksRightAsync("14-desk-corrections");

        await applicant.OpensCaseAsync();
        await applicant.LooksRightAsync("15-status-corrections");
        await applicant.Page.Locator("#continue").ClickAsync();
        await applicant.IsAtAsync("office");
        await applicant.LooksRightAsync("16-office-corrections");
        await applicant.OpensAsync($"/cases/{applicant.Case}/form/check");
        await applicant.Sees("#unchanged").ToBeVisibleAsync();
        await applicant.LooksRightAsync("16-check-unchanged");
        await applicant.OpensAsync($"/cases/{applicant.Case}/form/office");
        await applicant.TypesAsync("/office/premises/address", "上海市静安区南京西路1266号一期39层3902室");
        await applicant.GoesOnAsync();
        await applicant.OpensAsync($"/cases/{applicant.Case}/form/materials");
        await applicant.UploadsAsync("bank-letter", "bank-letter-original.pdf");
        await applicant.LooksRightAsync("16-materials-corrections");
        await applicant.GoesOnAsync();
        await applicant.SubmitsAsync("resubmission");

        await officer.OpensCaseAsync(applicant.Case);
        await officer.Sees("#changes tr[data-pointer='/office/premises/address']").ToBeVisibleAsync();
        await officer.LooksRightAsync("16-desk-changes");
        foreach (var (path, name) in new[] { ("/office/opinions", "23-opinions"), ("/office/absence", "24-absence") })
        {
            await officer.OpensAsync(path);
            await officer.LooksRightAsync(name);
        }
        await officer.OpensCaseAsync(applicant.Case);
        await officer.AcceptsAsync();
        await officer.ApprovesAsync("");
        await officer.LooksRightAsync("17-desk-approved");
        await applicant.OpensCaseAsync();
        await applicant.LooksRightAsync("18-status-approved");
        await TheCertificateFitsAsync(await VisitorAsync(seat), await applicant.ReadsAsync("#certificates .number >> nth=0"));
    }

    [Theory]
    [MemberData(nameof(Seats))]
    public async Task What_is_open_to_everybody_fits_every_screen(string language, int width)
    {
        var visitor = await VisitorAsync(new Seat(language, width, width < 600 ? 740 : 900));
        foreach (var (path, name, status) in new[]
        {
            ("/", "01-home", 200), ("/guides/ro.establish", "03-guide", 200), ("/certificates/ROE-NOT-THERE", "21-certificate-unknown", 404),
            ("/certificates/verify", "28-verify", 200),
            ("/register?q=%E4%B8%8A%E6%B5%B7", "20-register", 200), ("/guides/there.is.none", "22-not-found", 404),
        })
        {
            await visitor.OpensAsync(path, status);
            await visitor.LooksRightAsync(name);
        }
    }

    [Fact]
    public async Task The_language_changes_where_one_is_and_stays()
    {
        var visitor = await VisitorAsync(Seat.ChinesePhone);
        await visitor.OpensAsync("/guides/ro.establish");
        await visitor.Sees("html").ToHaveAttributeAsync("lang", "zh-CN");
        var chinese = await visitor.ReadsAsync("h1");

        await visitor.Page.Locator("#language").ClickAsync();
        await visitor.Sees("html").ToHaveAttributeAsync("lang", "en");
        await visitor.ArrivesAtAsync("/guides/ro.establish");
        Assert.NotEqual(chinese, await visitor.ReadsAsync("h1"));
        await visitor.OpensAsync("/sign-in");
        await visitor.Sees("html").ToHaveAttributeAsync("lang", "en");

        await visitor.Page.Locator("#language").ClickAsync();
        await visitor.Sees("html").ToHaveAttributeAsync("lang", "zh-CN");
    }

    private static async Task TheCertificateFitsAsync(Person visitor, string number)
    {
        await visitor.OpensAsync($"/certificates/{number}");
        await visitor.Sees("#certificate-state[data-state=valid]").ToBeVisibleAsync();
        await visitor.LooksRightAsync("19-certificate");
    }
}
