using System.Globalization;
using Platform.RepresentativeOffices.Register;
using Platform.RepresentativeOffices.Tests.Rules;

namespace Platform.RepresentativeOffices.Tests.Register;

/// <summary>L584 arts 6, 27, 28, 31, 32. The office: established 2023-05-10, term to 2026-09-30, reports owed from 2023.</summary>
public sealed class MayFileTests
{
    private static readonly string[] Matters = ["ro.change", "ro.file", "ro.renew", "ro.annual-report", "ro.deregister"];

    [Theory]
    // Art. 28: the 60 days before the term ends, both ends included.
    [InlineData("2026-08-01", "ro.renew", false, "2026-08-01", "2026-09-30", null, true)]
    [InlineData("2026-07-31", "ro.renew", false, "2026-08-01", "2026-09-30", null, false)]
    [InlineData("2026-09-30", "ro.renew", false, "2026-08-01", "2026-09-30", null, true)]
    [InlineData("2026-10-01", "ro.renew", false, "2026-08-01", "2026-09-30", "term-is-over", false)]
    // Art. 6: from 1 March to 30 June for the year before.
    [InlineData("2024-02-29", "ro.annual-report", false, "2024-03-01", "2024-06-30", null, false)]
    [InlineData("2024-03-01", "ro.annual-report", false, "2024-03-01", "2024-06-30", null, true)]
    [InlineData("2024-06-30", "ro.annual-report", false, "2024-03-01", "2024-06-30", null, true)]
    [InlineData("2024-07-01", "ro.annual-report", false, "2024-03-01", "2024-06-30", "report-is-late", true)]
    [InlineData("2024-07-01", "ro.annual-report", true, "2025-03-01", "2025-06-30", null, false)]
    [InlineData("2023-12-31", "ro.annual-report", true, null, null, null, false)]
    // Arts 27 and 31: whenever something has changed.
    [InlineData("2023-05-10", "ro.change", false, null, null, null, true)]
    [InlineData("2026-10-01", "ro.file", false, null, null, null, true)]
    // Art. 32: within 60 days of the end of the term; of other events the register knows nothing.
    [InlineData("2026-09-30", "ro.deregister", false, null, null, null, true)]
    [InlineData("2026-10-01", "ro.deregister", false, null, "2026-11-29", "deregistration-is-due", true)]
    public void What_may_be_filed_follows_from_the_day(string day, string matter, bool reported2023, string? from, string? until, string? note, bool open)
    {
        var may = MayFile.About(Office(), reported2023 ? new HashSet<int> { 2023 } : [], Day(day)!.Value).Single(one => one.Matter == matter);
        Assert.Equal(new MayFile(matter, open, Day(from), Day(until), note), may);
    }

    [Fact]
    public void A_registered_office_is_told_of_every_later_matter() =>
        Assert.Equal(Matters, MayFile.About(Office(), new HashSet<int>(), new DateOnly(2024, 1, 1)).Select(one => one.Matter));

    [Theory]
    [InlineData(RegisteredOffice.Deregistered)]
    [InlineData(RegisteredOffice.Revoked)]
    public void Nothing_is_filed_about_one_that_has_ended(string state) =>
        Assert.Empty(MayFile.About(Office() with { State = state }, new HashSet<int>(), new DateOnly(2024, 1, 1)));

    [Fact]
    public void A_year_that_never_comes_owes_nothing() =>
        Assert.Equal(new MayFile("ro.annual-report", Open: false), MayFile.About(Office() with { ReportsFrom = 9999 }, new HashSet<int>(), new DateOnly(2024, 1, 1)).Single(one => one.Matter == "ro.annual-report"));

    internal static RegisteredOffice Office()
    {
        var form = Establishing.Matter.Example(new DateOnly(2023, 5, 1));
        var (id, entry) = (Guid.CreateVersion7(), OfficeEntry.Of(form));
        return RegisteredOffice.Of(id, Guid.NewGuid(), "DJZ-JA-2023-000001", "JA", new DateOnly(2023, 5, 10), entry, [.. form.Representatives!.Select(person => OfficePerson.Of(person, id, new DateOnly(2023, 5, 10), null))])
            with { TermTo = new DateOnly(2026, 9, 30) };
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
