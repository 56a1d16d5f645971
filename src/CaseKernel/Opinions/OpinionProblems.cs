using System.Text.Json.Nodes;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Opinions;

/// <summary>Everything that asking, answering and deciding may be refused with because of departments' opinions.</summary>
public static class OpinionProblems
{
    public static readonly ProblemKind ConsultationUnknown = Kind("consultation-unknown", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind DepartmentUnknown = Kind("department-unknown", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind DepartmentAlreadyAsked = Kind("department-already-asked", StatusCodes.Status409Conflict);
    public static readonly ProblemKind ConsultationOpen = Kind("consultation-open", StatusCodes.Status409Conflict);
    public static readonly ProblemKind ConsultationRefused = Kind("consultation-refused", StatusCodes.Status409Conflict);
    public static readonly ProblemKind OpinionStopped = Kind("opinion-stopped", StatusCodes.Status409Conflict);
    public static readonly ProblemKind OpinionEnded = Kind("opinion-ended", StatusCodes.Status409Conflict);
    public static readonly ProblemKind OpinionStale = Kind("opinion-stale", StatusCodes.Status412PreconditionFailed);

    /// <summary>
    /// Why an act must wait for, or is barred by, the approvals that were asked for; null when nothing stands against it.
    /// What counts of each department is its last task: one that refused may be asked again.
    /// </summary>
    internal static Problem? Against(Act act, Matter matter, IReadOnlyList<Round> rounds)
    {
        foreach (var asked in rounds.Where(round => round.Declared.Kind == ConsultationKind.Approval && round.Declared.Deciding.Contains(act)).GroupBy(round => round.Declared.Code))
        {
            var last = asked.SelectMany(round => round.Opinions.Select(opinion => (Round: round, Opinion: opinion))).GroupBy(task => task.Opinion.Department).Select(tasks => tasks.Last()).ToList();
            if (last.FirstOrDefault(task => Aggregate.Objects(task.Round.Declared, task.Opinion.State)) is { Opinion: not null } refusal)
                return Refused(matter, act, refusal.Round, refusal.Opinion);
            if (last.Where(task => task.Opinion.State is OpinionState.Asked or OpinionState.Stopped or OpinionState.Closed).Select(task => task.Opinion.Department).ToList() is { Count: > 0 } waiting)
                return Waits(matter, act, asked.Key, waiting);
        }
        return null;
    }

    private static Problem Refused(Matter matter, Act act, Round round, OpinionRecord opinion)
    {
        var reason = OpinionWords.ReasonOf(round.Declared, opinion);
        return ConsultationRefused.With(OpinionWords.Department(matter, opinion.Department), reason, matter.TitleOfAct(act.Name)) with
        {
            Provision = round.Declared.Provision,
            Extensions = new Dictionary<string, JsonNode?>
            {
                ["consultation"] = round.Declared.Code,
                ["department"] = Named(matter, opinion.Department),
                ["reason"] = reason is Text words ? words.InCallersLanguage() : (string)reason,
            },
        };
    }

    private static Problem Waits(Matter matter, Act act, string consultation, IReadOnlyList<string> departments) =>
        ConsultationOpen.With(matter.TitleOfAct(act.Name), departments.Select(department => OpinionWords.Department(matter, department))) with
        {
            Extensions = new Dictionary<string, JsonNode?>
            {
                ["consultation"] = consultation,
                ["departments"] = new JsonArray([.. departments.Select(department => (JsonNode)Named(matter, department))]),
            },
        };

    private static JsonObject Named(Matter matter, string department) =>
        new() { ["code"] = department, ["title"] = OpinionWords.Department(matter, department).InCallersLanguage() };

    private static ProblemKind Kind(string code, int status) => new(code, status, typeof(OpinionTexts));
}
