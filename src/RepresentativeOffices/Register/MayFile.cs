namespace Platform.RepresentativeOffices.Register;

/// <summary>Whether a matter may be filed about an office on a day, and within which days; both ends count.</summary>
/// <param name="From">Null when it is open at any time.</param>
/// <param name="Until">Also of what is open after it: then it is late.</param>
/// <param name="Note">Words <c>may-file.&lt;Note&gt;</c>.</param>
internal sealed record MayFile(string Matter, bool Open, DateOnly? From = null, DateOnly? Until = null, string? Note = null)
{
    public const string TermIsOver = "term-is-over";
    public const string DeregistrationIsDue = "deregistration-is-due";
    public const string ReportIsLate = "report-is-late";

    /// <summary>Nothing is filed about an office that has ended.</summary>
    /// <param name="reported">Years whose annual report was filed.</param>
    public static IReadOnlyList<MayFile> About(RegisteredOffice office, IReadOnlySet<int> reported, DateOnly today) =>
        office.State != RegisteredOffice.Registered ? []
        : [new("ro.change", Open: true), new("ro.file", Open: true), Renewal(office, today), AnnualReport(office, reported, today), Deregistration(office, today)];

    /// <summary>L584 art. 28: within the 60 days before the term ends. Afterwards there is nothing left to renew.</summary>
    private static MayFile Renewal(RegisteredOffice office, DateOnly today)
    {
        var window = Domain.Windows.Renewal(office.TermTo);
        return new("ro.renew", window.Holds(today), window.From, window.Until, office.ExpiredOn(today) ? TermIsOver : null);
    }

    /// <summary>L584 art. 6: from 1 March to 30 June for the year before; the first year that is owed comes first. Late is better than never (art. 38(1)).</summary>
    private static MayFile AnnualReport(RegisteredOffice office, IReadOnlySet<int> reported, DateOnly today)
    {
        var year = office.ReportsFrom;
        while (reported.Contains(year))
            year++;
        if (year > today.Year)
            return new("ro.annual-report", Open: false);
        var window = Domain.Windows.AnnualReport(year);
        return new("ro.annual-report", window.From <= today, window.From, window.Until, window.Until < today ? ReportIsLate : null);
    }

    /// <summary>L584 art. 32: within 60 days of the event that ends it; the end of the term is one, others the register does not know.</summary>
    private static MayFile Deregistration(RegisteredOffice office, DateOnly today) =>
        office.ExpiredOn(today) ? new("ro.deregister", Open: true, null, Domain.Windows.Event(office.TermTo), DeregistrationIsDue) : new("ro.deregister", Open: true);
}
