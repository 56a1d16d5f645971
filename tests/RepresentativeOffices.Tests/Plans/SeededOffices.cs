using Dapper;
using Platform.Persistence;
using Platform.RepresentativeOffices.Tests.Acts;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.RepresentativeOffices.Tests.Plans;

/// <summary>The service's database with as many cases as PostgreSQL looks at wholly for its statistics, so that plans repeat.</summary>
public sealed class SeededOffices : IAsyncLifetime
{
    private const long Cases = 20_000;

    private readonly string materials = Directory.CreateTempSubdirectory("ro-plans-").FullName;
    private ServiceHost<Program>? host;

    public Database Database => host!.Services.GetRequiredService<Database>();

    public async ValueTask InitializeAsync()
    {
        host = await ServiceHost.StartAsync<Program>(OfficeService.Settings(materials) with { Messaging = false, Broker = new Uri("amqp://nobody:nothing@127.0.0.1:9") });
        await using var work = await Database.ReadAsync(default);
        var values = new { From = 1L, To = Cases, Now = new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc), FormVersion = 1, Form = "{}", Agent = TestCallers.OrganisationA };
        foreach (var seed in new[] { "functions", "representative-offices" })
            await work.Connection.ExecuteAsync(await File.ReadAllTextAsync(Repository.PathTo("tests", "Benchmarks", "Seeds", $"{seed}.sql")), values, commandTimeout: 120);
        // A backlog, so that sorting all that wait would cost more than reading along the index.
        await work.Connection.ExecuteAsync(
            "update cases set state = 'Submitted', decided_at = null, assignee_id = null, assignee_name = null, due_on = submitted_at::date + 7 where decided_at is not null and number like '%1'");
        await work.Connection.ExecuteAsync("vacuum analyze cases", commandTimeout: 120);
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
            await host.DisposeAsync();
        Directory.Delete(materials, recursive: true);
    }
}
