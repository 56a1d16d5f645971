using System.Text.Json.Nodes;
using Platform.ServiceDefaults.Authentication;
using Platform.TalentRecommendation.Staff;
using Platform.Testing;

namespace Platform.TalentRecommendation.Tests.Acts;

/// <summary>Two open first applications for one person, whom only the passport names.</summary>
public sealed class FirstApplicationTests(TalentService service) : PermitTests(service)
{
    private static Caller Applicant => TestCallers.Applicant;

    // Accident: two clerks of an employer, or one with two windows, file for the same person at once.
    [Fact]
    public async Task Of_an_employers_applications_for_a_person_one_is_open()
    {
        var passport = Passport();
        var drafts = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => DraftAsync(Applicant, i % 2 == 0 ? passport : passport.Insert(3, "-").ToLowerInvariant())));
        var answers = await Task.WhenAll(drafts.Select(draft => draft.SubmitAsync()));
        var first = drafts[Array.FindIndex(answers, answer => answer.IsSuccessStatusCode)];
        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        var number = (string)(await first.LooksAsync(Applicant)).Case["number"]!;
        foreach (var refused in answers.Where(answer => !answer.IsSuccessStatusCode))
        {
            var problem = await refused.ReadJsonAsync((int)refused.StatusCode);
            Assert.Contains((string)problem["code"]!, new[] { "staff-applied-already", "findings-block-submission" });
            Assert.Contains(number, problem.ToJsonString(), StringComparison.Ordinal);
        }

        var late = drafts.First(draft => draft.Id != first.Id);
        await ProblemAssert.IsAsync(await late.SubmitAsync(), 422, "findings-block-submission", "/person/passport");
        // What is withdrawn is open no more.
        await first.SubmitAsync("withdrawal").OkAsync();
        await (await late.LooksAsync(Applicant)).SubmitAsync().OkAsync();
    }

    // WPBJ: one post, one permit. Each officer learns that there is another application, neither employer does.
    [Fact]
    public async Task Two_employers_of_one_person_are_told_to_the_officer_alone()
    {
        var passport = Passport();
        var drafts = await Task.WhenAll(DraftAsync(Applicant, passport), DraftAsync(TestCallers.Applicant2, passport));
        Assert.All(await Task.WhenAll(drafts.Select(draft => draft.SubmitAsync())), answer => Assert.Equal(200, (int)answer.StatusCode));

        foreach (var (story, owner, other) in new[] { (drafts[0], Applicant, drafts[1]), (drafts[1], TestCallers.Applicant2, drafts[0]) })
        {
            await story.LooksAsync(owner);
            Assert.DoesNotContain("elsewhere", story.Case.ToJsonString(), StringComparison.Ordinal);
            await story.LooksAsync(Police);
            var told = Assert.Single(story.Case["findings"]!.AsArray(), Told)!.ToJsonString();
            Assert.DoesNotContain((string)(await other.LooksAsync(Police)).Case["number"]!, told, StringComparison.Ordinal);
        }

        await (await drafts[0].LooksAsync(Applicant)).SubmitAsync("withdrawal").OkAsync();
        Assert.DoesNotContain((await drafts[1].LooksAsync(Police)).Case["findings"]!.AsArray(), Told);

        static bool Told(JsonNode? finding) => (string)finding!["code"]! == "person-is-applied-for-elsewhere";
    }

    // Whoever has a permit is found by it, and no longer by the application that brought it.
    [Fact]
    public async Task A_granted_application_is_open_no_more()
    {
        var passport = Passport();
        await GrantedAsync(form => form["person"]!["passport"] = passport);
        Assert.Equal(200, (int)(await (await DraftAsync(Applicant, passport)).SubmitAsync()).StatusCode);
    }

    // Accident: what was filed before applications were kept by the person is never found, and a second one is filed beside it.
    [Fact]
    public async Task What_was_filed_before_applications_were_kept_is_entered_the_earlier_one_first()
    {
        var passport = Passport();
        var (first, second, corrected, late) = (await DraftAsync(Applicant, passport), await DraftAsync(Applicant, passport), await DraftAsync(Applicant, Passport()), await DraftAsync(Applicant, passport));
        foreach (var story in new[] { first, second, corrected })
        {
            await story.SubmitAsync().OkAsync();
            if (story == corrected)
                await (await story.LooksAsync(Police)).ActsAsync("correction-requests", new { items = new[] { new { pointer = "/contract/position", message = "请写明岗位" } } }, Police);
            await TellAsync(work => work.EndApplicationAsync(Guid.Parse(story.Id), default));
        }
        Assert.Equal((false, false, false), await EnteredAsync());

        await Task.WhenAll(SweepAsync(), SweepAsync());
        await SweepAsync();

        Assert.Equal((true, false, false), await EnteredAsync());
        var refused = await (await late.SubmitAsync()).ReadJsonAsync(422);
        Assert.Contains((string)(await first.LooksAsync(Applicant)).Case["number"]!, refused.ToJsonString(), StringComparison.Ordinal);

        Task SweepAsync() => Host.Services.GetRequiredService<ApplicationSweep>().RunAsync(TestContext.Current.CancellationToken);

        async Task<(bool First, bool Second, bool Corrected)> EnteredAsync() => (await IsEnteredAsync(first), await IsEnteredAsync(second), await IsEnteredAsync(corrected));

        async Task<bool> IsEnteredAsync(Story story) =>
            await Host.ScalarAsync<int>("select cast(count(*) as int) from staff_applications where case_id = @Id", new { Id = Guid.Parse(story.Id) }) == 1;
    }

    private async Task<Story> DraftAsync(Caller applicant, string passport)
    {
        var story = Begin();
        await story.BeginsAsync(applicant);
        await story.FillsInAsync(form => form["person"]!["passport"] = passport);
        await story.AttachesEverythingAsync();
        return story;
    }
}
