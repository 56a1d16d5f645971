using Dapper;
using Platform.CosmeticsFiling.Tests.Acts;
using Platform.Persistence;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.CosmeticsFiling.Tests.Plans;

/// <summary>A register of 20,000 filings made by arithmetic, so that plans repeat: zones uneven, most of them checked, a few ended.</summary>
public sealed class SeededFilings : IAsyncLifetime
{
    private readonly string materials = Directory.CreateTempSubdirectory("cos-plans-").FullName;
    private ServiceHost<Program>? host;

    public Database Database => host!.Services.GetRequiredService<Database>();

    public async ValueTask InitializeAsync()
    {
        host = await ServiceHost.StartAsync<Program>(CosmeticsService.Settings(materials) with { Messaging = false, Broker = new Uri("amqp://nobody:nothing@127.0.0.1:9") });
        await using var work = await Database.ReadAsync(default);
        await work.Connection.ExecuteAsync(await File.ReadAllTextAsync(Repository.PathTo("tests", "Benchmarks", "Seeds", "functions.sql")));
        await work.Connection.ExecuteAsync(Register, new { Owner = TestCallers.OrganisationA }, commandTimeout: 120);
        // Every row is looked at for the statistics, so that they repeat.
        await work.Connection.ExecuteAsync("set default_statistics_target = 1000");
        await work.Connection.ExecuteAsync("vacuum analyze filings", commandTimeout: 120);
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
            await host.DisposeAsync();
        Directory.Delete(materials, recursive: true);
    }

    private const string Register = """
        insert into filings (id, case_id, organisation_id, number, version, origin, zone, organ, name_zh, name_foreign, filer_name, classification, filed_on, published_on, state,
            suspended_on, ended_on, ground, risk, urgency, check_state, filer_key, product_key, search_text, entry)
        select md5('filing' || n)::uuid, md5('case' || n)::uuid, case when n % 200 = 0 then @Owner else md5('organisation' || n / 2)::uuid end,
            '国妆网备进字（沪）2026' || lpad(n::text, 6, '0'), 1, 'imported', zone, 'SH-MPA', title, title, '某备案人', '11-05-03-01-02', date '2026-01-01' + (n % 300)::int, date '2026-01-01' + (n % 300)::int,
            case when n % 20 = 0 then 'cancelled' else 'filed' end, null, case when n % 20 = 0 then date '2026-01-01' + (n % 300)::int end, case when n % 20 = 0 then 'voluntary' end,
            (n * 7 % 90)::int, 1000 - (n * 7 % 90)::int, case when n % 10 = 0 then 'pending' else 'conform' end, 'filer ' || n / 10, 'product ' || n, lower(title) || ' ' || n || case when n % 997 = 0 then ' 罕见' else '' end, ''
        from (select n, pg_temp.title_of(n * 7919) as title, (array['JA','JA','JA','JA','HQ','HQ','QP','CN','MH','PT','JD','JS','IR','SJ-CBZ','QP-CBZ','JD-CBZ','FX-CBZ','CHJ-CBZ','JQ-CBZ'])[1 + n % 19] as zone
              from generate_series(1::bigint, 20000) as n) as drawn
        """;
}
