using Dapper;
using Platform.Contracts.Cases.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Testing;
using Platform.Testing.Hosting;
using Platform.Worklist.Acts;
using Platform.Worklist.Cases;
using Platform.Worklist.Notices;

namespace Platform.Worklist.Tests;

/// <summary>A running Worklist with the words that its tests are told in.</summary>
public sealed class WorklistHost : IAsyncLifetime
{
    private ServiceHost<ListCases> host = null!;

    public WorklistHost()
        : this(Engine.Postgres, messaging: false)
    {
    }

    private WorklistHost(Engine engine, bool messaging) => (Engine, Messaging) = (engine, messaging);

    public Engine Engine { get; }

    public ManualTime Time { get; } = new();

    private bool Messaging { get; }

    public Database Database => host.Services.GetRequiredService<Database>();

    public static async Task<WorklistHost> StartAsync(Engine engine)
    {
        var started = new WorklistHost(engine, messaging: true);
        await started.InitializeAsync();
        return started;
    }

    public async ValueTask InitializeAsync() => host = await ServiceHost.StartAsync<ListCases>(new ServiceSettings
    {
        Database = "worklist-db",
        Engine = Engine,
        Messaging = Messaging,
        // Listing needs no broker; the service must start and serve without one.
        Broker = Messaging ? null : new Uri("amqp://nobody:nothing@127.0.0.1:9"),
        Time = Time,
    });

    public HttpClient As(ServiceDefaults.Authentication.Caller caller) => host.As(caller);

    public HttpClient Anonymous() => host.Client();

    internal CaseFigures Figures => host.Services.GetRequiredService<CaseFigures>();

    /// <summary>Sends events the way services do: through an outbox and the broker.</summary>
    public async Task PublishAsync(IEnumerable<object> events)
    {
        var outbox = host.Services.GetRequiredService<Outbox>();
        await using var work = await Database.BeginAsync(default);
        foreach (var @event in events)
            await outbox.AddAsync(work, @event, default);
        await work.CommitAsync(default);
    }

    public async Task<IReadOnlyList<StoredCase>> StoredAsync()
    {
        await using var connection = await Database.OpenAsync(default);
        return [.. await connection.QueryAsync<StoredCase>("select id, number, title, state, version, due_on, submitted_at, decided_at, updated_at from cases")];
    }

    public async Task<int> HandledAsync()
    {
        await using var connection = await Database.OpenAsync(default);
        return await connection.QuerySingleAsync<int>("select count(*) from inbox");
    }

    /// <summary>Puts a case into the read side directly.</summary>
    public async Task<Guid> HasAsync(CaseStepTaken step)
    {
        await using var work = await Database.BeginAsync(default);
        var identity = new CaseIdentity(step.CaseId, step.Number, step.Service, step.Matter, step.Zone, step.Organ, step.OrganisationId);
        await CaseRows.UpdateAsync(
            work, identity, "Cases.Step",
            new { step.CaseId, step.Number, step.Zone, step.Organ, step.OrganisationId, step.Title, step.State, step.Version, step.AssigneeId, step.DueOn, step.At },
            step.At, default);
        await work.CommitAsync(default);
        return step.CaseId;
    }

    /// <summary>Tells the read side directly.</summary>
    internal async Task HasAsync(params IEnumerable<Notice> notices)
    {
        await using var work = await Database.BeginAsync(default);
        foreach (var notice in notices)
            await work.TellAsync(notice, default);
        await work.CommitAsync(default);
    }

    public ValueTask DisposeAsync() => host is null ? ValueTask.CompletedTask : host.DisposeAsync();
}

public sealed record StoredCase(
    Guid Id, string Number, string Title, string State, int Version, DateOnly? DueOn, DateTimeOffset? SubmittedAt, DateTimeOffset? DecidedAt, DateTimeOffset UpdatedAt);
