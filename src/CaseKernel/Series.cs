using Platform.Persistence;

namespace Platform.CaseKernel;

/// <summary>Numbers that follow each other without gaps, whoever asks at once.</summary>
public static class Series
{
    /// <summary>The next number of a series, from 1; holds the series until the transaction ends.</summary>
    public static async Task<long> NextNumberAsync(this Work work, string series, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var name = new { Name = series };
        if (await work.ExecuteAsync("Series.Advance", name, cancellationToken) == 0)
        {
            await work.ExecuteAsync("Series.Create", name, cancellationToken);
            await work.ExecuteAsync("Series.Advance", name, cancellationToken);
        }
        return await work.FindAsync<long>("Series.Last", name, cancellationToken);
    }
}
