using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Tests.Points;

/// <summary>The dated tables that ship with the service, against the domain reference.</summary>
public sealed class TableTests
{
    private static readonly DateOnly Day = new(2026, 11, 2);

    // S0 items 12, task 47; S2: domain reference §4.4.
    [Theory]
    [InlineData("JA", "trade,finance,professional-services,uhd-video,blockchain,beauty-health")]
    [InlineData("CN", "smart-internet,aviation-transport,fashion,business-finance")]
    [InlineData("JS", "advanced-chemicals,low-altitude,new-energy-vehicles,biomanufacturing")]
    [InlineData("IR", "culture-tourism")]
    [InlineData("MH", "new-trade,smart-manufacturing")]
    [InlineData("PT", "")]
    [InlineData("HQ", "")]
    [InlineData("QP-CBZ", "")]
    public void A_zone_recommends_for_the_industries_it_was_granted(string zone, string codes) => Assert.Equal(codes, string.Join(",", ZoneIndustries.Of(zone, Day).Select(industry => industry.Code)));

    // D1: the city grants six, the district names five.
    [Fact]
    public void Beauty_and_health_alone_carries_the_notice_that_the_plans_disagree() =>
        Assert.Equal(["beauty-health"], ZoneIndustries.Zones.SelectMany(zone => ZoneIndustries.Of(zone, Day)).Where(industry => industry.Notice is not null).Select(industry => industry.Code));

    [Fact]
    public void Before_its_plan_a_zone_had_no_right() => Assert.Empty(ZoneIndustries.Of("JA", new DateOnly(2024, 12, 31)));

    // GR26: 11 May to 3 July 2026, doctors to the end of the year; GR21: December 2021.
    [Theory]
    [InlineData("2026-05-10", Education.Doctor, false)]
    [InlineData("2026-05-11", Education.Master, true)]
    [InlineData("2026-07-03", Education.Master, true)]
    [InlineData("2026-07-04", Education.Master, false)]
    [InlineData("2026-07-04", Education.Doctor, true)]
    [InlineData("2026-12-31", Education.Doctor, true)]
    [InlineData("2027-01-01", Education.Doctor, false)]
    [InlineData("2021-12-31", Education.Bachelor, true)]
    public void A_window_is_open_from_its_first_to_its_last_day(string day, Education education, bool open) =>
        Assert.Equal(open, GraduateWindows.OpenOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), education) is not null);

    // GR21: RMB 1,000,000; registered by 31 May of the year before; letter by 18 June.
    [Fact]
    public void The_conditions_are_those_of_2021()
    {
        var conditions = GraduateConditions.Of(2026);
        Assert.Equal((1_000_000m, new DateOnly(2025, 5, 31), new DateOnly(2026, 6, 18), true), (conditions.CapitalFloor, conditions.RegistrationCutOff(2026), conditions.LetterDeadline(2026), conditions.ToBeVerified));
    }

    // Every time limit of this service and every time and age of §4.6 and §4.7 has a row with a source; the first row speaks for the days before it.
    [Theory]
    [InlineData("acceptance-check", 5)]
    [InlineData("correction-answer", 30)]
    [InlineData("decision", 20)]
    [InlineData("confirmation", 30)]
    [InlineData("objection-period", 7)]
    [InlineData("residence-least", 90)]
    [InlineData("residence-most", 5)]
    [InlineData("residence-after-entry", 30)]
    [InlineData("renewal-opens", 120)]
    [InlineData("renewal-closes", 30)]
    [InlineData("paper-age", 6)]
    [InlineData("passport-runs", 6)]
    [InlineData("work-data-report", 10)]
    [InlineData("residence-data-report", 10)]
    [InlineData("holder-least-age", 18)]
    [InlineData("permits-in-parallel", 7)]
    [InlineData("permits", 15)]
    [InlineData("short-work", 90)]
    [InlineData("short-work-most-age", 60)]
    public void A_term_is_what_its_source_says(string code, int amount)
    {
        var row = Assert.Single(TalentTermRow.All, row => row.Code == code && row.Holds(Day));
        Assert.Equal(amount, row.Amount);
        Assert.NotEmpty(row.Source);
    }

    // A time that stands in code alone would outlive the text that changes it.
    [Fact]
    public void Every_limit_of_every_matter_is_of_the_table()
    {
        var limits = TalentMatters.All().SelectMany(matter => matter.Limits).DistinctBy(limit => limit.Code).ToList();
        Assert.Equal(7, limits.Count);
        Assert.All(limits, limit => Assert.Equal(TalentTermRow.All.Where(row => row.Code == limit.Code).Select(row => (row.ValidFrom, row.Amount)), limit.Times.Select(time => (time.From, time.Amount))));
        Assert.All(limits, limit => Assert.NotEmpty(limit.Times));
    }

    [Fact]
    public void No_term_has_two_rows_on_a_day() =>
        Assert.All(TalentTermRow.All.GroupBy(row => row.Code), rows => Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.First.ValidTo < pair.Second.ValidFrom)));
}
