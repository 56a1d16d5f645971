using Microsoft.Playwright;
using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;

namespace Platform.EndToEnd.Tests.Stories;

/// <summary>A story told by people at browsers. When it fails, what each of them saw last is kept with the result.</summary>
public abstract class BrowserStory(RunningPlatform platform) : IAsyncDisposable
{
    private readonly List<Person> people = [];

    protected RunningPlatform Platform { get; } = platform;

    internal Task<Person> VisitorAsync(Seat seat) => JoinsAsync(Person.SitsDownAsync(Platform, seat));

    internal async Task<Applicant> ApplicantAsync(Seat seat, string userName = "applicant")
    {
        var applicant = await NobodyYetAsync(seat);
        await applicant.SignsInAsync(userName, "/cases");
        return applicant;
    }

    internal Task<Applicant> NobodyYetAsync(Seat seat) =>
        JoinsAsync(Person.SitsDownAsync(Platform, seat, (context, page, at) => new Applicant(context, page, at)));

    internal async Task<Officer> OfficerAsync(Seat seat, string userName = "officer.market", string landing = "/office")
    {
        var officer = await JoinsAsync(Person.SitsDownAsync(Platform, seat, (context, page, at) => new Officer(context, page, at)));
        await officer.SignsInAsync(userName, landing);
        return officer;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        for (var i = 0; i < people.Count; i++)
        {
            if (failed)
                await KeepsAsync(people[i], $"{i + 1}");
            await people[i].DisposeAsync();
        }
        var complaints = people.SelectMany(person => person.TakesComplaints()).ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    private async Task<T> JoinsAsync<T>(Task<T> person)
        where T : Person
    {
        var joined = await person;
        people.Add(joined);
        return joined;
    }

    private static async Task KeepsAsync(Person person, string name)
    {
        try
        {
            TestContext.Current.AddAttachment(name, await person.Page.ScreenshotAsync(new() { FullPage = true }), "image/png");
            TestContext.Current.AddAttachment($"{name}-page", $"<!-- {person.Page.Url} -->\n{await person.Page.ContentAsync()}");
        }
        catch (PlaywrightException)
        {
            // The page is gone; the failure itself says more.
        }
    }
}
