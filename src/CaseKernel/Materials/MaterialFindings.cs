using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Materials.Scanning;
using Platform.CaseKernel.Rules;
using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Materials;

/// <summary>
/// What the scanner means for a filing. An infected file blocks it; one that waits does not, so that an outage of the
/// scanner holds nobody up: the office gets it when it is clean, and asks for another when it is not.
/// </summary>
internal static class MaterialFindings
{
    public static IEnumerable<Finding> Of(Matter matter, string form, IReadOnlyList<MaterialRecord> materials)
    {
        var held = materials.Where(material => material.Scan is ScanState.Infected or ScanState.Pending).ToList();
        if (held.Count == 0)
            return [];
        var slots = matter.MaterialsFor(form);
        return from material in held
               let infected = material.Scan == ScanState.Infected
               let code = infected ? "material-infected" : "material-pending"
               // Not the file's name: people name files after persons, and the office reads findings too.
               let args = new object?[] { matter.Word($"material.{material.Code}"), material.ScanFound }
               select new Finding(
                   $"/materials/{material.Code}", code,
                   new Text(typeof(MaterialTexts), $"finding.{code}", args), new Text(typeof(MaterialTexts), $"finding.{code}.mend", args),
                   infected ? Severity.Block : Severity.Warn, slots.FirstOrDefault(slot => slot.Code == material.Code)?.Provision);
    }
}
