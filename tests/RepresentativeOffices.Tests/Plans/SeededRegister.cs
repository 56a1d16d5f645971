using Dapper;
using Platform.Persistence;
using Platform.RepresentativeOffices.Tests.Acts;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.RepresentativeOffices.Tests.Plans;

/// <summary>A register of 20,000 offices made by arithmetic, so that plans repeat: zones uneven, most of them registered, seven dates and a case each.</summary>
public sealed class SeededRegister : IAsyncLifetime
{
    private readonly string materials = Directory.CreateTempSubdirectory("ro-register-plans-").FullName;
    private ServiceHost<Program>? host;

    public Database Database => host!.Services.GetRequiredService<Database>();

    public async ValueTask InitializeAsync()
    {
        host = await ServiceHost.StartAsync<Program>(OfficeService.Settings(materials) with { Messaging = false, Broker = new Uri("amqp://nobody:nothing@127.0.0.1:9") });
        await using var work = await Database.ReadAsync(default);
        await work.Connection.ExecuteAsync(await File.ReadAllTextAsync(Repository.PathTo("tests", "Benchmarks", "Seeds", "functions.sql")));
        await work.Connection.ExecuteAsync(Register, new { Agent = TestCallers.OrganisationA }, commandTimeout: 120);
        // Every row is looked at for the statistics, so that they repeat.
        await work.Connection.ExecuteAsync("set default_statistics_target = 1000");
        await work.Connection.ExecuteAsync("vacuum analyze representative_offices, office_dates, report_exceptions, cases, certificates", commandTimeout: 120);
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
            await host.DisposeAsync();
        Directory.Delete(materials, recursive: true);
    }

    private const string Register = """
        insert into representative_offices (id, organisation_id, registration_number, certificate_number, name_zh, name_foreign, chief_name, business_scope, premises, term_from, term_to,
            enterprise_name_zh, enterprise_name_original, enterprise_address_zh, country, zone, organ, established_on, reports_from, state, ended_on, search_text, entry)
        select md5('office' || n)::uuid, case when n % 200 = 0 then @Agent else md5('organisation' || n / 2)::uuid end,
            'DJZ-' || zone || '-2024-' || lpad(n::text, 7, '0'), 'DJZ-' || zone || '-2024-' || lpad(n::text, 7, '0') || '-2',
            title, title, 'Max', '联络', '上海', date '2024-01-01', date '2024-01-01' + (n * 7 % 2000)::int, title, title, '科隆',
            case when n % 997 = 0 then 'ISL' else (array['DEU','USA','JPN','GBR'])[1 + n % 4] end, zone, 'SH-AMR', date '2024-01-01', 2024,
            case when n % 500 = 0 then 'revoked' when n % 20 = 0 then 'deregistered' else 'registered' end,
            case when n % 20 = 0 then date '2024-01-01' + (n % 900)::int end, lower(title) || ' djz-' || n, ''
        from (select n, pg_temp.title_of(n * 7919) as title, (array['JA','JA','JA','JA','HQ','HQ','QP','CN','MH','PT','JD','JS','IR','SJ-CBZ','QP-CBZ','JD-CBZ','FX-CBZ','CHJ-CBZ','JQ-CBZ'])[1 + n % 19] as zone
              from generate_series(1::bigint, 20000) as n) as drawn;
        update representative_offices set search_text = search_text || ' 罕见' where country = 'ISL';
        update representative_offices set entry = null where ended_on is not null;
        insert into office_dates (office_id, zone, kind, ref, due_on)
        select id, zone, kind, '', term_to + (30 * place)::int
        from representative_offices
        cross join unnest(array['annual-report','renewal-opens','term-end','approval-end','lease-end','representative-term-end']) with ordinality as kinds (kind, place)
        where state = 'registered' and (kind <> 'approval-end' or country = 'ISL');
        insert into report_exceptions (office_id, year, listed_on)
        select id, year, make_date(year + 1, 7, 1) from representative_offices cross join generate_series(2022, 2025) as year where registration_number like '%7';
        insert into cases (id, matter, zone, desk, organ, state, version, form_version, form, title, organisation_id, organisation_name, subject, due_on, created_at, updated_at, submitted_at, decided_at)
        select md5('case' || registration_number)::uuid, 'ro.establish', zone, zone || '|ro.establish', organ, 'Approved', 5, 1, '{}', name_zh, organisation_id, '', registration_number, date '9999-12-31',
            timestamptz '2024-01-01', timestamptz '2024-01-01', timestamptz '2024-01-01', case when registration_number not like '%3' then timestamptz '2024-02-01' end
        from representative_offices;
        insert into certificates (number, case_id, matter, kind, subject, state, issued_by, issued_on, data)
        select certificate_number, md5('case' || registration_number)::uuid, 'ro.establish', 'registration-certificate', name_zh, 'valid', organ, date '2024-01-01', ''
        from representative_offices
        """;
}
