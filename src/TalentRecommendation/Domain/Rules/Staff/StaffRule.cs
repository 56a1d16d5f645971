using Platform.CaseKernel.Rules;
using Platform.TalentRecommendation.Tables;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>A rule about foreign staff and the two permits (domain reference §4.6 and 4.7).</summary>
internal abstract class StaffRule() : Rule<ForeignStaffForm>(typeof(StaffTexts))
{
    /// <summary>Whether a paper of this day was fresh on the day of the application, and not made later.</summary>
    protected static bool IsFresh(DateOnly? day, CheckContext context) => day is not { } made || (made <= context.Today && made.AddMonths(TalentTerm.PaperAge.On(context.AppliedOn)) >= context.AppliedOn);
}
