using System.Diagnostics.Metrics;

namespace Platform.Identity.Acts;

/// <summary>
/// <c>platform.identity.sign_ins</c> counts tries by <c>outcome</c>: <c>succeeded</c>, <c>invalid-credentials</c>,
/// <c>account-locked</c>, <c>too-many-requests</c>, <c>refresh-token-reused</c>. Never by user name.
/// </summary>
internal sealed class SignInMetrics
{
    private readonly Counter<long> tries;

    public SignInMetrics(IMeterFactory meters) =>
        tries = meters.Create("Platform.Identity").CreateCounter<long>("platform.identity.sign_ins", "{try}", "Tries to sign in, by outcome");

    public void Count(string outcome) => tries.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
