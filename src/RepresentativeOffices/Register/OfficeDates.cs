using System.Globalization;

namespace Platform.RepresentativeOffices.Register;

/// <summary>Something that falls due for an office. <paramref name="Ref"/> tells two of a kind apart: a year, a paper.</summary>
internal sealed record OfficeDate(Guid OfficeId, string Zone, string Kind, string Ref, DateOnly DueOn)
{
    public const string RenewalOpens = "renewal-opens";
    public const string TermEnd = "term-end";
    public const string ApprovalEnd = "approval-end";
    public const string LeaseEnd = "lease-end";
    public const string RepresentativeTermEnd = "representative-term-end";
    public const string AnnualReport = "annual-report";

    public static readonly IReadOnlyList<string> Kinds = [AnnualReport, RenewalOpens, TermEnd, ApprovalEnd, LeaseEnd, RepresentativeTermEnd];
}

/// <summary>What falls due for an office, as it follows from its file and its reports. All of it is the applicant's to do (L584 arts 6, 28).</summary>
internal static class OfficeDates
{
    /// <summary>Nothing falls due for an office that has ended.</summary>
    /// <param name="reported">Years whose annual report was filed.</param>
    /// <param name="today">In Shanghai; of annual reports the owed ones are listed, and the next.</param>
    public static IReadOnlyList<OfficeDate> Of(OfficeFile file, IReadOnlySet<int> reported, DateOnly today)
    {
        var office = file.Office;
        if (office.State != RegisteredOffice.Registered)
            return [];
        OfficeDate On(string kind, DateOnly day, string reference = "") => new(office.Id, office.Zone, kind, reference, day);
        List<OfficeDate> dates = [On(OfficeDate.RenewalOpens, Domain.Windows.Renewal(office.TermTo).From), On(OfficeDate.TermEnd, office.TermTo)];
        if (office.ApprovalUntil is { } approval)
            dates.Add(On(OfficeDate.ApprovalEnd, approval));
        if (office.LeaseTo is { } lease)
            dates.Add(On(OfficeDate.LeaseEnd, lease));
        dates.AddRange(file.Present.Where(person => person.Form.TermTo is not null).Select((person, i) =>
            On(OfficeDate.RepresentativeTermEnd, person.Form.TermTo!.Value, person.CertificateNumber ?? (i + 1).ToString(CultureInfo.InvariantCulture))));
        // The year that is running is the next to be reported.
        for (var year = office.ReportsFrom; year <= today.Year; year++)
        {
            if (!reported.Contains(year))
                dates.Add(On(OfficeDate.AnnualReport, Domain.Windows.AnnualReport(year).Until, year.ToString(CultureInfo.InvariantCulture)));
        }
        return dates;
    }

    /// <summary>From when on what is due may be done; null when at any time.</summary>
    public static DateOnly? OpensOn(string kind, DateOnly dueOn) => kind switch
    {
        OfficeDate.TermEnd => Domain.Windows.Renewal(dueOn).From,
        OfficeDate.AnnualReport => Domain.Windows.AnnualReport(dueOn.Year - 1).From,
        _ => null,
    };

    /// <summary>Its last day still counts; that a window has opened is nobody's delay.</summary>
    public static bool IsOverdue(string kind, DateOnly dueOn, DateOnly today) => kind != OfficeDate.RenewalOpens && dueOn < today;
}
