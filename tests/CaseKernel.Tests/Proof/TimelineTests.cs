using Dapper;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Proof;
using Platform.CaseKernel.Tests.Drafts;
using Platform.CaseKernel.Tests.Sample;
using Platform.Persistence;
using Platform.Testing.Servers;

namespace Platform.CaseKernel.Tests.Proof;

/// <summary>That nobody changes what happened to a case without its being found and named.</summary>
public sealed class TimelineTests
{
    [Theory, EachEngine]
    public async Task What_nobody_touched_holds(Engine engine)
    {
        await using var host = await DraftHost.StartAsync(engine);
        var story = await StoryAsync(host);

        var report = await VerifyAsync(host);

        Assert.Empty(report.Broken);
        Assert.Equal((2, 9, 0, 0, 1, 2, 4), (report.Cases, report.Entries, report.Erased, report.BeforeTheChain, report.Seals, report.Submissions, report.Materials));
        Assert.Equal(0, report.Unsealed);
        Assert.Equal("Approved", story.State);
    }

    [Fact]
    public async Task An_entry_taken_away_is_missed()
    {
        await using var host = await DraftHost.StartAsync(Engine.Postgres);
        var story = await StoryAsync(host);
        await TamperAsync(host, "delete from case_timeline where case_id = @Id and act = 'claim'", story);

        Assert.Equal($"case {story.Id}, timeline entry {story.Version - 1} (acceptance)", (await VerifyAsync(host)).Broken[0].Where);
    }

    [Fact]
    public async Task The_last_entry_taken_away_is_missed_by_the_seal()
    {
        await using var host = await DraftHost.StartAsync(Engine.Postgres);
        var story = await StoryAsync(host);
        await TamperAsync(host, "delete from case_timeline where case_id = @Id and act = 'approval'", story);

        Assert.Equal(new BrokenProof($"case {story.Id}, timeline entry {story.Version}", "seal 1 names it, and it is gone"), Assert.Single((await VerifyAsync(host)).Broken));
    }

