using Platform.Persistence;

namespace Platform.CaseKernel.Privacy;

/// <summary>Which places an officer has revealed and still sees in clear.</summary>
internal sealed class Reveals(TimeProvider time)
{
    /// <summary>Long enough to compare a paper with the form, too short for the next case.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromMinutes(15);

    /// <param name="pointer">Of a field, or <c>/materials/&lt;code&gt;</c>.</param>
    public async Task<bool> IsOpenAsync(Work work, Guid caseId, string pointer, Guid accountId, CancellationToken cancellationToken) =>
        (await OpenAsync(work, caseId, accountId, cancellationToken)).Any(reveal => reveal.Pointer == pointer);

    /// <summary>The latest reveal of each place comes last.</summary>
    public async Task<IReadOnlyList<OpenReveal>> OpenAsync(Work work, Guid caseId, Guid accountId, CancellationToken cancellationToken) =>
        [.. (await work.QueryAsync<OpenReveal>("Reveals.Open", new { CaseId = caseId, AccountId = accountId, Now = time.GetUtcNow() }, cancellationToken)).OrderBy(reveal => reveal.OpenUntil)];
}

/// <param name="Id">Of the reading by which it was revealed.</param>
internal sealed record OpenReveal(Guid Id, string Pointer, string Purpose, DateTimeOffset OpenUntil);
