using Dapper;
using Platform.BondedExhibition.Tests.Acts;
using Platform.Persistence;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.BondedExhibition.Tests.Plans;

/// <summary>A ledger made by arithmetic, so that plans repeat: 400 enterprises in uneven zones with 20,000 exhibitions and as many sales, most of both over.</summary>
public sealed class SeededLedger : IAsyncLifetime
{
    private readonly string materials = Directory.CreateTempSubdirectory("bex-plans-").FullName;
    private ServiceHost<Program>? host;

    public Database Database => host!.Services.GetRequiredService<Database>();

    public async ValueTask InitializeAsync()
    {
        host = await ServiceHost.StartAsync<Program>(BondedService.Settings(materials) with { Messaging = false, Broker = new Uri("amqp://nobody:nothing@127.0.0.1:9") });
        await using var work = await Database.ReadAsync(default);
        await work.Connection.ExecuteAsync(Ledger, new { Owner = TestCallers.OrganisationA }, commandTimeout: 120);
        // Every row is looked at for the statistics, so that they repeat.
        await work.Connection.ExecuteAsync("set default_statistics_target = 1000");
        await work.Connection.ExecuteAsync("vacuum analyze", commandTimeout: 120);
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
            await host.DisposeAsync();
        Directory.Delete(materials, recursive: true);
    }

    private const string Ledger = """
        create temporary table enterprises as
        select n, case when n = 7 then @Owner else md5('organisation' || n)::uuid end as organisation, md5('book' || n)::uuid as book, md5('item' || n)::uuid as item, md5('lot' || n)::uuid as lot, md5('guarantee' || n)::uuid as guarantee,
            (array['JA','JA','JA','JA','HQ','HQ','QP','CN','MH','PT','JD','JS','IR','SJ-CBZ','QP-CBZ','JD-CBZ','FX-CBZ','CHJ-CBZ','JQ-CBZ'])[1 + n % 19] as zone
        from generate_series(1, 400) as n;
        insert into account_books (id, number, version, organisation_id, organisation_name, zone, customs_code, kind, customs_number, warehouse, state, declared_on, opened_on, last_seq)
        select book, 'T' || lpad(n::text, 11, '0'), 1, organisation, '某企业', zone, '2233', 'zone', '3122460001', '某仓库', 'open', date '2026-01-01', date '2026-01-02', 1 from enterprises;
        insert into book_items (id, book_id, seq, goods_code, name, unit, tracking, origin, unit_value, channel)
        select item, book, 1, '4202210000', '牛皮手提包', '011', 'quantity', 'ITA', 100, 'bonded' from enterprises;
        insert into lots (id, item_id, serial, entered_on, storage_until) select lot, item, '', date '2026-01-02', date '2027-01-02' + n from enterprises;
        insert into balances (lot_id, place, quantity, reserved) select lot, 'stock', n % 5, 0 from enterprises;
        insert into guarantees (id, number, version, organisation_id, zone, kind, scope, ceiling, reserved, valid_from, valid_until, case_id, state)
        select guarantee, 'GUA-' || zone || '-2026-' || lpad(n::text, 6, '0'), 1, organisation, zone, 'letter', 'general', 1000000, 0, date '2026-01-01', date '2026-12-31' + n % 300, md5('guarantee case' || n)::uuid, 'active' from enterprises;
        insert into exhibitions (id, number, version, organisation_id, book_id, zone, title, venue, address, customs_code, opens_on, closes_on, valid_until, guarantee_id, case_id, state)
        select md5('exhibition' || n || '/' || k)::uuid, 'EXH-' || zone || '-2026-' || lpad((n * 50 + k)::text, 6, '0'), 1, organisation, book, zone, '某展', '某馆', '某路', '2233', date '2026-01-10' + n % 200, date '2026-02-10' + n % 200, date '2026-03-10' + n % 200 + k,
            guarantee, md5('exhibition case' || n || '/' || k)::uuid, case when k = 0 then 'open' else 'closed' end
        from enterprises cross join generate_series(0, 49) as k;
        insert into sales (id, number, version, lot_id, book_id, organisation_id, zone, quantity, price, sold_on, due_on, cause, state, reserved, at)
        select md5('sale' || n || '/' || k)::uuid, 'SAL-' || zone || '-2026-' || lpad((n * 50 + k)::text, 6, '0'), 1, lot, book, organisation, zone, 1, 100, date '2026-01-10' + (n * 7 + k * 3) % 280, date '2026-02-09' + (n * 7 + k * 3) % 280, 'sale',
            case when k % 10 = 0 then 'sold' else 'cancelled' end, 0, timestamptz '2026-01-10' + make_interval(hours => n * 50 + k)
        from enterprises cross join generate_series(0, 49) as k;
        insert into losses (id, lot_id, book_id, organisation_id, zone, place, quantity, cause, happened_on, account, state, reserved, reported_at)
        select md5('loss' || n || '/' || k)::uuid, lot, book, organisation, zone, 'stock', 1, 'other', date '2026-01-10', '', 'reported', 0, timestamptz '2026-01-10' + make_interval(hours => n * 25 + k)
        from enterprises cross join generate_series(0, 24) as k;
        insert into stocktakes (id, book_id, reference, place, zone, seed, population, state, at, account_id)
        select md5('stocktake' || n || '/' || k)::uuid, book, 'T' || n, 'stock', zone, '1', 1, case when k = 0 then 'drawn' else 'counted' end, timestamptz '2026-01-10' + make_interval(hours => n * 25 + k), md5('officer')::uuid
        from enterprises cross join generate_series(0, 24) as k;
        insert into discrepancies (id, case_id, number, stocktake_id, lot_id, book_id, organisation_id, zone, place, expected, counted, state, at)
        select md5('discrepancy' || n || '/' || k)::uuid, md5('discrepancy case' || n || '/' || k)::uuid, 'DIS-' || n || '-' || k, md5('stocktake' || n || '/' || k)::uuid, lot, book, organisation, zone, 'stock', 1, 0, 'Open', timestamptz '2026-01-10' + make_interval(hours => n * 25 + k)
        from enterprises cross join generate_series(0, 24) as k;
        """;
}
