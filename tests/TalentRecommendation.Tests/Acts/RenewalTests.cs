using System.Text.Json.Nodes;
using MassTransit;
using Platform.Contracts.RepresentativeOffices.V1;
using Platform.ServiceDefaults.Authentication;
using Platform.TalentRecommendation.Staff;
using Platform.Testing;

namespace Platform.TalentRecommendation.Tests.Acts;

/// <summary>Renewals and who they are about, over HTTP with a real database.</summary>
public sealed class RenewalTests(TalentService service) : PermitTests(service)
{
    [Fact]
    public async Task A_renewal_begins_with_what_is_known_of_the_person()
    {
        var (_, member) = await MemberEndingAsync(100, 100);
        var story = Begin();
        await story.BeginsAsync(subject: (string)member["number"]!);
        var form = story.Case["form"]!;
        Assert.Equal(("renewal", (string)member["workPermit"]!, "both", "Jonas Weber", "JA"), ((string)form["application"]!, (string)form["workPermit"]!, (string)form["renews"]!, (string)form["person"]!["name"]!, (string)story.Case["zone"]!));
        Assert.Equal((null, null, null), (form["papers"], form["stay"], form["contract"]!["to"]));
        await ProblemAssert.IsAsync(await Host.PostsAsync(TestCallers.Applicant2, "cases", new { matter = "tal.foreign-staff", subject = (string)member["number"]! }), 422, "subject-unknown", "/subject");
    }

    // Accident: two renewals of one permit end as two members of staff for one person.
    [Fact]
    public async Task A_permit_is_renewed_by_one_application_at_a_time()
    {
        var (_, member) = await MemberEndingAsync(100, 100);
        var (first, second) = (await DraftAsync(member), await DraftAsync(member));
        var answers = await Task.WhenAll(first.SubmitAsync(), second.SubmitAsync());
        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        var (open, refused) = answers[0].IsSuccessStatusCode ? (first, second) : (second, first);
        await ProblemAssert.IsAsync(await refused.SubmitAsync(), 422, "findings-block-submission", "/workPermit");
        Assert.Equal(open.Id, (string)(await Host.ReadsAsync(TestCallers.Applicant, $"staff/{member["id"]}").OkAsync())["renewalCaseId"]!);
        // What was withdrawn renews nothing.
        await open.LooksAsync(TestCallers.Applicant);
        await open.SubmitAsync("withdrawal").OkAsync();
        await refused.SubmitsAsync();
    }

    [Fact]
    public async Task Nobody_else_renews_a_permit()
    {
        var (_, member) = await MemberEndingAsync(100, 100);
        var story = await DraftAsync(member, form => (form["person"]!["name"], form["person"]!["passport"]) = ("Peter Braun", "P00000001"));
        await ProblemAssert.IsAsync(await story.SubmitAsync(), 422, "findings-block-submission", "/person/name");
    }

    [Fact]
    public async Task Who_left_meanwhile_is_granted_nothing()
    {
        var (_, member) = await MemberEndingAsync(100, 100);
        var story = await DraftAsync(member);
        await story.SubmitsAsync();
        await story.ActsAsync("acceptance", officer: Police);
        await GrantsResidenceAsync(story, 0).OkAsync();
        await Host.PostsAsync(TestCallers.Applicant, $"staff/{member["id"]}/reports", new { kind = "left", happenedOn = $"{Today:yyyy-MM-dd}" }).OkAsync(201);
        await ProblemAssert.IsAsync(await GrantsWorkAsync(story), 409, "staff-not-active");
        await AnswerAsync(story, Talent, "work-permit", new { answer = "object", reason = "人员已离职" }).OkAsync();
    }

