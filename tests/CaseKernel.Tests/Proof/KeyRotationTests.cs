using System.Text.Json.Nodes;
using Platform.CaseKernel.Tests.Sample;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Proof;

public sealed class KeyRotationTests
{
    private const string Place = "operations/personal-data";

    [Fact]
    public async Task An_operator_takes_a_new_key_once_and_cases_stay_readable()
    {
        await using var host = await SampleHost.StartAsync();
        await host.AddReplicaAsync();
        var story = await host.Story().FilesAsync();
        var before = await (await story.GetAsync(Place, SampleCallers.Operator)).ReadJsonAsync();
        var count = before["keys"]!.AsArray().Count;
        Assert.Contains(before["tables"]!.AsArray(), table => (string?)table!["table"] == "case_timeline");

        var after = await (await story.SendAsync(HttpMethod.Post, $"{Place}/rotation", SampleCallers.Operator, version: count)).ReadJsonAsync();
        Assert.Equal(count + 1, after["keys"]!.AsArray().Count);
        Assert.Single(after["keys"]!.AsArray(), key => (bool)key!["active"]!);
        await ProblemAssert.IsAsync(await story.SendAsync(HttpMethod.Post, $"{Place}/rotation", SampleCallers.Operator, version: count), 412, "stale-version");

        Assert.Equal("Submitted", (await host.Story(host.Replicas[1]).ComesBackToAsync(story.Id)).State);
    }

    [Fact]
    public async Task Nobody_else_sees_or_changes_keys_and_never_without_a_version()
    {
        await using var host = await SampleHost.StartAsync();
        var story = host.Story();
        Assert.Equal(403, (int)(await story.GetAsync(Place, SampleCallers.Officer)).StatusCode);
        Assert.Equal(403, (int)(await story.SendAsync(HttpMethod.Post, $"{Place}/rotation", SampleCallers.Applicant, version: 1)).StatusCode);
        await ProblemAssert.IsAsync(await story.SendAsync(HttpMethod.Post, $"{Place}/rotation", SampleCallers.Operator), 428, "precondition-required");
    }
}
