namespace Platform.CaseKernel.Drafts;

/// <summary>
/// How long a draft is kept: 90 days after it was last touched, and never without a warning at least 14 days before. A
/// warning that comes late, because nothing ran meanwhile, moves the deletion. Days of 24 hours.
/// </summary>
/// <param name="TouchedAt">The last save, upload or removal of a file.</param>
/// <param name="WarnedAt">Null until its owner was warned.</param>
internal readonly record struct DraftTerm(DateTimeOffset TouchedAt, DateTimeOffset? WarnedAt)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);
    public static readonly TimeSpan Notice = TimeSpan.FromDays(14);

    /// <summary>When the warning is due.</summary>
    public DateTimeOffset WarnAt => TouchedAt + Kept - Notice;

    public bool MayWarn(DateTimeOffset now) => WarnedAt is null && now >= WarnAt;

    /// <summary>When it will be deleted if nobody touches it; a warning that is overdue is taken to come now.</summary>
    public DateTimeOffset DeletedAt(DateTimeOffset now) => Later(TouchedAt + Kept, (WarnedAt ?? Later(WarnAt, now)) + Notice);

    public bool MayDelete(DateTimeOffset now) => WarnedAt is not null && now >= DeletedAt(now);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
