using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Clock;

/// <summary>One limit of a case with everything that happened to it. Pure: counting asks nobody.</summary>
internal sealed record LedgerLine(DeadlineRecord Row, Limit Limit, IReadOnlyList<PauseRecord> Pauses, IReadOnlyList<ExtensionRecord> Extensions)
{
    public bool Runs => Row.MetOn is null;

    public bool IsOffices => Row.Audience == DeadlineRecord.OfOffice;

    /// <summary>Standing still with no end in sight.</summary>
    public bool StandsOpen => Pauses.Any(pause => pause.EndsOn is null);

    public IEnumerable<PauseRecord> PausedOn(DateOnly today) =>
        Pauses.Where(pause => pause.ResumedOn is null && pause.FromOn <= today && (pause.UntilOn is not { } until || today <= until));

    public bool HasPassed(DateOnly today) => Runs && !StandsOpen && Row.StatutoryDue < today;

    public bool IsExtendable(DateOnly today) => Runs && Limit.Extendable is not null && Extensions.Count == 0 && !HasPassed(today);

    public Term Term(Matter matter) => new(Row.StartedOn, Limit.Amount, Limit.Unit)
    {
        Exclusions = [.. Pauses.Select(pause => new Exclusion(pause.FromOn, pause.EndsOn, GroundOf(matter, pause)))],
        Prolongations = [.. Extensions.Select(extension => new Prolongation(extension.GrantedOn, extension.Days, extension.Authority))],
    };

    public DueDate Count(Matter matter, WorkingDays days, DateOnly today) => days.Count(Term(matter), today);

    /// <summary>The promise is for the office's own work: pauses hold it up, an extension does not loosen it.</summary>
    public DateOnly? CountPromised(Matter matter, WorkingDays days, DateOnly today) => Limit.Promised is { } promised
        ? days.Count(Term(matter) with { Amount = promised, Prolongations = [] }, today).Due
        : null;

    /// <summary>
    /// The same line counted anew. A date that moved away is warned of again when it comes near, and is no longer one that passed.
    /// </summary>
    public LedgerLine Recounted(Matter matter, LoadedCalendar calendar, DateOnly today)
    {
        var counted = Count(matter, calendar.Days, today);
        var row = Row with
        {
            StatutoryDue = counted.Due,
            PromisedDue = CountPromised(matter, calendar.Days, today),
            Provisional = counted.Provisional,
            CountedWith = calendar.Version,
        };
        var warn = WarnOn(row, calendar.Days);
        row = row with
        {
            ApproachedOn = warn > today ? null : row.ApproachedOn,
            PassedOn = counted.Due >= today ? null : row.PassedOn,
        };
        return this with { Row = row with { SweepOn = SweepOn(row, warn) } };
    }

    /// <summary>Nothing happens by itself to a limit that is met, that stands still with no end, or that has passed and was told.</summary>
    public DateOnly? SweepOn(DeadlineRecord row, DateOnly warn)
    {
        if (row.MetOn is not null || StandsOpen || row.PassedOn is not null)
            return null;
        return row.ApproachedOn is null && warn <= row.StatutoryDue ? warn : row.StatutoryDue.AddDays(1);
    }

    /// <summary>Never on the day of start: nobody needs to be reminded of what has just begun.</summary>
    public DateOnly WarnOn(DeadlineRecord row, WorkingDays days)
    {
        var warn = days.Before(row.StatutoryDue, Limit.WarnDays);
        return warn > row.StartedOn ? warn : row.StartedOn.AddDays(1);
    }

    public static Text GroundOf(Matter matter, PauseRecord pause) =>
        pause.Ground is { } ground ? new Text(matter.Texts, $"pause.{ground}") : new Text(typeof(ClockTexts), "clock.flow-pause");
}
