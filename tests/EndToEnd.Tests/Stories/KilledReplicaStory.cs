using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Platform.EndToEnd.Tests.Api;
using Platform.EndToEnd.Tests.Running;
using Platform.Testing;

namespace Platform.EndToEnd.Tests.Stories;

/// <summary>Alone: whoever else is at work just then would meet the gap.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class KilledReplicaStory(RunningPlatform platform)
{
    private const int Filings = 24, AtOnce = 6, BeforeTheKill = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_process_killed_while_people_submit_loses_no_filing_and_doubles_none()
    {
        var topology = platform.Topology();
        using var applicant = await ApiClient.SignInAsync(platform, "applicant2");
        var guide = await applicant.GuideAsync();
        var drafts = new ConcurrentBag<Filing>();
        await Parallel.ForAsync(0, Filings, AtMost(AtOnce), async (_, _) => drafts.Add(await applicant.DraftsAsync(guide)));

        var victim = topology.ProcessesOf("representative-offices")[0];
        var receipts = new ConcurrentDictionary<string, string>();
        var interrupted = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(drafts, AtMost(AtOnce), async (filing, _) =>
        {
            var receipt = await SubmitUntilReceivedAsync(applicant, filing, interrupted);
            receipts[filing.Id] = (string)receipt["number"]!;
            if (receipts.Count == BeforeTheKill)
                Signals.Send(victim, Signals.Kill);
        });
        await Eventually.Assert(() => Assert.DoesNotContain(victim, topology.ProcessesOf("representative-offices")));
        Assert.Equal(2, topology.ProcessesOf("representative-offices").Count);

        // Every draft has one number of its own, and both sides list each once.
        Assert.Equal(drafts.Select(filing => filing.Id).Order(), receipts.Keys.Order());
        Assert.Equal(Filings, receipts.Values.Distinct().Count());
        var listed = (await applicant.ListAsync("/api/representative-offices/cases")).Where(line => receipts.ContainsKey((string)line["id"]!)).ToList();
        Assert.Equal(Numbers(receipts), listed.Select(Line).Order());
        Assert.All(listed, line => Assert.Equal("Submitted", (string)line["state"]!));
        await Eventually.AsyncAssert(async () =>
        {
            var seen = (await applicant.ListAsync("/api/worklist/cases")).Where(line => receipts.ContainsKey((string)line["id"]!)).ToList();
            Assert.Equal(Numbers(receipts), seen.Where(line => (string)line["state"]! == "Submitted").Select(Line).Order());
        }, Patience);
        TestContext.Current.TestOutputHelper?.WriteLine($"{interrupted.Count} tries met the gap: {string.Join(", ", interrupted.CountBy(what => what))}");
    }

    /// <summary>What a careful client does: the same key again until somebody has answered.</summary>
    private static Task<JsonNode> SubmitUntilReceivedAsync(ApiClient client, Filing filing, ConcurrentBag<string> interrupted) => Eventually.GetAsync(
        async () =>
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            try
            {
                var answer = await client.SubmitAsync(filing, $"kill-{filing.Id}", patience.Token);
                if (answer.StatusCode != HttpStatusCode.OK)
                    interrupted.Add($"{(int)answer.StatusCode}");
                return await answer.ReadJsonAsync();
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
            {
                interrupted.Add(exception.GetType().Name);
                throw;
            }
        },
        Patience);

    private static IEnumerable<(string, string)> Numbers(IEnumerable<KeyValuePair<string, string>> receipts) => receipts.Select(pair => (pair.Key, pair.Value)).Order();

    private static (string, string) Line(JsonNode line) => ((string)line["id"]!, (string)line["number"]!);

    private static ParallelOptions AtMost(int atOnce) => new() { MaxDegreeOfParallelism = atOnce };
}
