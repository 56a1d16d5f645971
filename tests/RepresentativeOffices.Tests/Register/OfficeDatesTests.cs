using System.Globalization;
using Platform.RepresentativeOffices.Domain;
using Platform.RepresentativeOffices.Register;
using Platform.RepresentativeOffices.Tests.Rules;

namespace Platform.RepresentativeOffices.Tests.Register;

/// <summary>What falls due for an office, from its file (L584 arts 6, 28) and from its papers' own last days.</summary>
public sealed class OfficeDatesTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Fact]
    public void The_guides_example_has_a_term_a_lease_a_representative_and_a_report()
    {
        var dates = OfficeDates.Of(File(), new HashSet<int>(), Today);
        Assert.Equal(
            [("renewal-opens", Today.AddYears(3).AddDays(-60)), ("term-end", Today.AddYears(3)), ("lease-end", Today.AddYears(3)), ("representative-term-end", Today.AddYears(3)), ("annual-report", new DateOnly(2027, 6, 30))],
            dates.Select(date => (date.Kind, date.DueOn)));
        Assert.Equal("2026", dates.Single(date => date.Kind == OfficeDate.AnnualReport).Ref);
    }

    [Fact]
    public void Of_years_not_yet_reported_each_is_due()
    {
        var dates = OfficeDates.Of(File(office => office with { ReportsFrom = 2023 }), new HashSet<int> { 2024 }, Today);
        Assert.Equal(["2023", "2025", "2026"], dates.Where(date => date.Kind == OfficeDate.AnnualReport).Select(date => date.Ref));
    }

    [Fact]
    public void An_approval_with_a_last_day_is_due_and_an_ended_office_owes_nothing()
    {
        var until = new DateOnly(2027, 1, 31);
        Assert.Contains(OfficeDates.Of(File(office => office with { ApprovalUntil = until }), new HashSet<int>(), Today), date => date is { Kind: OfficeDate.ApprovalEnd } && date.DueOn == until);
        Assert.Empty(OfficeDates.Of(File(office => office with { State = RegisteredOffice.Revoked }), new HashSet<int>(), Today));
    }

    [Theory]
    [InlineData(OfficeDate.TermEnd, "2026-03-09", true, "2026-01-08")]
    [InlineData(OfficeDate.TermEnd, "2026-03-10", false, "2026-01-09")]
    [InlineData(OfficeDate.AnnualReport, "2026-06-30", false, "2026-03-01")]
    [InlineData(OfficeDate.AnnualReport, "2025-06-30", true, "2025-03-01")]
    [InlineData(OfficeDate.LeaseEnd, "2026-03-09", true, null)]
    // That it may be done since yesterday is nobody's delay.
    [InlineData(OfficeDate.RenewalOpens, "2026-03-09", false, null)]
    public void Overdue_is_the_day_after_and_a_window_opens_before(string kind, string due, bool overdue, string? opens)
    {
        var day = DateOnly.Parse(due, CultureInfo.InvariantCulture);
        Assert.Equal(overdue, OfficeDates.IsOverdue(kind, day, Today));
        Assert.Equal(opens is null ? null : DateOnly.Parse(opens, CultureInfo.InvariantCulture), OfficeDates.OpensOn(kind, day));
    }

    private static OfficeFile File(Func<RegisteredOffice, RegisteredOffice>? change = null)
    {
        var form = Establishing.Matter.Example(Today);
        var (id, entry) = (Guid.CreateVersion7(), OfficeEntry.Of(form));
        List<OfficePerson> people = [.. form.Representatives!.Select(person => OfficePerson.Of(person, id, Today, null))];
        var office = RegisteredOffice.Of(id, Guid.NewGuid(), "DJZ-JA-2026-000001", "JA", Today, entry, people);
        return new OfficeFile(change?.Invoke(office) ?? office, entry, people);
    }
}
