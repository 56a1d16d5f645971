using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Dapper;
using MassTransit;
using Platform.CaseKernel.Drafts;
using Platform.CaseKernel.Tests.Sample;
using Platform.Contracts.Cases.V1;
using Platform.Persistence;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.CaseKernel.Tests.Drafts;

/// <summary>The sample service with a folder for papers of its own, and who listens to what becomes of drafts.</summary>
internal sealed class DraftHost : IAsyncDisposable
{
    private readonly string materials = Directory.CreateTempSubdirectory("sample-materials-").FullName;

    private DraftHost()
    {
    }

    public SampleHost Sample { get; private set; } = null!;

    public ConcurrentQueue<object> Heard { get; } = [];

    public ManualTime Time => Sample.Time;

    public static async Task<DraftHost> StartAsync(Engine engine)
    {
        Engines.SkipUnlessAvailable(engine);
        var host = new DraftHost();
        host.Sample = await SampleHost.StartAsync(new SampleSettings
        {
            Engine = engine,
            Matters = [new LicenceMatter(), new PaperMatter()],
            Configuration = new Dictionary<string, string> { ["Materials:Path"] = host.materials },
            Consumers = bus => bus.AddConsumer<Listener>(),
            Services = services => services.AddSingleton(host.Heard),
        });
        return host;
    }

    /// <summary>Where the papers lie.</summary>
    public string Folder => materials;

    /// <summary>Files that the store keeps, by hash.</summary>
    public string[] Files => [.. Directory.GetFiles(materials, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file))];

    public Task SweepAsync() => Task.WhenAll(Sample.Replicas.Select(replica => replica.Services.GetRequiredService<DraftSweep>().RunAsync(default)));

    /// <summary>As if the service had not run since the draft was touched.</summary>
    public async Task NobodyTouchedAsync(SampleStory draft, TimeSpan since)
    {
        await using var connection = await Sample.Database.OpenAsync(default);
        await connection.ExecuteAsync("update cases set updated_at = @TouchedAt where id = @Id", new { Id = Guid.Parse(draft.Id), TouchedAt = Time.GetUtcNow() - since });
    }

    public async Task<int> RowsAsync(string table)
    {
        await using var connection = await Sample.Database.OpenAsync(default);
        return await connection.QuerySingleAsync<int>($"select count(*) from {table}");
    }

    public async Task<HttpResponseMessage> AttachAsync(SampleStory story, string code, string content)
    {
        using var client = Sample.As(SampleCallers.Applicant);
        using var file = new ByteArrayContent(TestFiles.Pdf(content)) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        using var body = new MultipartFormDataContent { { file, "file", "paper.pdf" } };
        return await client.PutAsync(new Uri($"/api/sample/cases/{story.Id}/materials/{code}", UriKind.Relative), body);
    }

    public async ValueTask DisposeAsync()
    {
        await Sample.DisposeAsync();
        Directory.Delete(materials, recursive: true);
    }

    private sealed class Listener(ConcurrentQueue<object> heard) : IConsumer<DraftExpiring>, IConsumer<DraftDeleted>
    {
        private static readonly ConcurrentDictionary<Guid, bool> Known = new();

        public Task Consume(ConsumeContext<DraftExpiring> context) => Hear(context, context.Message);

        public Task Consume(ConsumeContext<DraftDeleted> context) => Hear(context, context.Message);

        // As an inbox does: when time jumps, a relay's lease runs out while it sends, and the next one sends the same again.
        private Task Hear(ConsumeContext context, object message)
        {
            if (Known.TryAdd(context.MessageId!.Value, true))
                heard.Enqueue(message);
            return Task.CompletedTask;
        }
    }
}
