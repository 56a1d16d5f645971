using Platform.Persistence;

namespace Platform.CaseKernel.Cases;

/// <summary>
/// A case is handled to its end by the version of form and rules it began with. A release that no longer has that version
/// does not become ready, so that the replicas before it go on.
/// </summary>
internal sealed class FormVersionGuard(MatterCatalog matters) : IDatabaseSeed
{
    public async Task SeedAsync(Database database, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        var stored = await work.QueryAsync<(string Matter, int FormVersion)>("Cases.FormVersions", null, cancellationToken);
        var lost = stored.Except(matters.EveryVersion.Select(matter => (matter.Code, matter.FormVersion))).Select(version => $"{version.Item1} form version {version.Item2}").ToList();
        if (lost.Count > 0)
            throw new InvalidOperationException($"There are cases of {string.Join(", ", lost)}, and this release does not declare it.");
    }
}
