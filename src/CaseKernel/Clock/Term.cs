using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Clock;

/// <summary>
/// Everything a due date follows from. Amounts and prolongations are in <paramref name="Unit"/>; the day of start is
/// excluded and the last day included.
/// </summary>
public sealed record Term(DateOnly Start, int Amount, DayUnit Unit)
{
    public IReadOnlyList<Exclusion> Exclusions { get; init; } = [];

    public IReadOnlyList<Prolongation> Prolongations { get; init; } = [];

    public int Total => Amount + Prolongations.Sum(prolongation => prolongation.Days);
}

/// <summary>
/// A period that does not count (XKF art. 45): the days after <paramref name="From"/> up to and including
/// <paramref name="Until"/>. Several that overlap take out their union.
/// </summary>
/// <param name="Until">Null while nobody knows: the date is then counted as if it ended today.</param>
public sealed record Exclusion(DateOnly From, DateOnly? Until, Text Ground)
{
    internal bool Covers(DateOnly day, DateOnly today) => day > From && day <= (Until ?? today);
}

/// <param name="Days">In the term's unit.</param>
/// <param name="Authority">Who granted it, as the officer named them.</param>
public sealed record Prolongation(DateOnly On, int Days, string Authority);

/// <summary>A due date, whether it may still move, and how it was counted.</summary>
/// <param name="Provisional">A year's notice is missing, or a pause has no end yet.</param>
public sealed record DueDate(DateOnly Due, bool Provisional, IReadOnlyList<Text> Explanation);
