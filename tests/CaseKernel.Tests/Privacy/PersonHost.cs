using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Tests.Sample;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.CaseKernel.Tests.Privacy;

/// <summary>The sample service with filings about persons, a folder for papers and a clock of its own.</summary>
public sealed class PersonHost : IAsyncLifetime
{
    private readonly string materials = Directory.CreateTempSubdirectory("person-materials-").FullName;
    private readonly Engine engine;

    public PersonHost()
        : this(Engine.Postgres)
    {
    }

    private PersonHost(Engine engine) => this.engine = engine;

    public SampleHost Sample { get; private set; } = null!;

    public ManualTime Time => Sample.Time;

    public static async Task<PersonHost> StartAsync(Engine engine)
    {
        Engines.SkipUnlessAvailable(engine);
        var host = new PersonHost(engine);
        await host.InitializeAsync();
        return host;
    }

    public async ValueTask InitializeAsync() => Sample = await SampleHost.StartAsync(new SampleSettings
    {
        Engine = engine,
        Matters = [new PersonMatter(), new LicenceMatter()],
        Configuration = new Dictionary<string, string> { ["Materials:Path"] = materials },
    });

    /// <summary>Files that the store keeps, by hash.</summary>
    public string[] Files => [.. Directory.GetFiles(materials, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).Where(name => name.Length == 64)];

    public Task<SampleStory> FiledAsync(params PersonForm[] people) =>
        Sample.Story().FilesAsync(PersonsForm.With(people.Length == 0 ? [PersonForm.Anna] : people), "sample.person");

    public async Task<SampleStory> FiledWithPassportAsync(string fileName)
    {
        var story = await Sample.Story().BeginsAsync("sample.person");
        await story.FillsInAsync(PersonsForm.With(PersonForm.Anna));
        await AttachAsync(story, fileName);
        return await story.SubmitsAsync();
    }

    public async Task AttachAsync(SampleStory story, string fileName)
    {
        using var client = Sample.As(SampleCallers.Applicant);
        using var file = new ByteArrayContent(TestFiles.Pdf("a passport")) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        using var body = new MultipartFormDataContent { { file, "file", fileName } };
        using var answer = await client.PutAsync(new Uri($"/api/sample/cases/{story.Id}/materials/passport", UriKind.Relative), body);
        await answer.ReadJsonAsync();
    }

    public static Task<HttpResponseMessage> RevealAsync(SampleStory story, object body, Caller? officer = null, string? key = null) =>
        story.SendAsync(HttpMethod.Post, $"desk/cases/{story.Id}/reveals", officer ?? SampleCallers.Officer, body, key: key ?? Guid.NewGuid().ToString());

    public static async Task<JsonArray> ReadingsAsync(SampleStory story) =>
        (await (await story.GetAsync($"cases/{story.Id}/readings", SampleCallers.Applicant)).ReadJsonAsync())["items"]!.AsArray();

    public async ValueTask DisposeAsync()
    {
        await Sample.DisposeAsync();
        Directory.Delete(materials, recursive: true);
    }
}
