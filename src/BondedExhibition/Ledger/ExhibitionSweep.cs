using Platform.CaseKernel.Sweeps;
using Platform.ServiceDefaults;

namespace Platform.BondedExhibition.Ledger;

/// <summary>Closes exhibitions after their last day, once nothing is on show any more.</summary>
internal sealed class ExhibitionSweep(SweepWork sweep, TimeProvider time) : ISweep
{
    public string Name => "exhibition-sweep";

    public TimeSpan Interval { get; } = TimeSpan.FromMinutes(10);

    public Task RunAsync(CancellationToken cancellationToken) =>
        sweep.DoAsync(async work => await work.ExecuteAsync("Exhibitions.CloseOver", new { Today = time.ShanghaiToday() }, cancellationToken) > 0, cancellationToken);
}
