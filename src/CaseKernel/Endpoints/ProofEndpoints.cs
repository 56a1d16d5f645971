using Platform.CaseKernel.Proof;

namespace Platform.CaseKernel.Endpoints;

/// <summary>What anybody needs to check us without us.</summary>
internal static class ProofEndpoints
{
    public static void MapProof(this RouteGroupBuilder everybody) =>
        everybody.MapGet("/keys", (Signer signer) => Results.Text(signer.PublicKeys().ToJsonString(), "application/jwk-set+json"));
}
