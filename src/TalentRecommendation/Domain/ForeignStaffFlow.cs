using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Opinions;
using Platform.TalentRecommendation.Permits;
using static Platform.CaseKernel.Flow.ClockEffect;

namespace Platform.TalentRecommendation.Domain;

/// <summary>
/// One application, two decisions: acceptance asks both organs at once, each with its own term; the case ends with what they say and nobody
/// decides beside them (CRJ art. 41; S0 task 50). Silence decides nothing: a permit is granted or it is not.
/// </summary>
internal static class ForeignStaffFlow
{
    public const string Permits = "permits", WorkPermit = "work-permit", ResidencePermit = "residence-permit";

    /// <summary>Class A at the single window: both papers within seven working days (WPSH).</summary>
    public static readonly Limit Parallel = new("permits-in-parallel", 7, DayUnit.WorkingDays, Law.InParallel) { WarnDays = 2 };

    /// <summary>Everything else: the longer of both terms (L637 art. 36).</summary>
    public static readonly Limit Both = new("permits", 15, DayUnit.WorkingDays, Law.ResidenceDecision) { WarnDays = 2 };

    private static readonly Limit WorkPermitTerm = new("work-permit", 10, DayUnit.WorkingDays, Law.WorkPermitDecision) { WarnDays = 2 };

    public static readonly Consultation Decisions = new(
        Permits, ConsultationKind.Approval, [States.UnderReview], Both,
        [
            new(WorkPermit, zone => $"{zone}-TALENT", Parallel, WorkPermitTerm) { Grant = typeof(WorkPermitGrant) },
            new(ResidencePermit, zone => $"{zone}-POLICE", Parallel, Both) { Grant = typeof(ResidencePermitGrant) },
        ],
        new Silence(SilenceEffect.Owed, Law.Decide), Law.TwoPermits)
    {
        AskedBy = [Act.Accept, Act.DeemAccepted],
    };

    public static readonly FlowTable Table = new(
        initial: States.Draft,
        editable: Opening.Editable,
        ends: [States.Approved, States.Refused, .. Opening.Ends],
        steps:
        [
            .. Opening.Of(Law.TwoPermits, Parallel, Both),
            new(States.UnderReview, Act.Approve, States.Approved, Audience.System, Law.TwoPermits, End(Parallel, Both), Settled: new(Permits, RoundState.Agreed)),
            new(States.UnderReview, Act.Refuse, States.Refused, Audience.System, Law.Refuse, End(Parallel, Both), Settled: new(Permits, RoundState.Refused)),
        ]);

    /// <summary>The seven days are for class A applying for the first time.</summary>
    public static bool Applies(Limit limit, ForeignStaffForm form)
    {
        var parallel = form is { Application: PermitApplication.New, Class: WorkPermitClass.A };
        return limit == Parallel ? parallel : limit != Both || !parallel;
    }
}
