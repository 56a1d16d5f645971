using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.Persistence;

namespace Platform.CaseKernel.Clock;

/// <summary>
/// The limits of one case while an act is decided: what the act does to them is decided here without a server, and the
/// rows are written only after the case's guard has let the act through.
/// </summary>
internal sealed class Ledger(Matter matter, LoadedCalendar calendar, Guid caseId, int seq, DateOnly today, IReadOnlyList<LedgerLine> lines)
{
    private readonly List<(string Statement, object Parameters)> writes = [];
    private LedgerLine[] current = [.. lines];

    public IReadOnlyList<LedgerLine> Lines => current;

    /// <summary>The office's next date; a limit that stands still with no end in sight has none.</summary>
    public DateOnly DueOn => current.Where(line => line.Runs && line.IsOffices && !line.StandsOpen)
        .Select(line => line.Row.StatutoryDue).DefaultIfEmpty(CaseRecord.NoDueDate).Min();

    public LedgerLine? Running(string? code) => current.LastOrDefault(line => line.Runs && line.Row.Code == code);

    /// <summary>What a step's row in the flow table says.</summary>
    /// <param name="ends">Whether the case ends with it: what nobody waits for any more ends too.</param>
    public void Apply(ClockEffect effect, bool ends)
    {
        var startedOn = effect.AsOf is { } earlier && Running(earlier.Code) is { } line ? line.Row.StartedOn : today;
        foreach (var ended in current.Where(line => line.Runs && (ends || effect.Ends.Any(limit => limit.Code == line.Row.Code))).ToList())
            End(ended);
        foreach (var paused in effect.Pauses.Select(limit => Running(limit.Code)).OfType<LedgerLine>())
            Pause(paused, null, null, null);
        foreach (var resumed in effect.Resumes.Select(limit => Running(limit.Code)).OfType<LedgerLine>())
            Resume(resumed, pause => pause.Ground is null);
        foreach (var limit in effect.Starts)
            Start(limit, startedOn);
    }

    public void Start(Limit limit, DateOnly startedOn)
    {
        var row = new DeadlineRecord
        {
            CaseId = caseId,
            Code = limit.Code,
            Seq = seq,
            StartedOn = startedOn,
            StatutoryDue = startedOn,
            Provisional = false,
            Audience = limit.Whose == LimitOf.Office ? DeadlineRecord.OfOffice : DeadlineRecord.OfApplicant,
        };
        var line = new LedgerLine(row, limit.On(startedOn), [], []).Recounted(matter, calendar, today);
        current = [.. current, line];
        writes.Add(("Deadlines.Insert", line.Row));
    }

    public void Pause(LedgerLine line, string? ground, DateOnly? until, string? reason)
    {
        var pause = new PauseRecord { CaseId = caseId, Code = line.Row.Code, Seq = line.Row.Seq, PausedSeq = seq, FromOn = today, UntilOn = until, Ground = ground, Reason = reason };
        writes.Add(("Pauses.Insert", pause));
        Recount(line, line with { Pauses = [.. line.Pauses, pause] });
    }

    /// <summary>Ends the pauses that run today and that <paramref name="which"/> chooses.</summary>
    public void Resume(LedgerLine line, Func<PauseRecord, bool> which)
    {
        var ended = line.PausedOn(today).Where(which).ToHashSet();
        foreach (var pause in ended)
            writes.Add(("Pauses.Resume", pause with { ResumedOn = today }));
        Recount(line, line with { Pauses = [.. line.Pauses.Select(pause => ended.Contains(pause) ? pause with { ResumedOn = today } : pause)] });
    }

    public void Extend(LedgerLine line, int days, string authority, string reason)
    {
        var extension = new ExtensionRecord { CaseId = caseId, Code = line.Row.Code, Seq = line.Row.Seq, GrantedSeq = seq, GrantedOn = today, Days = days, Authority = authority, Reason = reason };
        writes.Add(("Extensions.Insert", extension));
        Recount(line, line with { Extensions = [.. line.Extensions, extension] });
    }

    /// <summary>Counts every running limit with the calendar of now. The limits whose date or certainty changed, as they were and as they are.</summary>
    public IReadOnlyList<(LedgerLine Before, LedgerLine After)> RecountAll()
    {
        var before = current.Where(line => line.Runs).ToList();
        foreach (var line in before)
            Recount(line, line);
        return [.. before.Where(line => !line.StandsOpen).Select(line => (line, Same(line))).Where(pair => pair.line.Row.StatutoryDue != pair.Item2.Row.StatutoryDue || pair.line.Row.Provisional != pair.Item2.Row.Provisional)];
    }

    public async Task WriteAsync(Work work, CancellationToken cancellationToken)
    {
        foreach (var (statement, parameters) in writes)
            await work.ExecuteAsync(statement, parameters, cancellationToken);
    }

    private void End(LedgerLine line)
    {
        foreach (var pause in line.PausedOn(today))
            writes.Add(("Pauses.Resume", pause with { ResumedOn = today }));
        writes.Add(("Deadlines.Meet", new { CaseId = caseId, line.Row.Code, MetOn = today }));
        Replace(line, line with
        {
            Row = line.Row with { MetOn = today, SweepOn = null },
            Pauses = [.. line.Pauses.Select(pause => line.PausedOn(today).Contains(pause) ? pause with { ResumedOn = today } : pause)],
        });
    }

    private void Recount(LedgerLine before, LedgerLine changed)
    {
        var counted = changed.Recounted(matter, calendar, today);
        writes.Add(("Deadlines.Recount", counted.Row));
        Replace(before, counted);
    }

    private LedgerLine Same(LedgerLine line) => current.Single(other => other.Row.Code == line.Row.Code && other.Row.Seq == line.Row.Seq);

    private void Replace(LedgerLine before, LedgerLine after) => current = [.. current.Select(line => ReferenceEquals(line, before) ? after : line)];
}
