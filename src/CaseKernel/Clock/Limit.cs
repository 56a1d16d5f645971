using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Clock;

public enum DayUnit
{
    WorkingDays,
    CalendarDays,
}

/// <summary>Who must do something within a limit.</summary>
public enum LimitOf
{
    /// <summary>The office: its queue is ordered by these.</summary>
    Office,

    Applicant,
}

/// <summary>
/// A time the law gives, from the step that starts it. <paramref name="Promised"/> is the shorter time the
/// office has promised in its guide, in the same unit (0: on the spot).
/// </summary>
public sealed record Limit(string Code, int Amount, DayUnit Unit, Provision Provision, int? Promised = null, Provision? PromisedBy = null)
{
    public LimitOf Whose { get; init; } = LimitOf.Office;

    /// <summary>The times of a dated table, the earliest first; empty: it was and is the same always.</summary>
    public IReadOnlyList<LimitTime> Times { get; init; } = [];

    /// <summary>Null: the law knows no extension.</summary>
    public Extension? Extendable { get; init; }

    /// <summary>Why it may stand still; none: nothing interrupts it.</summary>
    public IReadOnlyList<PauseGround> PauseGrounds { get; init; } = [];

    /// <summary>How many working days before it is due the warning is raised.</summary>
    public int WarnDays { get; init; } = 3;

    /// <summary>As it is for what starts on a day: it keeps that time to its end. The first time also speaks for the days before it.</summary>
    public Limit On(DateOnly startedOn) =>
        Times is [var first, ..] && (Times.LastOrDefault(time => time.From <= startedOn) ?? first) is var time ? this with { Amount = time.Amount, Unit = time.Unit } : this;
}

/// <summary>What a limit gives from a day on, until the next takes its place.</summary>
public sealed record LimitTime(DateOnly From, int Amount, DayUnit Unit);

/// <summary>How a limit may be extended, once (XKF art. 42).</summary>
/// <param name="Days">At most, in the limit's unit.</param>
/// <param name="AuthorityKey">Who must approve it; words are <c>authority.&lt;AuthorityKey&gt;</c> in the matter's texts.</param>
public sealed record Extension(int Days, Provision Provision, string AuthorityKey);

/// <summary>Why time may not count (XKF art. 45); words are <c>pause.&lt;Code&gt;</c> in the matter's texts.</summary>
public sealed record PauseGround(string Code, Provision Provision);
