using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults.Texts;
using static Platform.CaseKernel.Flow.ClockEffect;

namespace Platform.TalentRecommendation.Domain;

/// <summary>The life of what ends with one decision of the bureau.</summary>
internal static class DecisionFlow
{
    public static readonly FlowTable Qualification = Of(Law.Qualifications);
    public static readonly FlowTable Skills = Of(Law.SkillsPosts);

    private static FlowTable Of(Provision law) => new(
        initial: States.Draft,
        editable: Opening.Editable,
        ends: [States.Approved, States.Refused, .. Opening.Ends],
        steps:
        [
            .. Opening.Of(law, Terms.Decision),
            new(States.UnderReview, Act.Approve, States.Approved, Audience.Officer, law, End(Terms.Decision)),
            new(States.UnderReview, Act.Refuse, States.Refused, Audience.Officer, Law.Refuse, End(Terms.Decision)),
        ]);
}
