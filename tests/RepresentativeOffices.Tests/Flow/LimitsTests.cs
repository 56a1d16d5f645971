using System.Globalization;
using Platform.CaseKernel.Clock;
using Platform.RepresentativeOffices.Domain;

namespace Platform.RepresentativeOffices.Tests.Flow;

/// <summary>The times of the domain reference §1.5: the office's own in working days (§5.4), the applicant's in calendar days.</summary>
public sealed class LimitsTests
{
    [Theory]
    // XKF art. 32(4)
    [InlineData("ro.establish", "acceptance-check", 5, "XKF", "32(4)")]
    [InlineData("ro.change", "acceptance-check", 5, "XKF", "32(4)")]
    // L584 art. 24: setup 15 days, certificates 5
    [InlineData("ro.establish", "decision", 15, "L584", "24")]
    [InlineData("ro.establish", "certificates", 5, "L584", "24")]
    // L584 art. 30: change 10 days, certificates 5; renewal is one
    [InlineData("ro.change", "change-decision", 10, "L584", "30")]
    [InlineData("ro.change", "change-certificates", 5, "L584", "30")]
    [InlineData("ro.renew", "change-decision", 10, "L584", "30")]
    [InlineData("ro.renew", "change-certificates", 5, "L584", "30")]
    // L584 art. 34: cancellation 10 days, notice 5
    [InlineData("ro.deregister", "deregistration-decision", 10, "L584", "34")]
    [InlineData("ro.deregister", "deregistration-notice", 5, "L584", "34")]
    public void The_office_has_its_time(string matter, string limit, int days, string statute, string article)
    {
        var found = OfficeMatters.All().Single(one => one.Code == matter).Limits.Single(one => one.Code == limit);
        Assert.Equal((days, DayUnit.WorkingDays, statute, article), (found.Amount, found.Unit, found.Provision.Statute, found.Provision.Article));
    }

    [Theory]
    // SHEN: on the spot
    [InlineData("ro.establish", "decision")]
    [InlineData("ro.change", "change-decision")]
    [InlineData("ro.deregister", "deregistration-decision")]
    public void Shanghai_promises_to_decide_on_the_spot(string matter, string limit) =>
        Assert.Equal(0, OfficeMatters.All().Single(one => one.Code == matter).Limits.Single(one => one.Code == limit).Promised);

    // XKF art. 45, for what decides; the acceptance check is never held up.
    [Theory]
    [InlineData("ro.establish")]
    [InlineData("ro.change")]
    [InlineData("ro.renew")]
    [InlineData("ro.deregister")]
    public void Time_that_does_not_count_belongs_to_the_decision_alone(string matter) =>
        Assert.EndsWith("decision", Assert.Single(OfficeMatters.All().Single(one => one.Code == matter).Limits, limit => limit.PauseGrounds.Count > 0).Code, StringComparison.Ordinal);

    [Theory]
    // L584 art. 28: the sixty days before the term ends
    [InlineData("2026-12-31", "2026-11-01", "2026-12-31")]
    [InlineData("2028-03-01", "2028-01-01", "2028-03-01")]
    public void Renewal_opens_sixty_days_before_the_term_ends(string termTo, string from, string until) =>
        Assert.Equal(new Window(Day(from), Day(until)), Domain.Windows.Renewal(Day(termTo)));

    [Theory]
    // L584 art. 6: 1 March to 30 June
    [InlineData(2025, "2026-02-28", false)]
    [InlineData(2025, "2026-03-01", true)]
    [InlineData(2025, "2026-06-30", true)]
    [InlineData(2025, "2026-07-01", false)]
    public void The_annual_report_has_its_season(int year, string day, bool open) => Assert.Equal(open, Domain.Windows.AnnualReport(year).Holds(Day(day)));

    [Theory]
    // L584 arts 27, 31, 32: 60 days of the event; art. 27: 30 days of an approval; art. 23: 90 days
    [InlineData(60, "2026-01-01", "2026-03-02")]
    [InlineData(30, "2026-01-31", "2026-03-02")]
    [InlineData(90, "2026-01-01", "2026-04-01")]
    public void The_applicants_days_are_calendar_days(int days, string start, string last) =>
        Assert.Equal(Day(last), days switch { 60 => Domain.Windows.Event(Day(start)), 30 => Domain.Windows.ApprovedChange(Day(start)), _ => Domain.Windows.Approval(Day(start)) });

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
