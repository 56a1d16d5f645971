using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Platform.CaseKernel.Acts;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Invitations;
using Platform.TalentRecommendation.Tests.Acts;
using Platform.TalentRecommendation.Texts;
using Platform.Testing;

namespace Platform.TalentRecommendation.Tests.Invitations;

/// <summary>Personal links: sent once in a message, known by their hash, good until their last day or until another takes their place.</summary>
public sealed class InvitationTests(TalentService service)
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private static DateOnly Today => Now.ShanghaiDate();

    [Fact]
    public async Task A_link_leaves_as_a_file_and_is_kept_nowhere()
    {
        var subject = Guid.NewGuid();
        var letter = await InviteAsync(subject, Today.AddDays(7));
        Assert.Equal($"{subject}@example.cn", (string)letter["to"]!);
        Assert.Contains("2026-01-02", (string)letter["text"]!, StringComparison.Ordinal);
        var token = TokenOf(letter);
        Assert.Equal(43, token.Length);

        await using var work = await service.Host.Services.GetRequiredService<Database>().ReadAsync(default);
        Assert.False((await work.FindInvitationAsync(token, Today, default)).Failed(out _, out var invitation));
        Assert.Equal((subject, Invitation.Panel, "王专家"), (invitation.SubjectId, invitation.Purpose, (string)invitation.Recipient));
        using var rows = work.Connection.CreateCommand();
        rows.CommandText = "select concat(string_agg(i.token_hash, ' '), string_agg(i.recipient, ' '), (select string_agg(content, ' ') from messages)) from invitations i";
        var stored = (string)(await rows.ExecuteScalarAsync())!;
        Assert.DoesNotContain(token, stored, StringComparison.Ordinal);
        Assert.DoesNotContain("王专家", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_link_takes_the_place_of_the_one_before()
    {
        var subject = Guid.NewGuid();
        var (first, second) = (TokenOf(await InviteAsync(subject, Today)), TokenOf(await InviteAsync(subject, Today)));
        await using var work = await service.Host.Services.GetRequiredService<Database>().ReadAsync(default);
        Assert.Equal("not-found", await ProblemOfAsync(work, first, Today));
        Assert.Null(await ProblemOfAsync(work, second, Today));
        Assert.Equal("invitation-expired", await ProblemOfAsync(work, second, Today.AddDays(1)));
    }

    [Fact]
    public async Task Of_many_who_use_a_link_at_once_one_does()
    {
        var token = TokenOf(await InviteAsync(Guid.NewGuid(), Today));
        var writes = service.Host.Services.GetRequiredService<Writes>();
        var used = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => writes.DoAsync<bool>(
            async work => (await work.FindInvitationAsync(token, Today, default)).Failed(out var problem, out var invitation) ? problem : await work.UseInvitationAsync(invitation, Now, default), default)));
        Assert.Single(used, one => one.Value);
    }

    [Fact]
    public async Task An_unknown_link_is_not_found_and_no_answer_is_cached()
    {
        using var client = service.Host.Client();
        using var answer = await client.GetAsync(new Uri($"{Story.Root}/public/invitations/{new string('x', 43)}", UriKind.Relative));
        await ProblemAssert.IsAsync(answer, 404, "not-found");
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    private static async Task<string?> ProblemOfAsync(Work work, string token, DateOnly on) => (await work.FindInvitationAsync(token, on, default)).Problem?.Kind.Code;

    private async Task<JsonNode> InviteAsync(Guid subject, DateOnly expiresOn)
    {
        var before = LettersTo(subject).Count;
        Text words = new(typeof(PanelTexts), "invitation-expired", new DateOnly(2026, 1, 2));
        await service.Host.Services.GetRequiredService<Writes>().DoAsync<bool>(
            async work =>
            {
                await work.InviteAsync(new Invited(Invitation.Panel, subject, "王专家", $"{subject}@example.cn", expiresOn, words, words), TimeProvider.System.GetUtcNow(), default);
                return true;
            },
            default);
        return await Eventually.GetAsync(() => Task.FromResult(LettersTo(subject)[before]));
    }

    private List<JsonNode> LettersTo(Guid subject) =>
        [.. Directory.EnumerateFiles(service.Messages, "*.json").Order(StringComparer.Ordinal).Select(file => JsonNode.Parse(File.ReadAllText(file))!).Where(letter => (string)letter["to"]! == $"{subject}@example.cn")];

    private static string TokenOf(JsonNode letter) => new Uri((string)letter["link"]!).Segments[^1];
}
