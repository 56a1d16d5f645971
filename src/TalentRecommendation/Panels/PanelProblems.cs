using Platform.CaseKernel.Forms;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Panels;

/// <summary>What panels refuse, and what a decision without one is refused with.</summary>
internal static class PanelProblems
{
    /// <summary>Only titles under review have panels.</summary>
    public static readonly ProblemKind NotForThisCase = Kind("panel-not-for-this-case");

    public static readonly ProblemKind Exists = Kind("panel-exists");

    /// <summary>Revealed, or closed with the case.</summary>
    public static readonly ProblemKind NotOpen = Kind("panel-not-open");

    /// <summary>Arguments: votes, quorum, who is waited for, the last day.</summary>
    public static readonly ProblemKind NotComplete = Kind("panel-not-complete");

    public static readonly ProblemKind NobodyToReplace = Kind("panel-nobody-to-replace");

    /// <summary>Voted, or named a conflict.</summary>
    public static readonly ProblemKind Answered = Kind("panel-answered");

    /// <summary>Argument: the last day.</summary>
    public static readonly ProblemKind VotingOver = Kind("panel-voting-over");

    /// <summary>A title is granted after a panel only.</summary>
    public static readonly ProblemKind NotRevealed = Kind("panel-not-revealed");

    /// <summary>Arguments: votes for and against.</summary>
    public static readonly ProblemKind NotPassed = Kind("panel-not-passed");

    /// <summary>What is wrong with the shape of a body, all at once.</summary>
    public static IEnumerable<FieldError> Errors(object body) =>
        FieldChecks.Check(body, Law.PanelRules).Select(finding => new FieldError(finding.Pointer, finding.Code, finding.Title, finding.Provision));

    public static FieldError Error(string pointer, string code, params object?[] args) => new(pointer, code, new Text(typeof(PanelTexts), code, args), Law.PanelRules);

    private static ProblemKind Kind(string code) => new(code, StatusCodes.Status409Conflict, typeof(PanelTexts));
}
