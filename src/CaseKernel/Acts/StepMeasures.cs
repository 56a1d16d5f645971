using System.Diagnostics.Metrics;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.Persistence;

namespace Platform.CaseKernel.Acts;

/// <summary>What the figures say of steps: how many, how long a case stood in the state it leaves, and how often it had been sent back when it ends.</summary>
internal static class StepMeasures
{
    private static readonly Meter Meter = new("Platform.CaseKernel");

    private static readonly Counter<long> Steps = Meter.CreateCounter<long>("platform.cases.steps", "{step}", "Steps taken with cases, by matter, zone and act");

    private static readonly Histogram<double> Stay = Meter.CreateHistogram(
        "platform.cases.state.duration", "d", "Days a case stood in a state when it left it, by matter, zone and state", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.1, 0.5, 1, 2, 3, 5, 10, 15, 20, 30, 60, 90, 180, 365] });

    private static readonly Histogram<int> Rounds = Meter.CreateHistogram(
        "platform.cases.correction.rounds", "{round}", "Correction notices of a case that has ended, by matter and zone", tags: null,
        new InstrumentAdvice<int> { HistogramBucketBoundaries = [0, 1, 2, 3, 5] });

    /// <summary>Measured when the step is committed; read before its own entry stands in the timeline.</summary>
    public static async Task MeasureAsync(Work work, Step step, CaseRecord after, bool ended, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = await work.QueryAsync<Passed>("Timeline.Steps", new { CaseId = after.Id }, cancellationToken);
        var matter = new KeyValuePair<string, object?>("matter", after.Matter);
        var zone = new KeyValuePair<string, object?>("zone", after.Zone);
        work.OnCommitted(() =>
        {
            Steps.Add(1, matter, zone, new("act", step.Act.Name));
            if (before.LastOrDefault(entry => entry.ToState == step.From.Name) is { } entered)
                Stay.Record((now - entered.At).TotalDays, matter, zone, new("state", step.From.Name));
            if (ended && after.SubmittedAt is not null)
                Rounds.Record(before.Count(entry => entry.Act == Act.RequestCorrections.Name), matter, zone);
        });
    }

    private sealed record Passed
    {
        public required DateTimeOffset At { get; init; }

        public required string Act { get; init; }

        public required string FromState { get; init; }

        public required string ToState { get; init; }
    }
}
