using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <summary>All findings of the form as it stands today, at once. What is for the officer to note, the applicant is not told.</summary>
internal sealed class CheckCase(Database database, MatterCatalog matters, TimeProvider time)
{
    public async Task<Outcome<Finding[]>> DoAsync(Guid id, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.VisibleAsync(id, caller, Audience.Applicant, cancellationToken)).Failed(out var problem, out var @case))
            return problem;
        return (await FindAsync(work, @case, await work.MaterialsOfAsync(id, cancellationToken), cancellationToken)).Where(finding => finding.Severity != Severity.Note).ToArray();
    }

    public async Task<IReadOnlyList<Finding>> FindAsync(Work work, CaseRecord @case, IReadOnlyList<MaterialRecord> materials, CancellationToken cancellationToken)
    {
        var (matter, today) = (matters.Of(@case), time.ShanghaiToday());
        var context = new CheckContext(today, @case.Zone, materials.Select(material => material.Code).ToHashSet())
        {
            AppliedOn = @case.SubmittedAt?.ShanghaiDate() ?? today,
            Known = await matter.KnowAsync(work, @case, today, cancellationToken),
        };
        return [.. matter.Check(@case.Form, context), .. MaterialFindings.Of(matter, @case.Form, materials)];
    }
}
