using System.Text.Json.Nodes;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.TalentRecommendation.Tests.Acts;
using Platform.Testing;

namespace Platform.TalentRecommendation.Tests.Panels;

/// <summary>A title under review, its panel, and what members do with the links they got.</summary>
internal sealed class Review
{
    private readonly TalentService service;
    private readonly string tag = Guid.NewGuid().ToString("N")[..8];

    private Review(TalentService service, Story story) => (this.service, Story) = (service, story);

    public Story Story { get; }

    public static DateOnly Today => TimeProvider.System.ShanghaiToday();

    private static Caller Officer => TestCallers.OfficerOfTalentJA;

    /// <summary>Makes of the example an application for a title.</summary>
    public static void Title(JsonObject form)
    {
        form["application"] = "title";
        form.Remove("posts");
        form["candidate"] = new JsonObject
        {
            ["name"] = "刘机务", ["birthDate"] = "1990-05-01", ["idNumber"] = "310101199005010017", ["track"] = "maintenance", ["level"] = "intermediate",
            ["education"] = "bachelor", ["years"] = 11, ["maintenanceLicence"] = "ML-2015-00871", ["achievements"] = "主持宽体机起落架深度维修工艺改进",
        };
    }

    public static async Task<Review> AcceptsAsync(TalentService service)
    {
        var story = await service.Story("tal.skills").FilesAsync(change: form => Title(form.AsObject()));
        await story.ActsAsync("claim");
        await story.ActsAsync("acceptance");
        return new Review(service, story);
    }

    public static async Task<Review> OpensAsync(TalentService service, int members = 3, int quorum = 2)
    {
        var review = await AcceptsAsync(service);
        await review.OpenAsync(review.Panel(members, quorum)).OkAsync(201);
        return review;
    }

    public object Panel(int members = 3, int quorum = 2, DateOnly? until = null, Func<int, string>? organisation = null, Func<int, string>? name = null) => new
    {
        quorum,
        votesUntil = until ?? Today.AddDays(7),
        members = Enumerable.Range(1, members).Select(i => new { name = name?.Invoke(i) ?? $"专家{i}", organisation = organisation?.Invoke(i) ?? $"航空学院{i}", mail = MailOf(i) }),
    };

    public string MailOf(int member) => $"m{member}-{tag}@example.cn";

    public Task<HttpResponseMessage> OpenAsync(object panel, Caller? officer = null) => DoAsync("panel", panel, officer);

    public Task<HttpResponseMessage> DoAsync(string what, object body, Caller? officer = null) => service.Host.PostsAsync(officer ?? Officer, $"desk/cases/{Story.Id}/{what}", body);

    public Task<HttpResponseMessage> RevealAsync() => DoAsync("panel/reveal", new { });

    public Task<JsonNode> SeesAsync() => service.Host.ReadsAsync(Officer, $"desk/cases/{Story.Id}/panel").OkAsync();

    public async Task<JsonNode> MemberAsync(int member) => (await SeesAsync())["members"]!.AsArray()[member - 1]!;

    /// <summary>The newest link that reached a member.</summary>
    public async Task<string> TokenAsync(int member, int link = 1) =>
        new Uri((string)(await Eventually.GetAsync(() => Task.FromResult(Letters(member) is { Count: var found } letters && found >= link ? letters[^1] : throw new InvalidOperationException("no letter yet"))))["link"]!).Segments[^1];

    public async Task<HttpResponseMessage> ReadsAsync(int member) => await service.Host.ReadsAsync(null, $"public/invitations/{await TokenAsync(member)}");

    public async Task<HttpResponseMessage> VotesAsync(int member, string verdict = "pass", object? scores = null) =>
        await service.Host.PostsAsync(null, $"public/invitations/{await TokenAsync(member)}/vote", Ballot(verdict, scores));

    public async Task<HttpResponseMessage> NamesConflictAsync(int member) =>
        await service.Host.PostsAsync(null, $"public/invitations/{await TokenAsync(member)}/conflict", new { reason = "曾与参评人共事" });

    public static object Ballot(string verdict = "pass", object? scores = null) =>
        new { scores = scores ?? new { knowledge = 20, practice = 25, achievements = 20, innovation = 10 }, verdict, comment = "工艺改进有说服力" };

    private List<JsonNode> Letters(int member) =>
    [
        .. Directory.EnumerateFiles(service.Messages, "*.json").Select(file => (File.GetLastWriteTimeUtc(file), Letter: JsonNode.Parse(File.ReadAllText(file))!))
            .Where(one => (string)one.Letter["to"]! == MailOf(member)).OrderBy(one => one.Item1).Select(one => one.Letter),
    ];
}
