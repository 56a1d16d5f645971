namespace Platform.Testing;

/// <summary>
/// A clock that stands until it is moved; timers fire while it moves past them, in their order. A periodic one fires at the
/// first and at the last of its times on the way: two years are no millions of ticks, and whoever waits for ticks misses some too.
/// </summary>
public sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Alarm> alarms = [];
    private DateTimeOffset now = start.ToUniversalTime();

    /// <summary>A working Tuesday, 10:00 in Shanghai.</summary>
    public ManualTime()
        : this(new DateTimeOffset(2026, 3, 10, 2, 0, 0, TimeSpan.Zero))
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public void Advance(TimeSpan by) => MoveTo(GetUtcNow() + by);

    /// <summary>Forwards only; timers on the way fire with the clock at their time.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moment, GetUtcNow());
        while (TakeNextDue(moment) is { } alarm)
            alarm.Fire();
        lock (gate)
            now = moment.ToUniversalTime();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    private Alarm? TakeNextDue(DateTimeOffset until)
    {
        lock (gate)
        {
            var next = alarms.Where(alarm => alarm.Due <= until).MinBy(alarm => alarm.Due);
            if (next is null)
                return null;
            now = next.Due > now ? next.Due : now;
            if (next.Period > TimeSpan.Zero)
                next.Due += next.Period * Math.Max(1, (until - next.Due).Ticks / next.Period.Ticks);
            else
                alarms.Remove(next);
            return next;
        }
    }

    private sealed class Alarm(ManualTime clock, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var immediately = dueTime == TimeSpan.Zero;
            lock (clock.gate)
            {
                clock.alarms.Remove(this);
                Period = period;
                if (dueTime != Timeout.InfiniteTimeSpan && (!immediately || period > TimeSpan.Zero))
                {
                    Due = clock.now + (immediately ? period : dueTime);
                    clock.alarms.Add(this);
                }
            }
            if (immediately)
                ThreadPool.QueueUserWorkItem(_ => fire());
            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
                clock.alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
