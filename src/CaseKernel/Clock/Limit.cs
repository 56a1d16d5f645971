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

    /// <summary>Null: the law knows no extension.</summary>
    public Extension? Extendable { get; init; }

    /// <summary>Why it may stand still; none: nothing interrupts it.</summary>
    public IReadOnlyList<PauseGround> PauseGrounds { get; init; } = [];

    /// <summary>How many working days before it is due the warning is raised.</summary>
    public int WarnDays { get; init; } = 3;
}

/// <summary>How a limit may be extended, once (XKF art. 42).</summary>
/// <param name="Days">At most, in the limit's unit.</param>
/// <param name="AuthorityKey">Who must approve it; words are <c>authority.&lt;AuthorityKey&gt;</c> in the matter's texts.</param>
public sealed record Extension(int Days, Provision Provision, string AuthorityKey);

/// <summary>Why time may not count (XKF art. 45); words are <c>pause.&lt;Code&gt;</c> in the matter's texts.</summary>
public sealed record PauseGround(string Code, Provision Provision);
