using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Invitations;

internal static class InvitationProblems
{
    /// <summary>Argument: its last day.</summary>
    public static readonly ProblemKind Expired = new("invitation-expired", StatusCodes.Status410Gone, typeof(PanelTexts));

    public static readonly ProblemKind Used = new("invitation-used", StatusCodes.Status409Conflict, typeof(PanelTexts));
}
