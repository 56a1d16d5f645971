namespace Platform.RepresentativeOffices.Domain;

/// <summary>Days between which the applicant may or must act; both days count. Calendar days (domain convention: the applicant's own terms).</summary>
internal sealed record Window(DateOnly From, DateOnly Until)
{
    public bool Holds(DateOnly day) => From <= day && day <= Until;
}

/// <summary>The applicant's own times of L584.</summary>
internal static class Windows
{
    /// <summary>Art. 28: renewal is applied for within the 60 days before the term ends, its last day included.</summary>
    public static Window Renewal(DateOnly termTo) => new(termTo.AddDays(-60), termTo);

    /// <summary>Art. 6: the report of a year is filed from 1 March to 30 June of the next.</summary>
    public static Window AnnualReport(int year) => new(new DateOnly(year + 1, 3, 1), new DateOnly(year + 1, 6, 30));

    /// <summary>Arts 27, 31, 32: a change is registered or filed, and an end is registered, within 60 days of the event.</summary>
    public static DateOnly Event(DateOnly eventOn) => eventOn.AddDays(60);

    /// <summary>Art. 27: a change that had to be approved is registered within 30 days of the approval.</summary>
    public static DateOnly ApprovedChange(DateOnly approvedOn) => approvedOn.AddDays(30);

    /// <summary>Art. 23: an approval older than 90 days must be confirmed.</summary>
    public static DateOnly Approval(DateOnly approvedOn) => approvedOn.AddDays(90);
}
