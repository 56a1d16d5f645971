using Platform.CaseKernel.Clock;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Tests.Sample;

/// <summary>The Administrative Licensing Law (XKF), as far as a procedure rests on it.</summary>
public static class LicenceLaw
{
    public static readonly Provision Submission = Of("29");
    public static readonly Provision NotNeeded = Of("32(1)");
    public static readonly Provision NotCompetent = Of("32(2)");
    public static readonly Provision SmallErrors = Of("32(3)");
    public static readonly Provision CorrectOnce = Of("32(4)");
    public static readonly Provision Accept = Of("32(5)");
    public static readonly Provision OnTheSpot = Of("34");
    public static readonly Provision FieldCheck = Of("34");
    public static readonly Provision ThirdParties = Of("36");
    public static readonly Provision Refuse = Of("38");
    public static readonly Provision Decide = Of("42");
    public static readonly Provision LowerOrgan = Of("43");
    public static readonly Provision Delivery = Of("44");
    public static readonly Provision NotCounted = Of("45");
    public static readonly Provision Hearing = Of("47");
    public static readonly Provision HearingProcedure = Of("48");
    public static readonly Provision Renewal = Of("50");
    public static readonly Provision NoFee = Of("58");
    public static readonly Provision Revoke = Of("69");
    public static readonly Provision Deregister = Of("70");
    public static readonly Provision BadFaith = Of("78");
    public static readonly Provision WorkingDays = Of("82");

    private static Provision Of(string article) => new(typeof(SampleTexts), "XKF", article);
}

/// <summary>All in working days (XKF art. 82), but for the applicant's answer to a correction notice, which is the sample's own.</summary>
public static class LicenceLimits
{
    // Before the limits that name it.
    private static readonly IReadOnlyList<PauseGround> NotCounted =
        [.. new[] { "hearing", "bidding", "inspection", "test", "quarantine", "appraisal", "expert-review" }.Select(code => new PauseGround(code, LicenceLaw.NotCounted))];

    public static readonly Limit AcceptanceCheck = new("acceptance-check", 5, DayUnit.WorkingDays, LicenceLaw.CorrectOnce);
    public static readonly Limit CorrectionAnswer = new("correction-answer", 30, DayUnit.CalendarDays, LicenceLaw.CorrectOnce) { Whose = LimitOf.Applicant };
    public static readonly Limit Decision = new("decision", 20, DayUnit.WorkingDays, LicenceLaw.Decide, Promised: 12, PromisedBy: LicenceLaw.Decide) { Extendable = new Extension(10, LicenceLaw.Decide, "head"), PauseGrounds = NotCounted };
    public static readonly Limit JointDecision = new("joint-decision", 45, DayUnit.WorkingDays, LicenceLaw.Decide) { Extendable = new Extension(15, LicenceLaw.Decide, "government"), PauseGrounds = NotCounted };
    public static readonly Limit LowerOrgan = new("lower-organ", 20, DayUnit.WorkingDays, LicenceLaw.LowerOrgan) { PauseGrounds = NotCounted };
    public static readonly Limit Delivery = new("delivery", 8, DayUnit.WorkingDays, LicenceLaw.Delivery)
    {
        Times = [new(new DateOnly(2026, 1, 1), 10, DayUnit.WorkingDays), new(new DateOnly(2026, 6, 1), 5, DayUnit.CalendarDays)],
    };

    public static readonly Limit HearingRequest = new("hearing-request", 5, DayUnit.WorkingDays, LicenceLaw.Hearing) { Whose = LimitOf.Applicant };
    public static readonly Limit HearingHeld = new("hearing-held", 20, DayUnit.WorkingDays, LicenceLaw.Hearing);
}
