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
/// <param name="Limit">A term of its own, instead of the consultation's.</param>
public sealed record Department(string Code, Func<string, string?> OfficeIn, Limit? Limit = null);

/// <param name="Provision">Who says that silence means it.</param>
public sealed record Silence(SilenceEffect Effect, Provision Provision);

public enum SilenceEffect
{
    Agreed,
    NoObjection,
    Objected,
}
