using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

using Npgsql;

namespace LocalHosting;

internal sealed class RunningPostgres : Running
{
    private readonly PostgresServerResource server;
    private readonly RunContext run;
    private readonly string folder;
    private readonly string data;
    private PostgresPrograms? programs;

    internal RunningPostgres(PostgresServerResource server, RunContext run)
        : base(server)
    {
        this.server = server;
        this.run = run;
        folder = run.State.FolderOf(server);
        data = Path.Combine(folder, "data");
        Slots = [new ProcessSlot(run, server.Name, CommandAsync, IsOursAsync)];
    }

    internal override IReadOnlyList<ProcessSlot> Slots { get; }

    private async Task<ChildCommand> CommandAsync(CancellationToken cancellationToken)
    {
        programs ??= await PostgresPrograms.FindAsync(cancellationToken);
        programs.LetThrough(run.State.Root, folder);
        // PG_VERSION is written early; this file last: an interrupted initdb starts anew.
        var initialised = Path.Combine(folder, "initialised");
        if (!File.Exists(initialised))
        {
            await InitialiseAsync(programs, cancellationToken);
            await File.WriteAllTextAsync(initialised, "", cancellationToken);
        }

        await programs.OwnAsync(data, cancellationToken);
        return programs.Command(
            "postgres",
            [
                "-D", data,
                "-c", $"port={server.PrimaryEndpoint.Port}",
                "-c", "listen_addresses=127.0.0.1",
                // The default folder belongs to another user on most machines.
                "-c", "unix_socket_directories=",
                "-c", "max_connections=300",
            ]) with { Stop = StopSignal.Int, LeaderOnly = true, Grace = TimeSpan.FromSeconds(20) };
    }

    private async Task InitialiseAsync(PostgresPrograms found, CancellationToken cancellationToken)
    {
        if (Directory.Exists(data))
            Directory.Delete(data, recursive: true);
        Directory.CreateDirectory(data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await found.OwnAsync(data, cancellationToken);

        var log = run.Log.Of(server.Name);
        var user = await server.UserNameReference.GetValueAsync(cancellationToken);
        var password = Path.Combine(folder, "password");
        OwnerOnlyFile.Write(password, server.PasswordParameter.Current);
        try
        {
            await found.OwnAsync(password, cancellationToken);
            var code = await found.RunAsync(
                "initdb", ["-D", data, "-U", user!, "-E", "UTF8", "--locale=C.UTF-8", "-A", "scram-sha-256", $"--pwfile={password}"],
                log.Write, cancellationToken);
            if (code != 0)
                throw new DistributedApplicationException($"initdb of {server.Name} failed (exit code {code}). Log: {log.File}");
        }
        finally
        {
            File.Delete(password);
        }
    }

    /// <summary>That something answers on the port says nothing: it has to know our password and have our folder.</summary>
    private async Task<bool> IsOursAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await PostgresPrograms.OpenAsync(server, cancellationToken);
            await using var command = new NpgsqlCommand("show data_directory", connection);
            return (string?)await command.ExecuteScalarAsync(cancellationToken) == data;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}

internal sealed class RunningPostgresDatabase(PostgresDatabaseResource database) : Running(database)
{
    internal override async Task StartAsync(RunEvents events, CancellationToken cancellationToken)
    {
        await using var connection = await PostgresPrograms.OpenAsync(database.Parent, cancellationToken);
        await using var kept = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection);
        kept.Parameters.Add(new() { Value = database.DatabaseName });
        if (await kept.ExecuteScalarAsync(cancellationToken) is not null)
            return;
        await using var create = new NpgsqlCommand($"create database \"{database.DatabaseName.Replace("\"", "\"\"")}\"", connection);
        await create.ExecuteNonQueryAsync(cancellationToken);
    }
}
