using Platform.Persistence;
using Platform.Persistence.PersonalData;

namespace Platform.CosmeticsFiling.Register;

/// <summary>The rows of the register, always in the caller's transaction. Who may change what is decided before.</summary>
internal static class FilingRegister
{
    public static Task<Filing?> FindFilingAsync(this Work work, string number, CancellationToken cancellationToken) =>
        work.FindAsync<Filing>("Filings.Get", new { Number = number }, cancellationToken);

    /// <summary>The filing, and nobody else changes it until the transaction ends; null when there is none.</summary>
    public static async Task<Filing?> LockFilingAsync(this Work work, string number, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync("Filings.Lock", new { Number = number }, cancellationToken);
        return await work.FindFilingAsync(number, cancellationToken);
    }

    public static async Task EnterFilingAsync(this Work work, Filing filing, DateTimeOffset at, string matter, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync("Filings.Insert", filing, cancellationToken);
        await work.ExecuteAsync("FilingHistory.Insert", FilingHistory.Of(filing, HistoryActs.Filed, [], at, matter, filing.CaseId), cancellationToken);
        await work.KeepVersionAsync(filing, at, matter, filing.CaseId, cancellationToken);
    }

    /// <summary>The filing says something else from now on. The caller holds its lock.</summary>
    /// <param name="after">Not yet counted on.</param>
    public static async Task<Filing> SaveFilingAsync(this Work work, FilingFile before, FilingFile after, string act, DateTimeOffset at, string matter, Guid caseId, CancellationToken cancellationToken)
    {
        var filing = after.Filing with { Version = before.Filing.Version + 1 };
        await work.ExecuteAsync("Filings.Update", filing, cancellationToken);
        await work.ExecuteAsync("FilingHistory.Insert", FilingHistory.Of(filing, act, before.ChangesTo(after), at, matter, caseId), cancellationToken);
        await work.KeepVersionAsync(filing, at, matter, caseId, cancellationToken);
        return filing;
    }

    /// <summary>Something else is true of the filing, and it says the same. The caller holds its lock.</summary>
    /// <param name="after">Not yet counted on.</param>
    public static async Task<Filing> MoveFilingAsync(this Work work, Filing after, string act, DateTimeOffset at, string? matter, Guid? caseId, CancellationToken cancellationToken)
    {
        var filing = after with { Version = after.Version + 1 };
        await work.ExecuteAsync("Filings.Update", filing, cancellationToken);
        await work.ExecuteAsync("FilingHistory.Insert", FilingHistory.Of(filing, act, [], at, matter, caseId), cancellationToken);
        return filing;
    }

    public static Task SetCheckAsync(this Work work, Filing filing, string check, int corrections, CancellationToken cancellationToken) =>
        work.ExecuteAsync("Filings.SetCheck", new { filing.Id, CheckState = check, Corrections = corrections }, cancellationToken);

    public static Task<IReadOnlyList<FilingVersion>> VersionsOfAsync(this Work work, Guid filingId, CancellationToken cancellationToken) =>
        work.QueryAsync<FilingVersion>("FilingVersions.OfFiling", new { FilingId = filingId }, cancellationToken);

    private static Task<int> KeepVersionAsync(this Work work, Filing filing, DateTimeOffset at, string matter, Guid caseId, CancellationToken cancellationToken) =>
        work.ExecuteAsync("FilingVersions.Insert", new FilingVersion { FilingId = filing.Id, Version = filing.Version, At = at, Matter = matter, CaseId = caseId, Entry = filing.Entry! }, cancellationToken);
}

/// <summary>What a filing said from one version on.</summary>
internal sealed record FilingVersion
{
    public required Guid FilingId { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Matter { get; init; }

    public required Guid CaseId { get; init; }

    public required PersonalText Entry { get; init; }
}
