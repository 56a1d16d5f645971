using Platform.EndToEnd.Tests.Api;
using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;

namespace Platform.EndToEnd.Tests.Stories;

/// <summary>The pages of talent that no story comes by fit every screen and keep nobody out.</summary>
public sealed class TalentPagesStory(RunningPlatform platform) : BrowserStory(platform)
{
    [Theory]
    [InlineData("en", 360)]
    public async Task The_pages_of_talent_fit_every_screen_and_keep_nobody_out(string language, int width)
    {
        var barriers = new List<string>();
        var seat = new Seat(language, width, width < 600 ? 740 : 900);

        var applicant = await ApplicantAsync(seat);
        await LooksAsync(applicant, "/talent", "130-talent");
        await LooksAsync(applicant, "/points/work-permit?/annualSalary=300000&/education=master&/workYears=5&/monthsPerYear=10&/age=35", "131-work-permit-points");
        using var api = await ApiClient.SignInAsync(Platform, "applicant", "talent");
        foreach (var (matter, steps) in new (string, string[])[]
        {
            ("tal.employer", ["talent-employer", "talent-listing"]),
            ("tal.graduate", ["graduate-employer", "graduate", "study", "agreement"]),
            ("tal.foreign-staff", ["permit", "foreigner", "foreigner-work", "family"]),
            ("tal.qualification", ["qualification", "experience"]),
            ("tal.skills", ["skills"]),
        })
        {
            var draft = await api.DraftsAsync(await api.GuideAsync(matter));
            foreach (var step in steps)
                await LooksAsync(applicant, $"/cases/{draft.Id}/form/{step}", $"132-{matter}-{step}");
        }

        var officer = await OfficerAsync(seat, "officer.talent");
        await LooksAsync(officer, "/office/talent", "133-comparison");
        await LooksAsync(officer, "/office/talent/staff", "134-staff");
        var supervisor = await OfficerAsync(seat, "supervisor", "/office/talent/figures");
        await LooksAsync(supervisor, "/office/talent/figures", "135-figures");
        await LooksAsync(supervisor, "/office/talent/exports", "136-exports");
        Assert.True(barriers.Count == 0, string.Join('\n', barriers));

        async Task LooksAsync(Person person, string path, string name)
        {
            await person.OpensAsync(path);
            await person.LooksRightAsync(name);
            barriers.AddRange(await person.BarriersAsync(name));
        }
    }
}