    // XKF art. 50: filed in time, silence is a renewal. Accident: whoever is decided late is expired and comes back as somebody new.
    [Fact]
    public async Task Who_is_being_renewed_does_not_expire_and_goes_on_as_the_same()
    {
        var (_, member) = await MemberEndingAsync(100, 100);
        var id = Guid.Parse((string)member["id"]!);
        var story = await DraftAsync(member);
        await story.SubmitsAsync();
        await story.ActsAsync("acceptance", officer: Police);
        await EndsAsync(id, Today.AddDays(-1), Today.AddDays(-1));
        await SweepsAsync();

        var pending = await Host.ReadsAsync(TestCallers.Applicant, $"staff/{id}").OkAsync();
        Assert.Equal(("active", 0), ((string)pending["state"]!, pending["duties"]!.AsArray().Count));
        Assert.Contains("50", (string)pending["renewalOverdue"]!, StringComparison.Ordinal);
        await story.LooksAsync(Police);
        Assert.Contains(story.Case["findings"]!.AsArray(), finding => (string)finding!["code"]! == "renewal-is-overdue");
        await GrantsWorkAsync(story).OkAsync();
        await GrantsResidenceAsync(story, 0).OkAsync();
        var renewed = await Host.ReadsAsync(TestCallers.Applicant, $"staff/{id}").OkAsync();
        Assert.Equal(($"{Today.AddYears(3):yyyy-MM-dd}", null), ((string)renewed["workPermitUntil"]!, renewed["renewalCaseId"]));
        Assert.Equal(1, await Host.ScalarAsync<int>("select count(*) from staff_members where id = @Id or number = @Number", new { Id = id, Number = (string)member["number"]! }));
    }

    [Fact]
    public async Task A_renewal_that_fails_lets_the_permit_end()
    {
        var (_, member) = await MemberEndingAsync(100, 100);
        var id = Guid.Parse((string)member["id"]!);
        var story = await DraftAsync(member);
        await story.SubmitsAsync();
        await story.ActsAsync("acceptance", officer: Police);
        await AnswerAsync(story, Talent, "work-permit", new { answer = "object", reason = "不符合条件" }).OkAsync();
        await EndsAsync(id, Today.AddDays(-1), Today.AddDays(-1));
        await SweepsAsync();
        Assert.Equal("expired", (string)(await Host.ReadsAsync(TestCallers.Applicant, $"staff/{id}").OkAsync())["state"]!);
    }

    // CRJ: the residence permit is renewed thirty days before its own end.
    [Fact]
    public async Task A_residence_permit_that_ends_first_is_renewed_alone_by_the_police_alone()
    {
        var (first, member) = await MemberEndingAsync(700, 100);
        Assert.True((bool)member["mayRenew"]!);
        var story = await DraftAsync(member, form => form["stay"]!["residenceUntil"] = $"{Today.AddDays(700):yyyy-MM-dd}");
        Assert.Equal("residence-permit", (string)story.Case["form"]!["renews"]!);
        await story.SubmitsAsync();
        await story.ActsAsync("acceptance", officer: Police);
        var permits = await (await story.GetAsync($"desk/cases/{story.Id}/permits", Police)).ReadJsonAsync();
        Assert.Equal(["residence-permit"], permits["items"]!.AsArray().Select(item => (string)item!["code"]!));
        await AnswerAsync(story, Police, "residence-permit", new { answer = "agree", grant = new { validUntil = $"{Today.AddDays(650):yyyy-MM-dd}", family = new[] { 0 } } }).OkAsync();

        await story.LooksAsync(TestCallers.Applicant);
        Assert.Equal(("Approved", "residence-permit"), (story.State, (string)Assert.Single(story.Case["certificates"]!.AsArray())!["kind"]!));
        var renewed = await Host.ReadsAsync(TestCallers.Applicant, $"staff/{member["id"]}").OkAsync();
        Assert.Equal(((string)member["workPermit"]!, $"{Today.AddDays(700):yyyy-MM-dd}", $"{Today.AddDays(650):yyyy-MM-dd}"), ((string)renewed["workPermit"]!, (string)renewed["workPermitUntil"]!, (string)renewed["residenceUntil"]!));
        await first.LooksAsync(TestCallers.Applicant);
        Assert.Equal(["residence-permit:replaced", "work-permit:valid"], first.Case["certificates"]!.AsArray().Select(paper => $"{paper!["kind"]}:{paper["state"]}").Order(StringComparer.Ordinal));
    }

