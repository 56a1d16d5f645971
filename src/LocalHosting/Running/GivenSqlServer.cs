using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace LocalHosting;

/// <summary>No SQL Server can be started here. One that runs elsewhere is used as it is, with databases that exist.</summary>
internal sealed class GivenSqlServer(SqlServerServerResource server) : Running(server)
{
    internal override Task StartAsync(RunEvents events, CancellationToken cancellationToken) => server.Given is null
        ? throw new DistributedApplicationException(
            $"LocalHosting cannot start SQL Server: give ConnectionStrings__{server.Name}, choose Database__Provider=Postgres, or use Aspire.")
        : Task.CompletedTask;
}
