using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace LocalHosting;

/// <summary>No SQL Server can be started here; the message says how its databases are given instead.</summary>
internal sealed class MissingSqlServer(SqlServerServerResource server, RunContext run) : Running(server)
{
    internal override Task StartAsync(RunEvents events, CancellationToken cancellationToken)
    {
        var databases = run.Builder.Resources.OfType<SqlServerDatabaseResource>().Where(database => database.Parent == server);
        throw new DistributedApplicationException(
            "LocalHosting cannot start SQL Server: give existing databases by "
            + string.Join(", ", databases.Select(database => $"ConnectionStrings__{database.Name}"))
            + ", choose Database__Provider=Postgres, or use Aspire.");
    }
}
