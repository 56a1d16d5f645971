using Platform.EndToEnd.Tests.Api;
using Platform.EndToEnd.Tests.Running;
using Platform.Testing;
using Platform.Testing.Telemetry;

namespace Platform.EndToEnd.Tests.Stories;

public sealed class TraceStory(RunningPlatform platform)
{
    [Fact]
    public async Task An_operator_follows_one_submission_through_every_process_by_one_trace()
    {
        var telemetry = platform.Telemetry();
        using var applicant = await ApiClient.SignInAsync(platform, "applicant");
        var filing = await applicant.DraftsAsync(await applicant.GuideAsync());
        (await applicant.SubmitAsync(filing, $"trace-{filing.Id}")).EnsureSuccessStatusCode();
        await SubmissionTrace.IsWholeAsync(telemetry, filing.Id, throughPages: false);
    }

    /// <summary>Gateway, pages, services, consumers: whatever they send of a whole story, in traces, logs or metrics.</summary>
    [Fact]
    public async Task Nothing_that_the_platform_sends_of_a_whole_story_names_anybody()
    {
        var telemetry = platform.Telemetry();
        string[] secrets = ["Ottokar Zwirnfädchen", "奥托卡尔芡", "ZX8817263Q", "13699887711", "ottokar.z@privat.example", "愚园路秘弄九十九号", "1969-07-21", "慕容听雨", "18877665544"];
        telemetry.Watch([.. secrets, "platform.cases.steps"]);
        using var applicant = await ApiClient.SignInAsync(platform, "applicant");
        using var officer = await ApiClient.SignInAsync(platform, "officer.market");
        var guide = await applicant.GuideAsync();
        var form = guide["example"]!;
        var (person, liaison) = (form["representatives"]![0]!, form["liaison"]!);
        (person["nameOriginal"], person["nameZh"], person["document"]!["number"]) = (secrets[0], secrets[1], secrets[2]);
        (person["phone"], person["email"], person["addressInChina"], person["birthDate"]) = (secrets[3], secrets[4], secrets[5], secrets[6]);
        (liaison["name"], liaison["mobile"]) = (secrets[7], secrets[8]);
        var filing = await applicant.DraftsAsync(guide);
        (await applicant.SubmitAsync(filing, Guid.NewGuid().ToString())).EnsureSuccessStatusCode();
        foreach (var act in new[] { "claim", "acceptance" })
            await officer.ActsAsync(filing.Id, act);
        await officer.ActsAsync(filing.Id, "approval", new { note = $"已致电 {secrets[3]}，{secrets[0]} 到场" });
        foreach (var path in new[] { $"cases/{filing.Id}", $"cases/{filing.Id}/timeline", $"cases/{filing.Id}/documents" })
            (await applicant.GetAsync($"{applicant.Root}/{path}")).EnsureSuccessStatusCode();
        (await applicant.GetAsync($"{applicant.Root}/public/register?q={Uri.EscapeDataString(secrets[1])}")).EnsureSuccessStatusCode();

        // Everybody has sent their metrics once more since.
        var before = telemetry.Metrics.Count;
        await Eventually.Assert(() => Assert.All(["gateway", "representative-offices", "worklist"], service => Assert.Contains(telemetry.Metrics.Skip(before), metric => metric.Service == service)));
        await telemetry.WaitForSpanAsync(span => span.Service == "worklist" && span.Attributes.Values.Any(value => value.Contains(filing.Id, StringComparison.Ordinal)) || span is { Service: "worklist", Name: "Inbox.Insert" });
        Assert.DoesNotContain(telemetry.Leaks, leak => !leak.StartsWith("platform.cases.steps", StringComparison.Ordinal));
        Assert.Contains("platform.cases.steps in /v1/metrics", telemetry.Leaks);
    }
}

/// <summary>What one trace id must show: the request at the gateway, the act, its statements, the event, and what others made of it.</summary>
internal static class SubmissionTrace
{
    private const int Server = 2;

    public static async Task IsWholeAsync(OtlpReceiver telemetry, string caseId, bool throughPages)
    {
        var submission = await telemetry.WaitForSpanAsync(span => span is { Service: "representative-offices", Kind: Server }
            && span.Attributes.GetValueOrDefault("url.path") == $"/api/representative-offices/cases/{caseId}/submission");
        Task<ReceivedSpan> Saw(string service, Func<ReceivedSpan, bool> what) =>
            telemetry.WaitForSpanAsync(span => span.TraceId == submission.TraceId && span.Service == service && what(span));

        var start = await Saw("gateway", span => span.Kind == Server && span.Name.StartsWith(throughPages ? "POST /cases/" : "POST /api/representative-offices/", StringComparison.Ordinal));
        if (throughPages)
            await Saw("web-applicant", span => span.Kind == Server && span.Name.StartsWith("POST ", StringComparison.Ordinal));
        var act = await Saw("representative-offices", span => span is { Source: "Platform.CaseKernel", Name: "submission" });
        await Saw("representative-offices", span => span is { Source: "Platform.Persistence", Name: "Outbox.Insert" });
        var relay = await Saw("representative-offices", span => span is { Source: "Platform.Persistence", Name: "outbox relay" });
        var sent = await Saw("representative-offices", span => span.Source == "MassTransit" && span.Name.EndsWith(" send", StringComparison.Ordinal));
        await Saw("worklist", span => span.Source == "MassTransit" && span.Name.EndsWith(" receive", StringComparison.Ordinal));
        await Saw("worklist", span => span.Source == "MassTransit" && span.Name.EndsWith(" process", StringComparison.Ordinal));
        var effect = await Saw("worklist", span => span is { Source: "Platform.Persistence", Name: "Inbox.Insert" });

        foreach (var (below, above) in new[] { (submission, start), (act, submission), (relay, submission), (sent, relay), (effect, start) })
            await Eventually.Assert(() => Assert.True(IsBelow(telemetry, below, above), $"{below.Service} {below.Name} is not below {above.Service} {above.Name}"));
    }

    private static bool IsBelow(OtlpReceiver telemetry, ReceivedSpan span, ReceivedSpan ancestor)
    {
        for (var at = span; at is not null; at = telemetry.Spans.FirstOrDefault(other => other.TraceId == span.TraceId && other.SpanId == at.ParentId))
        {
            if (at.SpanId == ancestor.SpanId)
                return true;
        }
        return false;
    }
}
