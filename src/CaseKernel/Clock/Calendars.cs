namespace Platform.CaseKernel.Clock;

/// <summary>The calendar of this moment and its version, which grows with every notice that is loaded.</summary>
public sealed record LoadedCalendar(WorkingDays Days, int Version)
{
    public static readonly LoadedCalendar Shipped = new(WorkingDays.Shipped, 0);
}

/// <summary>The calendar this replica counts with. Ask anew each time: an operator may load a notice at any moment.</summary>
public sealed class Calendars
{
    private LoadedCalendar current = LoadedCalendar.Shipped;

    public LoadedCalendar Current
    {
        get => Volatile.Read(ref current);
        internal set => Volatile.Write(ref current, value);
    }

    public WorkingDays Days => Current.Days;
}
