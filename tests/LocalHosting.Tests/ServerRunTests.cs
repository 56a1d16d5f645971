using Npgsql;

namespace LocalHosting.Tests;

/// <summary>Runs with a real PostgreSQL and RabbitMQ.</summary>
public sealed class ServerRunTests
{
    [Fact]
    public async Task Killing_the_host_leaves_nothing_behind()
    {
        SkipWithoutServers();
        await using var run = await SampleRun.Start(servers: true).ReadyAsync();
        Assert.True(run.Left().Count >= 5, $"{string.Join(' ', run.Left())}");

        Signals.Send(run.HostId, Signals.Kill);

        await run.ExitAsync();
        await SampleRun.UntilAsync(() => run.Left().Count == 0, () => $"left behind: {string.Join(' ', run.Left())}");
    }

    [Fact]
    public async Task Servers_start_stop_and_keep_their_data()
    {
        SkipWithoutServers();
        using var folder = new TempFolder();
        await using (var run = await SampleRun.Start(servers: true, folder.Path).ReadyAsync())
        {
            await ExecuteAsync(await ConnectionStringAsync(run), "create table kept (number int); insert into kept values (42)");
            Assert.StartsWith("amqp://guest:", (await run.EnvironmentOfAsync("back"))["ConnectionStrings__messaging"], StringComparison.Ordinal);
            Assert.Equal(0, await run.StopAsync(Signals.Term));
        }

        await using (var again = await SampleRun.Start(servers: true, folder.Path).ReadyAsync())
            Assert.Equal(42, await ExecuteAsync(await ConnectionStringAsync(again), "select number from kept"));

        await using (var reset = await SampleRun.Start(servers: true, folder.Path, more: "--LocalHosting:Reset=true").ReadyAsync())
            Assert.Null(await ExecuteAsync(await ConnectionStringAsync(reset), "select to_regclass('kept')::text"));
    }

    private static void SkipWithoutServers() => Assert.SkipUnless(
        Directory.Exists("/usr/lib/postgresql") && Directory.Exists("/usr/lib/rabbitmq/lib"), "PostgreSQL and RabbitMQ are not installed.");

    private static async Task<string> ConnectionStringAsync(SampleRun run) =>
        (await run.EnvironmentOfAsync("back"))["ConnectionStrings__orders"] + ";Pooling=false";

    private static async Task<object?> ExecuteAsync(string connectionString, string text)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(text, connection);
        return await command.ExecuteScalarAsync() is var value and not DBNull ? value : null;
    }
}