    // D6: no residence permit beyond the work permit that was granted, whichever organ answers first; relatives end with their passports.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_residence_permit_ends_with_the_work_permit_it_rests_on(bool policeFirst)
    {
        var story = await AcceptedAsync(form =>
        {
            (form["keyEnterprise"], form["stay"]!["residenceUntil"], form["family"]![0]!["passportExpiresOn"]) = (false, $"{Today.AddYears(3):yyyy-MM-dd}", $"{Today.AddMonths(7):yyyy-MM-dd}");
        });
        Task<HttpResponseMessage> PoliceAsync(DateOnly until) => AnswerAsync(story, Police, "residence-permit", new { answer = "agree", grant = new { validUntil = $"{until:yyyy-MM-dd}", family = new[] { 0 } } });
        if (policeFirst)
            await PoliceAsync(Today.AddYears(3)).OkAsync();
        await GrantsWorkAsync(story, Today.AddYears(1)).OkAsync();
        if (!policeFirst)
        {
            await ProblemAssert.IsAsync(await PoliceAsync(Today.AddYears(3)), 422, "permit-beyond-ceiling", "/grant/validUntil");
            await PoliceAsync(Today.AddYears(1)).OkAsync();
        }
        var member = await MemberAsync(story);
        Assert.Equal(($"{Today.AddYears(1):yyyy-MM-dd}", $"{Today.AddMonths(7):yyyy-MM-dd}"), ((string)member["residenceUntil"]!, (string)member["familyMembers"]![0]!["until"]!));
        Assert.Equal($"{Today.AddYears(1):yyyy-MM-dd}", (string)story.Case["certificates"]!.AsArray().Single(paper => (string)paper!["kind"]! == "residence-permit")!["validTo"]!);
    }

    // WPBJ: change of post needs cancel and new. The officer learns that there is a permit, nobody learns whose.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_passport_that_holds_a_permit_is_told_to_the_officer_alone(bool sameEmployer)
    {
        var passport = Passport();
        await GrantedAsync(form => form["person"]!["passport"] = passport);
        var story = Begin();
        await story.BeginsAsync(sameEmployer ? TestCallers.Applicant : TestCallers.Applicant2);
        await story.FillsInAsync(form => form["person"]!["passport"] = passport.Insert(3, " ").ToLowerInvariant());
        await story.AttachesEverythingAsync();
        using var client = story.As(sameEmployer ? TestCallers.Applicant : TestCallers.Applicant2);
        var check = await (await client.PostAsync(new Uri($"{Story.Root}/cases/{story.Id}/check", UriKind.Relative), null)).ReadJsonAsync();
        Assert.DoesNotContain(check["findings"]!.AsArray(), Told);
        await story.SubmitsAsync();
        await story.LooksAsync(Police);
        var told = Assert.Single(story.Case["findings"]!.AsArray(), Told)!;
        Assert.DoesNotContain("晨星", told.ToJsonString(), StringComparison.Ordinal);

        static bool Told(JsonNode? finding) => (string)finding!["code"]! == "person-holds-a-permit-already";
    }

    [Fact]
    public async Task Nobody_lets_a_strangers_office_sponsor()
    {
        var number = $"RO-JA-2026-{Random.Shared.Next(100_000, 999_999)}";
        await Host.Services.GetRequiredService<IBus>().Publish(new RepresentativeOfficeRegistered(Guid.NewGuid(), Guid.NewGuid(), TestCallers.OrganisationB, number, "他人代表处", "JA", Today.AddYears(-1), null), TestContext.Current.CancellationToken);
        await Eventually.AsyncAssert(async () => Assert.NotNull(await SponsorAsync(number)));
        var story = Begin();
        await story.BeginsAsync();
        await story.FillsInAsync(form => (form["representativeOffice"], form["person"]!["passport"]) = (number, Passport()));
        await story.AttachesEverythingAsync();
        await ProblemAssert.IsAsync(await story.SubmitAsync(), 422, "findings-block-submission", "/representativeOffice");
    }

    private async Task<(Story, JsonNode)> MemberEndingAsync(int workDays, int residenceDays)
    {
        var story = await GrantedAsync();
        var id = Guid.Parse((string)(await MemberAsync(story))["id"]!);
        await EndsAsync(id, Today.AddDays(workDays), Today.AddDays(residenceDays));
        return (story, await Host.ReadsAsync(TestCallers.Applicant, $"staff/{id}").OkAsync());
    }

    /// <summary>A renewal ready to be submitted, from what is known and the example.</summary>
    private async Task<Story> DraftAsync(JsonNode member, Action<JsonNode>? change = null)
    {
        var story = Begin();
        await story.BeginsAsync(subject: (string)member["number"]!);
        var example = (await story.GuideAsync())["example"]!;
        await story.WritesAsync(form =>
        {
            (form["papers"], form["stay"], form["contract"]) = (example["papers"]!.DeepClone(), example["stay"]!.DeepClone(), example["contract"]!.DeepClone());
            foreach (var first in new[] { "noCriminalRecordOn", "noCriminalRecordSelfSworn" })
                form["papers"]!.AsObject().Remove(first);
            foreach (var first in new[] { "visa", "enteredOn" })
                form["stay"]!.AsObject().Remove(first);
            change?.Invoke(form);
        });
        return await story.AttachesEverythingAsync();
    }
}
