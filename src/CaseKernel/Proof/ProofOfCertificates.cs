using Platform.Persistence;

namespace Platform.CaseKernel.Proof;

public sealed partial class ProofOfDatabase
{
    // Until certificates carry their signed statement.
    private static Task VerifyCertificatesAsync(Work work, CancellationToken cancellationToken) => Task.CompletedTask;
}
