using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.Persistence;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Corrections;

/// <summary>What the applicant may change in a case now.</summary>
internal sealed class Editing(MatterCatalog matters, CheckCase check)
{
    /// <summary>A problem when nothing may be changed.</summary>
    public async Task<Outcome<EditablePlaces>> OfAsync(Work work, CaseRecord @case, CancellationToken cancellationToken)
    {
        var matter = matters.Of(@case);
        if (!matter.Flow.MayEdit(@case.State))
            return CaseProblems.FormNotEditable.With(matter.TitleOf(matter.Flow[@case.State]));
        if (@case.SubmittedAt is null || CorrectionNotice.Open(await work.TimelineOfAsync(@case.Id, cancellationToken)) is not { } notice)
            return new EditablePlaces(null);
        return new EditablePlaces(notice.Editable(await check.FindAsync(work, @case, await work.MaterialsOfAsync(@case.Id, cancellationToken), cancellationToken)));
    }
}

/// <param name="Places">Null: everything.</param>
internal sealed record EditablePlaces(IReadOnlyList<string>? Places)
{
    /// <summary>Names every change that lies elsewhere.</summary>
    public Problem? Refuse(IReadOnlyList<string> changed)
    {
        if (Places is null)
            return null;
        var elsewhere = changed.Where(pointer => !CorrectionNotice.Covers(Places, pointer)).ToList();
        if (elsewhere.Count == 0)
            return null;
        return CaseProblems.NotNamedInNotice.With(string.Join(", ", Places)) with
        {
            Errors = [.. elsewhere.Select(pointer => CaseProblems.Field(pointer, CaseProblems.NotNamedInNotice.Code, string.Join(", ", Places)))],
        };
    }
}
