using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Tables;
using static Platform.CaseKernel.Flow.ClockEffect;

namespace Platform.TalentRecommendation.Domain;

/// <summary>
/// The life of an employer's recommendation: approved, it is published and may be objected to; when the period is over and no objection is
/// open, it stands on the list. Nobody lists by hand.
/// </summary>
internal static class EmployerFlow
{
    public static readonly State Published = new("Published", Tone.Waiting);
    public static readonly State Listed = new("Listed", Tone.Done);

    public static readonly Act UpholdObjection = new("objection-upheld", typeof(ObjectionUpheldBody));
    public static readonly Act List = new("listing");

    /// <summary>How long anybody may object.</summary>
    public static readonly Limit ObjectionPeriod = TalentTerm.ObjectionPeriod.AsLimit(Law.Publication) with { WarnDays = 1 };

    public static readonly FlowTable Table = new(
        initial: States.Draft,
        editable: Opening.Editable,
        ends: [Listed, States.Refused, .. Opening.Ends],
        steps:
        [
            .. Opening.Of(Law.Recommendation, Terms.Decision),
            new(States.UnderReview, Act.Approve, Published, Audience.Officer, Law.Recommendation, End(Terms.Decision).ThenStart(ObjectionPeriod)),
            new(States.UnderReview, Act.Refuse, States.Refused, Audience.Officer, Law.Refuse, End(Terms.Decision)),
            new(Published, UpholdObjection, States.Refused, Audience.Officer, Law.Publication, End(ObjectionPeriod)),
            new(Published, List, Listed, Audience.System, Law.Publication, End(ObjectionPeriod), When: ObjectionPeriod),
        ]);
}

/// <summary>Which objection is right, and why; without one every open objection is.</summary>
internal sealed record ObjectionUpheldBody(Guid? Objection, string? Reason) : IActBody
{
    public IEnumerable<FieldError> Errors() => ActBody.Text(Reason, "/reason", required: true);
}
