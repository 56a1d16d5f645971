using System.Text.Json.Nodes;
using Platform.CaseKernel.Tests.Sample;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Opinions;

/// <summary>The sample service with the consulted matter, for tests that leave the clock alone.</summary>
public sealed class ConsultedHost : IAsyncLifetime
{
    private SampleHost? host;

    public SampleHost Host => host ?? throw new InvalidOperationException("not started");

    public static Task<SampleHost> StartAsync() => SampleHost.StartAsync(new SampleSettings { Matters = [new ConsultedMatter(), new GrantingMatter()] });

    public async ValueTask InitializeAsync() => host = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
            await host.DisposeAsync();
    }
}

/// <summary>A case under review and the departments that are asked about it.</summary>
internal static class ConsultedStory
{
    public static async Task<SampleStory> UnderReviewAsync(this SampleHost host)
    {
        var story = await host.Story().FilesAsync(matter: "sample.consulted");
        return await story.ActsAsync("acceptance");
    }

    public static Task<SampleStory> AsksAsync(this SampleStory story, string code, params string[] departments) =>
        story.ActsAsync("opinions", new { code, departments, question = "是否同意？" });

    /// <summary>The task of this department in the last round it was asked in.</summary>
    public static JsonNode Task(this SampleStory story, string department) =>
        story.Case["consultations"]!.AsArray().SelectMany(round => round!["opinions"]!.AsArray()).Last(task => (string)task!["department"]!["code"]! == department)!;

    public static JsonNode Round(this SampleStory story) => story.Case["consultations"]!.AsArray().Last()!;

    public static async Task<JsonNode> SeesAsync(this SampleStory story, Caller officer, string department) =>
        await (await story.GetAsync($"desk/opinions/{story.Task(department)["id"]}", officer)).ReadJsonAsync();

    public static async Task<JsonNode> AnswersAsync(this SampleStory story, Caller officer, string department, string answer, string? reason = null) =>
        await (await story.AnswerAsync(officer, department, answer, reason)).ReadJsonAsync();

    public static Task<HttpResponseMessage> AnswerAsync(this SampleStory story, Caller officer, string department, string? answer, string? reason = null, int version = 1) =>
        story.SendAsync(HttpMethod.Post, $"desk/opinions/{story.Task(department)["id"]}/answer", officer, new { answer, reason }, version);

    public static Task<SampleStory> LooksAsync(this SampleStory story) => story.LooksAsync(SampleCallers.Officer);

    public static string[] States(this SampleStory story) => [.. story.Round()["opinions"]!.AsArray().Select(task => (string)task!["state"]!)];
}
