using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Opinions;

/// <summary>
/// Departments that an officer may ask at once about a case. Titles are <c>consultation.&lt;Code&gt;</c> and
/// <c>department.&lt;Code&gt;</c> in the matter's texts.
/// </summary>
/// <param name="OpenIn">States in which it may be asked; a step that leads out of them closes what is still open.</param>
/// <param name="Limit">The departments' term from the day of asking; never beyond the office's own running limit. <see cref="Clock.Limit.WarnDays"/> before its end they are reminded, once.</param>
/// <param name="Silence">What it means when a department lets its term pass.</param>
/// <param name="Provision">The law by which departments may be asked.</param>
public sealed record Consultation(
    string Code,
    ConsultationKind Kind,
    IReadOnlyList<State> OpenIn,
    Limit Limit,
    IReadOnlyList<Department> Departments,
    Silence Silence,
    Provision Provision)
{
    /// <summary>Acts that wait for an approval that was asked for, and that one refusal bars. Without effect for opinions.</summary>
    public IReadOnlyList<Act> Deciding { get; init; } = [Act.Approve];

    /// <summary>Acts that ask every department with an office in the zone, by themselves; what is asked is <c>question.&lt;Code&gt;</c>.</summary>
    public IReadOnlyList<Act> AskedBy { get; init; } = [];

    /// <summary>Whether one opinion's objection ends the other departments' tasks. An approval's refusal always does.</summary>
    public bool StopsOthers { get; init; }

    internal bool ObjectionEndsIt => StopsOthers || Kind == ConsultationKind.Approval;

    internal bool MayBeAskedIn(string state) => OpenIn.Any(open => open.Name == state);

    internal Department? Find(string code) => Departments.FirstOrDefault(department => department.Code == code);

    internal IEnumerable<string> Defects(FlowTable flow)
    {
        if (Departments.Count == 0 || Departments.DistinctBy(department => department.Code).Count() < Departments.Count)
            yield return $"{Code} has no departments, or one of them twice.";
        // What departments read must not change under their eyes.
        foreach (var state in OpenIn.Where(state => flow.States.All(known => known != state) || flow.HasEnded(state.Name) || flow.MayEdit(state.Name)))
            yield return $"{Code} can be asked in {state}, which is no state of the flow, an end, or one in which the applicant writes.";
        foreach (var act in Deciding.Where(act => Kind == ConsultationKind.Approval && OpenIn.All(state => flow.Find(state.Name, act) is null)))
            yield return $"{Code} holds back {act}, which none of its states has.";
        foreach (var act in AskedBy.Where(act => !flow.Steps.Any(step => step.Act == act && OpenIn.Contains(step.To))))
            yield return $"{Code} is asked by {act}, which leads to none of its states.";
        foreach (var department in Departments.Where(department => department.Grant is { } grant && !grant.IsAssignableTo(typeof(IActBody))))
            yield return $"{Code} lets {department.Code} grant what is no {nameof(IActBody)}.";
    }
}

public enum ConsultationKind
{
    /// <summary>Advises the officer, who decides.</summary>
    Opinion,

    /// <summary>Decides: without it, or against it, the case is not approved.</summary>
    Approval,
}

/// <param name="OfficeIn">Code of the office that answers for a zone; null where there is none.</param>
/// <param name="Limits">Terms of its own, of which the first counts that applies to the form; without one the consultation's.</param>
public sealed record Department(string Code, Func<string, string?> OfficeIn, params IReadOnlyList<Limit> Limits)
{
    /// <summary>What it says with its agreement, such as until when a permit runs (<see cref="IActBody"/>); null: nothing but a reason.</summary>
    public Type? Grant { get; init; }
}

/// <param name="Provision">Who says that silence means it.</param>
public sealed record Silence(SilenceEffect Effect, Provision Provision);

public enum SilenceEffect
{
    Agreed,
    NoObjection,
    Objected,

    /// <summary>Nothing: the answer is still owed, the task stays open, and the department is reminded again.</summary>
    Owed,
}
