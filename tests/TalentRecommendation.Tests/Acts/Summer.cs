using System.Globalization;
using Platform.ServiceDefaults.Authentication;
using Platform.TalentRecommendation.Tests.Acts;
using Platform.Testing;
using Platform.Testing.Hosting;

[assembly: AssemblyFixture(typeof(Summer))]

namespace Platform.TalentRecommendation.Tests.Acts;

/// <summary>The service in June 2026, when windows are open; the clock goes on when a test moves it, and its tests run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Summer : IAsyncLifetime
{
    public const string Name = "summer";

    private readonly string folder = Directory.CreateTempSubdirectory("tal-summer-").FullName;
    private ServiceHost<Program>? host;

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 6, 1, 2, 0, 0, TimeSpan.Zero));

    public ServiceHost<Program> Host => host ?? throw new InvalidOperationException("not started");

    public string Messages => Path.Combine(folder, "messages");

    public string Municipal => Path.Combine(folder, "municipal");

    public Story Story(string matter = "tal.employer") => new(Host, matter);

    /// <summary>The talent office of a zone.</summary>
    public static Caller OfficeOf(string zone) => zone == "JA"
        ? TestCallers.OfficerOfTalentJA
        : new(new Guid($"01900000-0000-7000-8000-0000{(int)zone[0]:x4}{(int)zone[1]:x4}"), $"officer.talent.{zone}", "何静", [Roles.Officer], [], [new Jurisdiction(zone, "tal.*", $"{zone}-TALENT")]);

    /// <summary>Moves the clock to the morning after a limit of the case is due: how many days that is depends on the holidays between.</summary>
    public async Task PastAsync(Story story, string limit)
    {
        var limits = (await story.LooksAsync(TestCallers.Applicant)).Case["deadlines"]!.AsArray();
        var due = DateOnly.Parse((string)limits.Last(one => (string)one!["code"]! == limit)!["due"]!, CultureInfo.InvariantCulture);
        Time.MoveTo(new DateTimeOffset(due.AddDays(1), new TimeOnly(10, 0), TimeSpan.FromHours(8)));
    }

    /// <summary>Moves the clock past a limit, and on a little until it holds: sweeps look in between.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds, Story story, string limit)
    {
        await PastAsync(story, limit);
        await SoonAsync(holds);
    }

    public Task SoonAsync(Func<Task<bool>> holds) => Eventually.AsyncAssert(Time, async () => Assert.True(await holds()));

    public async ValueTask InitializeAsync()
    {
        var settings = TalentService.Settings(folder);
        host = await ServiceHost.StartAsync<Program>(settings with { Time = Time });
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
            await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
