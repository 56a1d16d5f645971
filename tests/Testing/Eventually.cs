using System.Diagnostics;

namespace Platform.Testing;

/// <summary>For what happens a little later: asks again until it holds, and says what was wrong last when it never does.</summary>
public static class Eventually
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(31);

    /// <summary>Runs <paramref name="assertion"/> until it does not throw; throws its last exception after <paramref name="within"/> (60 s).</summary>
    public static Task AsyncAssert(Func<Task> assertion, TimeSpan? within = null) => GetAsync(
        async () =>
        {
            await assertion();
            return true;
        },
        within);

    /// <summary>
    /// As above for what a loop of the service does at a later time. The clock goes on by half a minute before each look: a loop that
    /// read before the test moved the clock goes to sleep after it, and only a clock that goes on wakes it.
    /// </summary>
    public static Task AsyncAssert(ManualTime time, Func<Task> assertion) => AsyncAssert(() =>
    {
        time.Advance(Tick);
        return assertion();
    });

    public static Task Assert(ManualTime time, Action assertion) => Assert(() =>
    {
        time.Advance(Tick);
        assertion();
    });

    public static Task Assert(Action assertion, TimeSpan? within = null) => GetAsync(
        () =>
        {
            assertion();
            return Task.FromResult(true);
        },
        within);

    /// <summary>The first value that <paramref name="read"/> returns without throwing.</summary>
    public static async Task<T> GetAsync<T>(Func<Task<T>> read, TimeSpan? within = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return await read();
            }
            catch (Exception) when (Stopwatch.GetElapsedTime(started) < (within ?? Usual))
            {
                await Task.Delay(Pause);
            }
        }
    }
}
