using Platform.TalentRecommendation.Tests.Acts;
using Platform.Testing.Hosting;

[assembly: AssemblyFixture(typeof(TalentService))]

namespace Platform.TalentRecommendation.Tests.Acts;

/// <summary>The service with a real database and broker, shared by the tests of this assembly; each test makes cases of its own.</summary>
public sealed class TalentService : IAsyncLifetime
{
    private readonly string materials = Directory.CreateTempSubdirectory("tal-materials-").FullName;
    private ServiceHost<Program>? host;

    public ServiceHost<Program> Host => host ?? throw new InvalidOperationException("not started");

    public static ServiceSettings Settings(string materials) => new()
    {
        Database = "talent-db",
        Messaging = true,
        Configuration = new Dictionary<string, string>
        {
            ["Materials:Path"] = materials,
            ["Messages:Folder"] = MessagesIn(materials),
            ["Municipal:Folder"] = Path.Combine(materials, "municipal"),
        },
    };

    /// <summary>Where its messages are put.</summary>
    public string Messages => MessagesIn(materials);

    public async ValueTask InitializeAsync() => host = await ServiceHost.StartAsync<Program>(Settings(materials));

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
            await host.DisposeAsync();
        Directory.Delete(materials, recursive: true);
    }

    private static string MessagesIn(string folder) => Path.Combine(folder, "messages");

    /// <summary>A case of a matter, and of no other.</summary>
    public Story Story(string matter = "tal.employer") => new(Host, matter);
}
