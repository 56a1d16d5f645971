using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;

namespace Platform.EndToEnd.Tests.Stories;

/// <summary>What happens to an office after it is registered, each matter started from the register and ending in it.</summary>
public sealed class OfficeLifeStory(RunningPlatform platform) : BrowserStory(platform)
{
    [Fact]
    public async Task An_office_changes_its_chief_gains_a_representative_and_closes()
    {
        var office = await Offices.EstablishedAsync(Platform);
        var applicant = await ApplicantAsync(Seat.Chinese);
        var officer = await OfficerAsync(Seat.English);
        var visitor = await VisitorAsync(Seat.English);
        await applicant.OpensAsync($"/offices/{office}");
        var former = await applicant.ReadsAsync("#people tbody tr:first-child .number");

        // A new chief: the officer sees before and after, all papers are issued anew, the old ones stay in sight as replaced.
        await applicant.StartsForOfficeAsync("ro.change", office);
        var change = await applicant.FilesAsync(Offices.NewChief("Anna Neumann", "安娜·诺伊曼", "C01X00T55"));
        Assert.StartsWith("ROC-JA-", change, StringComparison.Ordinal);
        await officer.TakesAsync(change, applicant.Case);
        await officer.Sees("tr[data-item=chief] del").ToContainTextAsync("马克斯");
        await officer.Sees("tr[data-item=chief] ins").ToContainTextAsync("安娜·诺伊曼");
        await officer.AcceptsAsync();
        await officer.ApprovesAsync("");
        await visitor.OpensAsync($"/register/{office}");
        await visitor.Sees($"#papers tr[data-paper='{office}'] [data-state=replaced]").ToBeVisibleAsync();
        await visitor.Sees($"#papers tr[data-paper='{office}-2'] [data-state=valid]").ToBeVisibleAsync();
        await visitor.Sees("#history li[data-act=changed] ins").ToContainTextAsync("安娜·诺伊曼");
        await visitor.Page.Locator($"#papers tr[data-paper='{office}'] a").ClickAsync();
        await visitor.Sees("#certificate-state[data-state=replaced]").ToContainTextAsync($"{office}-2");
        await visitor.OpensAsync($"/certificates/{former}");
        await visitor.Sees("#certificate-state:not([data-state=valid])").ToBeVisibleAsync();

        // A further representative is filed and put on record; only that person's paper is new.
        await applicant.StartsForOfficeAsync("ro.file", office);
        var filing = await applicant.FilesAsync(Offices.NewRepresentative("Jonas Weber", "约纳斯·韦伯", "C01X00T63"));
        await officer.TakesAsync(filing, applicant.Case);
        await officer.RecordsAsync("");
        await officer.SeesState("Recorded").ToBeVisibleAsync();
        await applicant.OpensAsync($"/offices/{office}");
        await applicant.Sees("#people").ToContainTextAsync("约纳斯·韦伯");
        await applicant.Sees($"#papers tr[data-paper='{office}-2'] [data-state=valid]").ToBeVisibleAsync();
        await applicant.Sees("#papers [data-state=valid]").ToHaveCountAsync(3);

        // The enterprise withdraws the office: no paper is valid any more, and the register says so for good.
        await applicant.StartsForOfficeAsync("ro.deregister", office);
        var closing = await applicant.FilesAsync(Offices.Closing());
        await officer.TakesAsync(closing, applicant.Case);
        await officer.AcceptsAsync();
        await officer.ApprovesAsync("");
        await visitor.OpensAsync($"/register/{office}");
        await visitor.Sees("#office-state [data-state=deregistered]").ToBeVisibleAsync();
        await visitor.Sees($"#papers tr[data-paper='{office}-2'] [data-state=valid]").ToHaveCountAsync(0);
        await visitor.Sees("#history li[data-act=deregistered]").ToBeVisibleAsync();
        await applicant.OpensAsync($"/offices/{office}");
        await applicant.Sees("#people").ToBeVisibleAsync();
        await applicant.Sees("#papers tr[data-paper^='DBZ'] [data-state=valid]").ToHaveCountAsync(0);
        await applicant.Sees("#matters button").ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_term_is_renewed_in_its_last_sixty_days_and_not_before()
    {
        var (early, ripe) = (await Offices.EstablishedAsync(Platform), await Offices.EstablishedAsync(Platform, endsIn: 40));
        var applicant = await ApplicantAsync(Seat.English);

        await applicant.OpensAsync($"/offices/{early}");
        await applicant.Sees("#matters li[data-matter='ro.renew']").ToContainTextAsync("from");
        await applicant.Sees($"[id='start-ro.renew-{early}']").ToHaveCountAsync(0);
        await applicant.Sees("#matters li[data-matter='ro.annual-report']").ToContainTextAsync("1 Mar");

        // Somebody who starts it all the same is told before anybody else sees it.
        await applicant.OpensAsync($"/guides/ro.renew?subject={early}");
        await applicant.Page.Locator("#subject").SelectOptionAsync(early);
        await applicant.Page.Locator("#start-filing").ClickAsync();
        await applicant.IsAtFirstStepAsync();
        await applicant.FillsInWhatArisesAsync(Offices.Renewal(2000));
        await applicant.UploadsEverythingAsync();
        await applicant.GoesOnAsync();
        await applicant.Sees("#error-summary").ToBeVisibleAsync();
        await applicant.Sees("#submit").ToHaveCountAsync(0);

        await applicant.StartsForOfficeAsync("ro.renew", ripe);
        var number = await applicant.FilesAsync(Offices.Renewal(700));
        var officer = await OfficerAsync(Seat.Chinese);
        await officer.TakesAsync(number, applicant.Case);
        await officer.AcceptsAsync();
        await officer.ApprovesAsync("");
        await officer.OpensAsync($"/office/offices/{ripe}");
        await officer.ArrivesAtAsync($"/office/offices/{ripe}");
        await officer.Sees("#history li[data-act=renewed]").ToBeVisibleAsync();
        await officer.Sees($"#papers tr[data-paper='{ripe}-2'] [data-state=valid]").ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_late_annual_report_is_taken_with_its_penalty_said_and_the_register_keeps_that_it_was_late()
    {
        var office = await Offices.TakenOverAsync(Platform);
        var applicant = await ApplicantAsync(Seat.English);
        await applicant.OpensAsync($"/offices/{office}");
        await applicant.Sees("#matters li[data-matter='ro.annual-report']").ToBeVisibleAsync();

        await applicant.StartsForOfficeAsync("ro.annual-report", office);
        await applicant.FillsInWhatArisesAsync(Offices.AnnualReport());
        await applicant.UploadsEverythingAsync();
        await applicant.GoesOnAsync();
        await applicant.Sees("[data-code=report-should-be-filed-in-its-window]").ToContainTextAsync("30,000");
        await applicant.SubmitsAsync();
        var number = await applicant.ReadsAsync("#case-number");
        Assert.StartsWith("ROA-JA-", number, StringComparison.Ordinal);

        var officer = await OfficerAsync(Seat.Chinese);
        await officer.TakesAsync(number, applicant.Case);
        await officer.RecordsAsync("");
        await officer.SeesState("Recorded").ToBeVisibleAsync();
        await applicant.OpensAsync($"/offices/{office}");
        await applicant.Sees($"#reports li[data-year='{Offices.LastOverdueYear}'][data-late=true]").ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("zh-CN", "司法")]
    [InlineData("en", "Justice")]
    public async Task A_law_firm_is_sent_to_the_organ_of_justice(string language, string organ)
    {
        var applicant = await ApplicantAsync(Seat.In(language));
        await applicant.StartsFilingAsync("JA");
        await applicant.GoesToAsync("enterprise");
        await applicant.Page.Locator("[name='/foreignEnterprise/sector']").SelectOptionAsync("legal");
        await applicant.Sees("#e-foreignEnterprise-sector [data-code=law-firm-office-belongs-to-justice]").ToContainTextAsync(organ);

        await applicant.OpensAsync("/guides");
        await applicant.Sees("#neighbour-law-firm").ToContainTextAsync(organ);
    }
}
