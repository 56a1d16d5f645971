using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.CaseKernel.Tests.Sample;

/// <summary>
/// The sample service with a database, a broker and a clock of its own: a class fixture, or made by a test that travels
/// in time. Further replicas share all three.
/// </summary>
public sealed class SampleHost : IAsyncLifetime
{
    private readonly SampleSettings settings;
    private readonly List<SampleService> replicas = [];
    private TestDatabase? database;
    private TestVirtualHost? virtualHost;

    public SampleHost()
        : this(new SampleSettings())
    {
    }

    private SampleHost(SampleSettings settings) => this.settings = settings;

    public SampleService Service => replicas[0];

    public IReadOnlyList<SampleService> Replicas => replicas;

    public ManualTime Time => settings.Time;

    public Uri Broker => virtualHost!.Address;

    public TestVirtualHost VirtualHost => virtualHost!;

    public string ConnectionString => database!.ConnectionString;

    public Database Database => Service.Services.GetRequiredService<Database>();

    public static async Task<SampleHost> StartAsync(SampleSettings? settings = null)
    {
        var host = new SampleHost(settings ?? new SampleSettings());
        await host.InitializeAsync();
        return host;
    }

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(settings.Engine);
        virtualHost = await TestVirtualHost.CreateAsync();
        await AddReplicaAsync();
    }

    /// <param name="differently">What this replica has that the others have not, such as a newer release's matters.</param>
    public async Task<SampleService> AddReplicaAsync(Func<SampleSettings, SampleSettings>? differently = null)
    {
        var replica = await SampleService.StartAsync(differently?.Invoke(settings) ?? settings, database!.ConnectionString, Broker);
        replicas.Add(replica);
        return replica;
    }

    /// <summary>All replicas are down meanwhile; one is up again afterwards.</summary>
    public async Task RestartAsync(Action meanwhile)
    {
        foreach (var replica in replicas)
            await replica.DisposeAsync();
        replicas.Clear();
        meanwhile();
        await AddReplicaAsync();
    }

    public HttpClient As(Caller caller) => Service.As(caller);

    /// <param name="replica">Which replica answers; the first when not said.</param>
    public SampleStory Story(SampleService? replica = null) => new(replica ?? Service);

    /// <summary>To 10:00 in Shanghai on a later day.</summary>
    public void MoveTo(DateOnly day) => Time.MoveTo(new DateTimeOffset(day, new TimeOnly(10, 0), TimeSpan.FromHours(8)));

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in replicas)
            await replica.DisposeAsync();
        if (virtualHost is not null)
            await virtualHost.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
    }
}

/// <summary>One of each who may call the sample service.</summary>
public static class SampleCallers
{
    public static readonly Caller Applicant = TestCallers.Applicant;
    public static readonly Caller Officer = TestCallers.OfficerJA with { Jurisdictions = [new Jurisdiction("JA", "sample.*", "JA-SAMPLE")] };
    public static readonly Caller Officer2 = TestCallers.Officer2JA with { Jurisdictions = [new Jurisdiction("JA", "sample.*", "JA-SAMPLE")] };
    public static readonly Caller Operator = TestCallers.Operator;
}
