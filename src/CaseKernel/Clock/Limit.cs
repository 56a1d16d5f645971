using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Clock;

public enum DayUnit
{
    WorkingDays,
    CalendarDays,
}

/// <summary>
/// A time the law gives the office, from the step that starts it. <paramref name="Promised"/> is the shorter time the
/// office has promised in its guide, in the same unit (0: on the spot).
/// </summary>
public sealed record Limit(string Code, int Amount, DayUnit Unit, Provision Provision, int? Promised = null, Provision? PromisedBy = null);
