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