    /// <summary>Who has the database and the encryption keys, but not the signing key.</summary>
    [Fact]
    public async Task A_timeline_written_anew_from_end_to_end_is_not_what_was_sealed()
    {
        await using var host = await DraftHost.StartAsync(Engine.Postgres);
        var story = await StoryAsync(host);
        await using (var work = await host.Sample.Database.BeginAsync(default))
        {
            var timeline = await work.QueryAsync<Cases.TimelineRecord>("Timeline.OfCase", new { CaseId = Guid.Parse(story.Id) }, default);
            await work.ExecuteAsync("Drafts.DeleteTimeline", new { Id = Guid.Parse(story.Id) }, default);
            foreach (var entry in timeline)
                await Cases.CaseStore.AddToTimelineAsync(work, entry with { ActorName = "somebody else" }, default);
            await work.CommitAsync(default);
        }

        var broken = (await VerifyAsync(host)).Broken;

        Assert.Equal(5, broken.Count(fault => fault.What.Contains("seal 1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Seals_cut_back_with_their_entries_are_missed_by_who_kept_one()
    {
        await using var host = await DraftHost.StartAsync(Engine.Postgres);
        await StoryAsync(host);
        var story = await host.Sample.Story().FilesAsync();
        await SealAsync(host);
        using var client = host.Sample.Service.Client();
        var kept = Jws.Parse(await client.GetStringAsync(new Uri("/api/sample/public/seal", UriKind.Relative)))!;
        Assert.Equal(2, (int)kept.Content()["seal"]!);
        Assert.Empty((await VerifyAsync(host, kept)).Broken);

        await TamperAsync(host, "delete from case_timeline where case_id = @Id", story);
        await TamperAsync(host, "delete from timeline_seals where number = 2", story);

        Assert.Empty((await VerifyAsync(host)).Broken);
        Assert.Equal("seal 2", Assert.Single((await VerifyAsync(host, kept)).Broken).Where);
    }

    [Theory]
    [InlineData("update timeline_seals set statement = replace(statement, '\"payload\":\"ey', '\"payload\":\"ez') where number = 1", "signature")]
    [InlineData("update timeline_seals set entries = replace(entries, '0', '1') where number = 1", "list")]
    [InlineData("delete from timeline_seals where number = 1", "missing")]
    public async Task A_changed_seal_is_found_and_named(string tamper, string what)
    {
        await using var host = await DraftHost.StartAsync(Engine.Postgres);
        var story = await StoryAsync(host);
        await host.Sample.Story().FilesAsync();
        await SealAsync(host);
        Assert.Equal(1, await TamperAsync(host, tamper, story));

        var broken = (await VerifyAsync(host)).Broken[0];

        Assert.StartsWith("seal", broken.Where, StringComparison.Ordinal);
        Assert.Contains(what, broken.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_changed_after_it_was_handed_in_is_found()
    {
        await using var host = await DraftHost.StartAsync(Engine.Postgres);
        var story = await StoryAsync(host);
        await using (var work = await host.Sample.Database.ReadAsync(default))
        await using (var connection = await host.Sample.Database.OpenAsync(default))
            await connection.ExecuteAsync("update case_submissions set form = @Form where case_id = @Id", new { Form = host.Sample.Database.Cipher.Encrypt("""{"name":"another"}"""), Id = Guid.Parse(story.Id) });

        var broken = Assert.Single((await VerifyAsync(host)).Broken);

        Assert.Contains($"case {story.Id}, submission", broken.Where, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_changed_byte_of_a_file_is_found_and_a_missing_file_too()
    {
        await using var host = await DraftHost.StartAsync(Engine.Postgres);
        var story = await StoryAsync(host);
        var files = Directory.GetFiles(host.Folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file).Length == 64).Order(StringComparer.Ordinal).ToList();
        await using (var file = File.Open(files[0], FileMode.Open, FileAccess.ReadWrite))
        {
            file.Position = file.Length / 2;
            var changed = (byte)(file.ReadByte() ^ 1);
            file.Position = file.Length / 2;
            file.WriteByte(changed);
        }
        File.Delete(files[1]);

        var broken = (await VerifyAsync(host)).Broken;

        Assert.Contains(broken, fault => fault.What == $"the content of file {Path.GetFileName(files[0])} was changed");
        Assert.Contains(broken, fault => fault.What == $"file {Path.GetFileName(files[1])} is missing");
        Assert.All(broken, fault => Assert.Contains("material", fault.Where, StringComparison.Ordinal));
        Assert.Equal("Approved", story.State);
    }

    [Fact]
    public async Task Erased_words_leave_the_chain_whole_and_only_where_an_erasure_is_told()
    {
        await using var host = await DraftHost.StartAsync(Engine.Postgres);
        var story = await StoryAsync(host);
        await TamperAsync(host, "update case_timeline set actor_name = '', detail = '{}', salt = null where case_id = @Id", story);
        Assert.Equal(5, (await VerifyAsync(host)).Broken.Count(fault => fault.What.Contains("nothing says that they were erased", StringComparison.Ordinal)));

        await using (var work = await host.Sample.Database.BeginAsync(default))
        {
            await Cases.CaseStore.AddToTimelineAsync(work, new Cases.TimelineRecord
            {
                CaseId = Guid.Parse(story.Id), Seq = story.Version + 1, At = host.Time.GetUtcNow(), Act = "erasure",
                FromState = "Approved", ToState = "Approved", ActorRole = "system", ActorName = "", Detail = "{}",
            }, default);
            await work.CommitAsync(default);
        }
        var report = await VerifyAsync(host);

        Assert.Empty(report.Broken);
        Assert.Equal((5, 1), (report.Erased, report.Unsealed));
    }

    [Fact]
    public async Task Many_hands_at_once_leave_one_chain()
    {
        await using var host = await DraftHost.StartAsync(Engine.Postgres);
        await host.Sample.AddReplicaAsync();
        var story = await host.Sample.Story().FilesAsync();
        await Task.WhenAll(Enumerable.Range(0, 24).Select(async i =>
        {
            var officer = i % 2 == 0 ? SampleCallers.Officer : SampleCallers.Officer2;
            (await new SampleStory(host.Sample.Replicas[i % 2]).SendAsync(HttpMethod.Post, $"desk/cases/{story.Id}/{(i % 3 == 0 ? "release" : "claim")}", officer)).Dispose();
        }));

        var report = await VerifyAsync(host);

        Assert.Empty(report.Broken);
        Assert.True(report.Entries >= 3, $"{report.Entries} entries");
    }

    [Fact]
    public async Task Replicas_that_seal_at_once_seal_each_entry_once()
    {
        await using var host = await DraftHost.StartAsync(Engine.Postgres);
        await host.Sample.AddReplicaAsync();
        for (var i = 0; i < 5; i++)
            await host.Sample.Story().FilesAsync();

        await SealAsync(host);

        var report = await VerifyAsync(host);
        Assert.Empty(report.Broken);
        Assert.Equal((1, 0), (report.Seals, report.Unsealed));
    }

    [Fact]
    public async Task A_draft_may_still_go_so_it_is_not_sealed()
    {
        await using var host = await DraftHost.StartAsync(Engine.Postgres);
        await host.Sample.Story().BeginsAsync();

        await SealAsync(host);

        Assert.Equal(0, (await VerifyAsync(host)).Seals);
    }

    /// <summary>Two cases with two papers each; the second, which is returned, is decided. Nine entries, sealed.</summary>
    internal static async Task<SampleStory> StoryAsync(DraftHost host)
    {
        var filed = await FiledAsync(host);
        await filed.ActsAsync("claim");
        await filed.ActsAsync("release");
        var decided = await FiledAsync(host);
        await decided.ActsAsync("claim");
        await decided.ActsAsync("acceptance");
        await decided.ActsAsync("approval");
        await SealAsync(host);
        return decided;
    }

    private static async Task<SampleStory> FiledAsync(DraftHost host)
    {
        var story = await host.Sample.Story().BeginsAsync("sample.paper");
        await story.FillsInAsync(LicenceForm.Complete);
        (await host.AttachAsync(story, "plan", $"plan {story.Id}")).EnsureSuccessStatusCode();
        (await host.AttachAsync(story, "lease", $"lease {story.Id}")).EnsureSuccessStatusCode();
        return await story.SubmitsAsync();
    }

    private static Task SealAsync(DraftHost host) => Task.WhenAll(host.Sample.Replicas.Select(replica => replica.Services.GetRequiredService<SealTimelines>().RunAsync(default)));

    internal static async Task<ProofReport> VerifyAsync(DraftHost host, Jws? known = null)
    {
        var services = host.Sample.Service.Services;
        return await new ProofOfDatabase(host.Sample.Database, services.GetRequiredService<Signer>().Keys, services.GetRequiredService<MaterialStore>()).VerifyAsync(known, default);
    }

    private static async Task<int> TamperAsync(DraftHost host, string sql, SampleStory story)
    {
        await using var connection = await host.Sample.Database.OpenAsync(default);
        return await connection.ExecuteAsync(sql, new { Id = Guid.Parse(story.Id) });
    }
}
