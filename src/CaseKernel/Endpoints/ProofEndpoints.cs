using Platform.CaseKernel.Proof;
using Platform.Persistence;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Endpoints;

/// <summary>What anybody needs to check us without us.</summary>
internal static class ProofEndpoints
{
    public static void MapProof(this RouteGroupBuilder everybody)
    {
        everybody.MapGet("/keys", (Signer signer) => Results.Text(signer.PublicKeys().ToJsonString(), "application/jwk-set+json"));
        everybody.MapGet("/seal", SealAsync);
    }

    // Whoever keeps it can tell later whether the timelines up to now are still all there.
    private static async Task<IResult> SealAsync(Database database, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await work.FindAsync<SealRecord>("Seals.Last", null, cancellationToken) is { } seal
            ? Results.Text(seal.Statement, "application/jose+json")
            : (Problem)CommonProblems.NotFound;
    }
}
