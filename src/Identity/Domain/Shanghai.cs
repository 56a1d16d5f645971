namespace Platform.Identity.Domain;

internal static class Shanghai
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Mandates and memberships begin and end with the calendar day where the offices are.</summary>
    public static DateOnly TodayInShanghai(this TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Offset).DateTime);
}
