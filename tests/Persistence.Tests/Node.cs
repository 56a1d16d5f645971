using System.Diagnostics;
using Dapper;
using MassTransit;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Platform.Contracts.Cases.V1;
using Platform.Persistence.Messaging;
using Platform.Testing.Servers;

namespace Platform.Persistence.Tests;

/// <summary>A small service: a database with one table of effects, an outbox, and the consumers that a test gives it.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly IHost host;
    private readonly List<IAsyncDisposable> owned;

    private Node(IHost host, List<IAsyncDisposable> owned) => (this.host, this.owned) = (host, owned);

    public Database Database => host.Services.GetRequiredService<Database>();

    public IBus Bus => host.Services.GetRequiredService<IBus>();

    public TestVirtualHost VirtualHost => owned.OfType<TestVirtualHost>().Single();

    public static async Task<Node> StartAsync(
        Engine engine = Engine.Postgres, string? connectionString = null, Uri? broker = null, string name = "Sample",
        TimeProvider? time = null, Action<IBusRegistrationConfigurator>? consumers = null)
    {
        var owned = new List<IAsyncDisposable>();
        if (connectionString is null)
        {
            var database = await TestDatabase.CreateAsync(engine);
            owned.Add(database);
            connectionString = database.ConnectionString;
        }
        if (broker is null)
        {
            var virtualHost = await TestVirtualHost.CreateAsync();
            owned.Add(virtualHost);
            broker = virtualHost.Address;
        }
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = $"Platform.{name}", EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:test-db"] = connectionString,
            ["ConnectionStrings:messaging"] = broker.AbsoluteUri,
            ["Database:Provider"] = engine.ToString(),
            ["Logging:LogLevel:Default"] = "None",
        });
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.AddDatabase("test-db", typeof(Node).Assembly);
        builder.AddMessaging(consumers);
        var node = new Node(builder.Build(), owned);
        await node.host.StartAsync();
        return node;
    }

    public Task ReadyAsync() => host.Services.GetRequiredService<DatabaseReadiness>().WaitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);

    /// <summary>Waits until its queues are there.</summary>
    public Task BusAsync() => host.Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromSeconds(30));

    public async Task<HealthStatus> HealthAsync() => (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Status;

    /// <summary>Writes events to the outbox in one transaction, which is committed unless said otherwise.</summary>
    public async Task AddAsync(IEnumerable<object> events, bool commit = true, TimeSpan after = default)
    {
        await ReadyAsync();
        var outbox = host.Services.GetRequiredService<Outbox>();
        await using var work = await Database.BeginAsync(default);
        foreach (var @event in events)
            await outbox.AddAsync(work, @event, default, after);
        if (commit)
            await work.CommitAsync(default);
    }

    public async Task<IReadOnlyList<Effect>> EffectsAsync()
    {
        await using var work = await Database.ReadAsync(default);
        return await work.QueryAsync<Effect>("Effects.All", null, default);
    }

    public async Task<T> ScalarAsync<T>(string sql, object? parameters = null)
    {
        await using var connection = await Database.OpenAsync(default);
        return (await connection.ExecuteScalarAsync<T>(sql, parameters))!;
    }

    public async ValueTask DisposeAsync()
    {
        using (var limit = new CancellationTokenSource(TimeSpan.FromSeconds(15)))
            await host.StopAsync(limit.Token);
        await ((IAsyncDisposable)host).DisposeAsync();
        foreach (var thing in Enumerable.Reverse(owned))
            await thing.DisposeAsync();
    }

    public static CaseSubmitted Event(string words = "") => new(
        Guid.CreateVersion7(), words, "sample", "ro.establish", "JA", "JA-MARKET", Guid.Empty, 1, new DateTimeOffset(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8)));
}

internal sealed record Effect(Guid CaseId, string Words, DateTimeOffset HappenedAt);

/// <summary>Writes a row for each event, with the trace it came in.</summary>
internal sealed class WhenCaseSubmitted(Database database, TimeProvider time) : InboxConsumer<CaseSubmitted>(database, time)
{
    protected override Task ApplyAsync(CaseSubmitted @event, Work work, CancellationToken cancellationToken) => work.ExecuteAsync(
        "Effects.Insert",
        new { @event.CaseId, Words = @event.Number.Length > 0 ? @event.Number : Activity.Current?.TraceId.ToString() ?? "", HappenedAt = @event.At },
        cancellationToken);
}

/// <summary>Breaks as often as the number of the event says, after having written its row.</summary>
internal sealed class WhenCaseDecidedBreaks(Database database, TimeProvider time) : InboxConsumer<CaseDecided>(database, time)
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Guid, int> Tries = new();

    protected override async Task ApplyAsync(CaseDecided @event, Work work, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync("Effects.Insert", new { @event.CaseId, Words = @event.Outcome, HappenedAt = @event.At }, cancellationToken);
        if (Tries.AddOrUpdate(@event.CaseId, 1, (_, tries) => tries + 1) <= @event.Version)
            throw new InvalidOperationException("breaks on purpose");
    }
}
