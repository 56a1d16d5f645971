using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.TalentRecommendation.Staff;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.TalentRecommendation.Tests.Acts;

/// <summary>What tests of permits do: an application is accepted, both organs grant, and the person stands on the roster.</summary>
public abstract class PermitTests(TalentService service)
{
    private protected static readonly Caller Police = TestCallers.OfficerOfPoliceJA;
    private protected static readonly Caller Talent = TestCallers.OfficerOfTalentJA;
    private protected static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    protected ServiceHost<Program> Host => service.Host;

    protected Story Begin(string matter = "tal.foreign-staff") => service.Story(matter);

    protected async Task<Story> AcceptedAsync(Action<JsonNode>? change = null)
    {
        var story = Begin("tal.foreign-staff");
        await story.FilesAsync(change: form =>
        {
            form["person"]!["passport"] = Passport();
            change?.Invoke(form);
        });
        return await story.ActsAsync("acceptance", officer: Police);
    }

    /// <summary>Somebody else's every time: an employer has one first application open for a person.</summary>
    protected static string Passport() => $"X{Guid.NewGuid().ToString("N").ToUpperInvariant()[..9]}";

    protected async Task<Story> GrantedAsync(Action<JsonNode>? change = null)
    {
        var story = await AcceptedAsync(change);
        await GrantsWorkAsync(story).OkAsync();
        await GrantsResidenceAsync(story, 0).OkAsync();
        return await story.LooksAsync(TestCallers.Applicant);
    }

    protected async Task<JsonNode> MemberAsync(Story story)
    {
        await story.LooksAsync(TestCallers.Applicant);
        var permit = (string)story.Case["certificates"]!.AsArray().Single(paper => (string)paper!["kind"]! == "work-permit")!["certificateNumber"]!;
        var id = await Host.ScalarAsync<Guid>("select id from staff_members where work_permit = @Permit", new { Permit = permit });
        return await Host.ReadsAsync(TestCallers.Applicant, $"staff/{id}").OkAsync();
    }

    protected static JsonNode TaskOf(Story story, string department) =>
        story.Case["consultations"]!.AsArray().Last()!["opinions"]!.AsArray().Single(task => (string)task!["department"]!["code"]! == department)!;

    protected Task<HttpResponseMessage> GrantsWorkAsync(Story story, DateOnly? until = null) =>
        AnswerAsync(story, Talent, "work-permit", new { answer = "agree", grant = new { @class = "a", validUntil = $"{until ?? Today.AddYears(3):yyyy-MM-dd}" } });

    protected Task<HttpResponseMessage> GrantsResidenceAsync(Story story, params int[] family) =>
        AnswerAsync(story, Police, "residence-permit", new { answer = "agree", grant = new { validUntil = $"{Today.AddYears(5):yyyy-MM-dd}", family } });

    protected async Task<HttpResponseMessage> AnswerAsync(Story story, Caller officer, string department, object body)
    {
        using var client = Host.As(officer);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Story.Root}/desk/opinions/{TaskOf(story, department)["id"]}/answer") { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue("\"1\""));
        return await client.SendAsync(request);
    }

    /// <summary>As if the permits had been granted earlier: nobody here moves the clock.</summary>
    protected Task EndsAsync(Guid id, DateOnly work, DateOnly residence) => TellAsync(async transaction =>
        await transaction.ChangeAsync((await transaction.FindStaffAsync(id, default))! with { WorkPermitUntil = work, ResidenceUntil = residence }, default));

    protected async Task TellAsync(Func<Work, Task> tell)
    {
        await using var work = await Host.Services.GetRequiredService<Database>().BeginAsync(default);
        await tell(work);
        await work.CommitAsync(default);
    }

    protected Task SweepsAsync() => Host.Services.GetRequiredService<StaffSweep>().RunAsync(TestContext.Current.CancellationToken);

    private protected async Task<Sponsor?> SponsorAsync(string number)
    {
        await using var work = await Host.Services.GetRequiredService<Database>().ReadAsync(default);
        return await work.FindSponsorAsync(number, default);
    }

    protected static async Task<HttpResponseMessage> RevokesAsync(Story story, string kind, string ground)
    {
        await story.LooksAsync(Police);
        var number = story.Case["certificates"]!.AsArray().Single(paper => (string)paper!["kind"]! == kind)!["certificateNumber"];
        return await story.ActAsync($"certificates/{number}/revocation", new { ground, reason = "人员已离职" }, Police);
    }
}
