using Platform.Contracts.Cases.V1;
using Platform.Testing;

namespace Platform.Worklist.Tests;

internal static class Sample
{
    private static int count;

    /// <summary>A filed case of organisation A in zone JA unless said otherwise.</summary>
    public static CaseStepTaken Case(
        string zone = "JA", string matter = "ro.establish", Guid? organisation = null, string title = "晨星贸易有限公司上海代表处",
        string state = "submitted", string? number = null, DateOnly? due = null, DateTimeOffset? at = null) => new(
            Guid.CreateVersion7(), number ?? $"RO{zone}2026{Interlocked.Increment(ref count):D6}", "representative-offices", matter, zone, $"{zone}-MARKET",
            organisation ?? TestCallers.OrganisationA, title, state, 2, "submission", "draft", "applicant", null, due,
            at ?? new DateTimeOffset(2026, 3, 10, 1, 0, 0, TimeSpan.Zero));
}
