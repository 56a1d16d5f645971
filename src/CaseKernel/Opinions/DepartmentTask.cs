using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Opinions;

/// <summary>What one department was asked about a case last, and what it said; for services whose pages show several beside each other.</summary>
public sealed record DepartmentTask(Guid Id, Department Department, string Office, OpinionState State, string StateTitle, DateOnly DueOn, DateTimeOffset? AnsweredAt, string? Reason, JsonNode? Grant);

/// <summary>Reads the tasks of a case's last round.</summary>
public sealed class DepartmentTasks
{
    private readonly MatterCatalog matters;

    internal DepartmentTasks(MatterCatalog matters) => this.matters = matters;

    /// <summary>The case and its tasks, for officers who may handle it or whose office was asked. Reasons and grants are masked as the case is.</summary>
    public async Task<Outcome<(CaseRecord Case, IReadOnlyList<DepartmentTask> Tasks)>> FindAsync(Work work, Guid caseId, Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(caller);
        if (await work.FindCaseAsync(caseId, cancellationToken) is not { SubmittedAt: not null } @case)
            return CommonProblems.NotFound;
        var matter = matters.Of(@case);
        var last = await work.RoundsOfAsync(matter, caseId, cancellationToken) is [.., var latest] ? latest : null;
        if (!caller.MayHandle(@case.Zone, @case.Matter) && last?.Opinions.Any(opinion => caller.Offices().Contains(opinion.Office)) != true)
            return CommonProblems.NotFound;
        var sight = await Privacy.Sights.MaskedAsync(work, matter, @case, cancellationToken);
        IReadOnlyList<DepartmentTask> tasks = last is null ? [] :
        [
            .. last.Opinions.Select(opinion => new DepartmentTask(
                opinion.Id, last.Declared.Find(opinion.Department)!, opinion.Office, opinion.State, OpinionWords.State(last.Declared, opinion.State).InCallersLanguage(), opinion.DueOn,
                opinion.EndedAt?.InShanghai(), sight.MaybeWords(opinion.Reason), opinion.Granted is { } granted ? sight.WordsIn(JsonNode.Parse(granted)) : null)),
        ];
        return (@case, tasks);
    }
}
