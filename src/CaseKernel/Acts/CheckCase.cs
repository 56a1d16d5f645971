using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <summary>All findings of the form as it stands today, at once.</summary>
internal sealed class CheckCase(Database database, MatterCatalog matters, TimeProvider time)
{
    public async Task<Outcome<Finding[]>> DoAsync(Guid id, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.VisibleAsync(id, caller, Audience.Applicant, cancellationToken)).Failed(out var problem, out var @case))
            return problem;
        return Find(@case, await work.MaterialsOfAsync(id, cancellationToken)).ToArray();
    }

    public IReadOnlyList<Finding> Find(CaseRecord @case, IReadOnlyList<MaterialRecord> materials) =>
    [
        .. matters.Of(@case).Check(@case.Form, new CheckContext(time.ShanghaiToday(), @case.Zone, materials.Select(material => material.Code).ToHashSet())),
        .. MaterialFindings.Of(matters.Of(@case), @case.Form, materials),
    ];
}
