using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;

namespace Platform.EndToEnd.Tests.Stories;

/// <summary>Every page about offices that are registered fits every screen and keeps nobody out.</summary>
public sealed class OfficePagesStory(RunningPlatform platform) : BrowserStory(platform)
{
    // One walk where it is tightest, every further one costs minutes; the stories see the wide pages, and the other walks the other language.
    [Theory]
    [InlineData("zh-CN", 360)]
    public async Task The_pages_of_an_office_fit_every_screen_and_keep_nobody_out(string language, int width)
    {
        var barriers = new List<string>();
        var seat = new Seat(language, width, width < 600 ? 740 : 900);
        var office = await Offices.EstablishedAsync(Platform, endsIn: 40);

        var visitor = await VisitorAsync(seat);
        await LooksAsync(visitor, "/guides", "31-guides");
        await LooksAsync(visitor, $"/register?q={office}&state=registered", "32-register");
        await LooksAsync(visitor, $"/register/{office}", "33-register-office");

        var applicant = await ApplicantAsync(seat);
        await LooksAsync(applicant, "/offices", "34-my-offices");
        await LooksAsync(applicant, $"/offices/{office}", "35-my-office");
        await LooksAsync(applicant, "/guides/ro.change", "36-guide-change");
        foreach (var (matter, form) in new[] { ("ro.file", Offices.NewRepresentative("Jonas Weber", "约纳斯·韦伯", "C01X00T63")), ("ro.renew", Offices.Renewal(700)), ("ro.deregister", Offices.Closing()) })
        {
            await applicant.StartsForOfficeAsync(matter, office);
            await applicant.FillsInWhatArisesAsync(form, step => ShowsAsync(applicant, $"37-{matter}-{step}"));
        }
        await applicant.StartsForOfficeAsync("ro.change", office);
        var number = await applicant.FilesAsync(Offices.NewChief("Anna Neumann", "安娜·诺伊曼", "C01X00T55"), step => ShowsAsync(applicant, $"37-ro.change-{step}"));
        await LooksAsync(applicant, $"/cases/{applicant.Case}", "38-change-status");

        var officer = await OfficerAsync(seat);
        await officer.TakesAsync(number, applicant.Case);
        await ShowsAsync(officer, "39-desk-change");
        await LooksAsync(officer, $"/office/offices?q={office}", "40-desk-offices");
        await LooksAsync(officer, $"/office/offices/{office}", "41-desk-office");
        await LooksAsync(officer, "/office/due?days=60", "42-due");
        await LooksAsync(officer, "/office/due/exceptions", "43-exceptions");
        await LooksAsync(applicant, "/cases/readings", "44-readings");
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
