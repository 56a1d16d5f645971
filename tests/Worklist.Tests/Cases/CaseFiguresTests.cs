using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Dapper;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.Worklist.Tests.Cases;

public sealed class CaseFiguresTests
{
    // A matter of its own, because every Worklist of this process is heard.
    private const string Matter = "sam.figures";

    [Theory, EachEngine]
    public async Task Open_and_overdue_cases_are_counted_by_matter_zone_and_state(Engine engine)
    {
        await using var worklist = await WorklistHost.StartAsync(engine);
        var today = worklist.Time.ShanghaiToday();
        await worklist.HasAsync(Sample.Case(matter: Matter, due: today));
        await worklist.HasAsync(Sample.Case(matter: Matter, due: today.AddDays(-1)));
        await worklist.HasAsync(Sample.Case(matter: Matter, zone: "CN", state: "draft"));
        var ended = await worklist.HasAsync(Sample.Case(matter: Matter, due: today.AddDays(-9)));
        await using (var connection = await worklist.Database.OpenAsync(default))
            await connection.ExecuteAsync("update cases set decided_at = updated_at where id = @ended", new { ended });
        await worklist.Figures.CountAsync(default);

        var heard = new ConcurrentBag<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, self) => { if (instrument.Meter.Name == "Platform.Worklist") self.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => heard.Add($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))} {value}"));
        listener.Start();
        listener.RecordObservableInstruments();

        Assert.Equal(
            [
                $"platform.cases.open {Matter} CN draft 1", $"platform.cases.open {Matter} JA submitted 2",
                $"platform.cases.overdue {Matter} CN draft 0", $"platform.cases.overdue {Matter} JA submitted 1",
            ],
            heard.Where(line => line.Contains(Matter, StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
    }
}
