namespace Platform.BondedExhibition.Ledger;

/// <summary>When something becomes urgent: ten days before it is due, which is 20 days after a sale (domain reference §3.2).</summary>
internal static class Duties
{
    public const int WarnDays = 10;

    public static DateOnly WarnOn(DateOnly dueOn) => dueOn.AddDays(-WarnDays);

    /// <summary><c>overdue</c>, <c>soon</c> or <c>later</c>.</summary>
    public static string Urgency(DateOnly dueOn, DateOnly today) => dueOn < today ? "overdue" : WarnOn(dueOn) <= today ? "soon" : "later";
}
