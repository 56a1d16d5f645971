using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Opinions;
using Platform.TalentRecommendation.Permits;
using Platform.TalentRecommendation.Tables;
using static Platform.CaseKernel.Flow.ClockEffect;

namespace Platform.TalentRecommendation.Domain;

/// <summary>
/// One application, two decisions: acceptance asks both organs at once, each with its own term; the case ends with what they say and nobody
/// decides beside them (CRJ art. 41; S0 task 50). Silence decides nothing: a permit is granted or it is not.
/// </summary>
internal static class ForeignStaffFlow
{
    public const string Permits = "permits", WorkPermit = "work-permit", ResidencePermit = "residence-permit";

    /// <summary>Class A at the single window: both papers at once (WPSH).</summary>
    public static readonly Limit Parallel = TalentTerm.PermitsInParallel.AsLimit(Law.InParallel);

    /// <summary>Everything else: the longer of both terms (L637 art. 36).</summary>
    public static readonly Limit Both = TalentTerm.Permits.AsLimit(Law.ResidenceDecision);

    /// <summary>The work permit's own, and the shorter one of class A.</summary>
    public static readonly Limit WorkPermitTerm = TalentTerm.WorkPermit.AsLimit(Law.WorkPermitDecision), WorkPermitOfA = TalentTerm.WorkPermitA.AsLimit(Law.WorkPermitDecision);

    public static readonly Consultation Decisions = new(
        Permits, ConsultationKind.Approval, [States.UnderReview], Both,
        [
            new(WorkPermit, zone => $"{zone}-TALENT", Parallel, WorkPermitOfA, WorkPermitTerm) { Grant = typeof(WorkPermitGrant) },
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

    /// <summary>Codes of the offices that decide on permits in a zone: they are told of its foreign staff, and each takes note for itself.</summary>
    public static string[] OfficesIn(string zone) => [.. Decisions.Departments.Select(department => department.OfficeIn(zone)!)];

    /// <summary>What such an office decides on.</summary>
    public static string DepartmentOf(string office, string zone) => Decisions.Departments.First(department => department.OfficeIn(zone) == office).Code;

    /// <summary>Both at once is for class A applying for the first time; class A has the shorter term of the work permit always.</summary>
    public static bool Applies(Limit limit, ForeignStaffForm form)
    {
        var parallel = form is { Application: PermitApplication.New, Class: WorkPermitClass.A };
        if (limit == WorkPermitOfA)
            return form.Class == WorkPermitClass.A;
        return limit == Parallel ? parallel : limit != Both || !parallel;
    }
}
