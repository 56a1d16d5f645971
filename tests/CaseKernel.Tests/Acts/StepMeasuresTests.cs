using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Platform.CaseKernel.Tests.Sample;

namespace Platform.CaseKernel.Tests.Acts;

public sealed class StepMeasuresTests
{
    // Other tests measure at the same time in this process; no other case stands for so odd a time or is sent back so often.
    [Fact]
    public async Task A_step_measures_how_long_the_case_stood_and_its_end_how_often_it_was_sent_back()
    {
        var stays = new ConcurrentBag<(double Days, string Tags)>();
        var rounds = new ConcurrentBag<(int Rounds, string Tags)>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, self) => { if (instrument.Meter.Name == "Platform.CaseKernel") self.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => { if (instrument.Name == "platform.cases.state.duration") stays.Add((value, Told(tags))); });
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => { if (instrument.Name == "platform.cases.correction.rounds") rounds.Add((value, Told(tags))); });
        listener.Start();
        await using var host = await SampleHost.StartAsync();
        var story = await host.Story().FilesAsync();

        for (var round = 1; round <= 4; round++)
        {
            await story.ActsAsync("correction-requests", new { items = new[] { new { pointer = "/premises", message = "请补充" } }, ground = "新发现的问题" });
            host.Time.MoveTo(host.Time.GetUtcNow() + TimeSpan.FromHours(31.7));
            await story.LooksAsync(SampleCallers.Applicant);
            await story.FillsInAsync(LicenceForm.Complete with { Premises = $"上海市静安区示例路{round}号" });
            await story.SubmitsAsync("resubmission");
            await story.LooksAsync(SampleCallers.Officer);
        }
        await story.ActsAsync("acceptance");
        await story.ActsAsync("approval");

        Assert.Equal(4, stays.Count(stay => stay.Tags == "matter=sample.licence,state=AwaitingCorrection,zone=JA" && Math.Abs(stay.Days - 31.7 / 24) < 0.0001));
        Assert.Contains((4, "matter=sample.licence,zone=JA"), rounds);
    }

    private static string Told(ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
}
