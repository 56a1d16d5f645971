using Platform.Persistence;

namespace Platform.CaseKernel.Sweeps;

/// <summary>What a service's sweep does its work with: each thing in a transaction of its own, and one that fails does not keep the others.</summary>
public sealed class SweepWork(Database database, ILogger<SweepWork> logger)
{
    public async Task<T> LookAsync<T>(Func<Work, Task<T>> look, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(look);
        await using var work = await database.ReadAsync(cancellationToken);
        return await look(work);
    }

    /// <param name="act">Answers whether it did anything; otherwise nothing is written.</param>
    public async Task<bool> DoAsync(Func<Work, Task<bool>> act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(act);
        await using var work = await database.BeginAsync(cancellationToken);
        if (!await act(work))
            return false;
        await work.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>As <see cref="DoAsync"/> for each; what fails is told and left to the next run. Answers for how many it did anything.</summary>
    /// <param name="name">What a log line calls it; no personal data.</param>
    public async Task<int> EachAsync<T>(IEnumerable<T> due, Func<T, string> name, Func<Work, T, Task<bool>> act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(due);
        ArgumentNullException.ThrowIfNull(name);
        var done = 0;
        foreach (var item in due)
        {
            try
            {
                done += await DoAsync(work => act(work, item), cancellationToken) ? 1 : 0;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                logger.LogError(exception, "{Item} could not be swept; the next run tries again", name(item));
            }
        }
        return done;
    }
}
