using Platform.Persistence;

namespace Platform.CaseKernel.Cases;

/// <summary>What a service may ask about the cases of something in its register. It reads no case table itself.</summary>
public static class CasesAbout
{
    /// <summary>Numbers of the submitted cases about a subject that are not decided, without one.</summary>
    public static Task<IReadOnlyList<string>> OpenCasesAboutAsync(this Work work, string subject, Guid except, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.QueryAsync<string>("Cases.OpenAbout", new { Subject = subject, Except = except }, cancellationToken);
    }

    /// <summary>The form of a case as it stands, canonical; null when there is no such case.</summary>
    public static async Task<string?> FindFormAsync(this Work work, Guid caseId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return (await work.FindCaseAsync(caseId, cancellationToken))?.Form;
    }
}
