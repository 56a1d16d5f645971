using Platform.CaseKernel.Clock;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Permits;
using Platform.TalentRecommendation.Staff;

namespace Platform.TalentRecommendation.Tests.Rules;

/// <summary>What organs may grant, and which terms run for whom (domain reference §4.6 and 4.7). The day is 2026-11-23.</summary>
public sealed class StaffTermsTests
{
    // A grant is held to the same ceilings as the application; the clocks follow class and application.
    [Theory]
    [InlineData("a", "2029-11-23", null)]
    [InlineData("a", "2029-11-24", "permit-beyond-ceiling")]
    [InlineData("b", "2028-11-23", null)]
    [InlineData("b", "2028-11-24", "permit-beyond-ceiling")]
    public void No_organ_grants_beyond_the_ceiling(string @class, string until, string? code) =>
        Assert.Equal(code, Grants.Refusal(ForeignStaffExample.On(Checks.Today), "JA", new WorkPermitGrant { Class = Enum.Parse<WorkPermitClass>(@class, true), ValidUntil = DateOnly.Parse(until, null) }, Checks.Today, null)?.Kind.Code);

    [Fact]
    public void A_residence_permit_names_only_family_of_the_application()
    {
        var form = ForeignStaffExample.On(Checks.Today);
        Assert.Null(Grants.Refusal(form, "JA", new ResidencePermitGrant { ValidUntil = Checks.Today.AddYears(5), Family = [0] }, Checks.Today, Checks.Today.AddYears(3)));
        Assert.Equal("/family", Grants.Refusal(form, "JA", new ResidencePermitGrant { ValidUntil = Checks.Today.AddYears(5), Family = [1] }, Checks.Today, Checks.Today.AddYears(3))?.Errors.Single().Pointer);
        Assert.Equal("permit-beyond-ceiling", Grants.Refusal(form, "SJ-CBZ", new ResidencePermitGrant { ValidUntil = Checks.Today.AddYears(5) }, Checks.Today, Checks.Today.AddYears(3))?.Kind.Code);
    }

    // D6: the residence permit rests on the work permit that was granted, not on the one asked for
    [Theory]
    [InlineData(3, null)]
    [InlineData(1, "permit-beyond-ceiling")]
    public void A_residence_permit_does_not_outlast_the_work_permit_granted(int granted, string? code)
    {
        var form = ForeignStaffExample.On(Checks.Today) with { KeyEnterprise = false };
        Assert.Equal(code, Grants.Refusal(form, "JA", new ResidencePermitGrant { ValidUntil = Checks.Today.AddYears(2) }, Checks.Today, Checks.Today.AddYears(granted))?.Kind.Code);
    }

    // CRJ art. 30: ninety days at least, which a shorter work permit would not let it have
    [Theory]
    [InlineData(89, false, "body-incomplete")]
    [InlineData(90, false, null)]
    [InlineData(89, true, null)]
    public void A_work_permit_leaves_room_for_the_least_residence(int days, bool keyEnterprise, string? code) =>
        Assert.Equal(code, Grants.Refusal(ForeignStaffExample.On(Checks.Today) with { KeyEnterprise = keyEnterprise }, "JA", new WorkPermitGrant { Class = WorkPermitClass.A, ValidUntil = Checks.Today.AddDays(days) }, Checks.Today, null)?.Kind.Code);

    [Theory]
    [InlineData("2028-01-01", "2028-01-01")]
    [InlineData("2035-01-01", "2031-11-23")]
    public void A_relatives_passport_ends_the_relatives_term(string passport, string until) =>
        Assert.Equal(DateOnly.Parse(until, null), StaffRelative.Of(ForeignStaffExample.On(Checks.Today).Family![0] with { PassportExpiresOn = DateOnly.Parse(passport, null) }, new DateOnly(2031, 11, 23)).Until);

    // WPBJ: data of the work permit within ten working days; CRJ: of the residence permit within ten days. 2026-09-24 has holidays behind it.
    [Fact]
    public void A_report_has_two_terms_and_the_earlier_comes_first() =>
        Assert.Equal([new DateOnly(2026, 10, 8), new DateOnly(2026, 10, 15)], StaffDuties.Within(new DateOnly(2026, 9, 24), WorkingDays.Shipped).Select(term => term.DueOn));

    // WPBJ: an expired permit is cancelled by itself; CRJ: the residence permit is changed within ten days
    [Theory]
    [InlineData(StaffMember.Expired, "2026-11-20", "2027-11-20", "residence-change:2026-11-30")]
    [InlineData(StaffMember.Expired, "2026-11-20", "2026-11-20", "")]
    [InlineData(StaffMember.Left, "2027-11-20", "2027-11-20", "residence-change:2026-11-26")]
    public void Who_is_gone_owes_what_can_still_be_done(string state, string workUntil, string residenceUntil, string duties)
    {
        var member = StaffRulesTests.Member(DateOnly.Parse(workUntil, null), DateOnly.Parse(residenceUntil, null)) with { State = state, LeftOn = state == StaffMember.Left ? new DateOnly(2026, 11, 16) : null };
        Assert.Equal(duties, string.Join(',', StaffDuties.Of(member, WorkingDays.Shipped, Checks.Today).Select(duty => $"{duty.Code}:{duty.DueOn:yyyy-MM-dd}")));
        Assert.Empty(StaffDuties.Of(member with { ResidenceEndedOn = Checks.Today }, WorkingDays.Shipped, Checks.Today));
    }

    // WPSH: class A, both papers within 7 working days; L637 art. 36: 15
    [Theory]
    [InlineData("a", "new", true)]
    [InlineData("a", "renewal", false)]
    [InlineData("b", "new", false)]
    public void The_clock_follows_class_and_application(string @class, string application, bool parallel)
    {
        var form = ForeignStaffExample.On(Checks.Today) with { Class = Enum.Parse<WorkPermitClass>(@class, true), Application = Enum.Parse<PermitApplication>(application, true) };
        Assert.Equal(parallel, ForeignStaffFlow.Applies(ForeignStaffFlow.Parallel, form));
        Assert.Equal(!parallel, ForeignStaffFlow.Applies(ForeignStaffFlow.Both, form));
        // WPG: the work permit in ten working days, of class A in five
        Assert.Equal(@class == "a" ? 5 : 10, new[] { ForeignStaffFlow.WorkPermitOfA, ForeignStaffFlow.WorkPermitTerm }.First(limit => ForeignStaffFlow.Applies(limit, form)).Amount);
    }
}
