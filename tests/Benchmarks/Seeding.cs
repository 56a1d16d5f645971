using System.Reflection;
using Dapper;
using Npgsql;
using Platform.Benchmarks.Load;

namespace Platform.Benchmarks;

/// <summary>
/// Cases by the ten thousand, put into the tables of the service and of Worklist at once: through requests and events they
/// would take hours. They have no files, timeline or deadlines; the cases that are filed while measuring have all of it.
/// </summary>
internal sealed class Seeding(NpgsqlDataSource offices, NpgsqlDataSource worklist, string form, int formVersion, DateTimeOffset now)
{
    private int seeded;

    public async Task UpToAsync(int size, CancellationToken cancellationToken)
    {
        await using (var connection = await offices.OpenConnectionAsync(cancellationToken))
        {
            await connection.ExecuteAsync(Text("functions.sql"));
            await connection.ExecuteAsync(
                new CommandDefinition(Text("representative-offices.sql"), new { From = (long)seeded + 1, To = (long)size, Now = now.UtcDateTime, FormVersion = formVersion, Form = form, Agent = People.Applicant.Mandates[0].OrganisationId }, cancellationToken: cancellationToken));
            // Numbers given from now on lie behind the seeded ones.
            await connection.ExecuteAsync(
                "insert into number_series (name, last) select distinct 'case:' || substr(number, 1, length(number) - 8), @size from cases where number is not null on conflict (name) do update set last = excluded.last where number_series.last < excluded.last",
                new { size });
            await connection.ExecuteAsync("drop function pg_temp.title_of(bigint); drop function pg_temp.draw(bigint, int)");
        }
        await CopyToWorklistAsync(cancellationToken);
        seeded = size;
        foreach (var database in new[] { offices, worklist })
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition("vacuum analyze cases", cancellationToken: cancellationToken));
        }
    }

    private async Task CopyToWorklistAsync(CancellationToken cancellationToken)
    {
        await using var from = await offices.OpenConnectionAsync(cancellationToken);
        await using var to = await worklist.OpenConnectionAsync(cancellationToken);
        await to.ExecuteAsync("create temporary table brought (like cases including defaults)");
        using (var reader = await from.BeginTextExportAsync(
            """
            copy (select id, replace(id::text, '-', ''), coalesce(number, ''), 'representative-offices', matter, split_part(matter, '.', 1), zone, organ, organisation_id,
                         title, state, version, assignee_id, nullif(due_on, date '9999-12-31'), submitted_at, decided_at, updated_at
                  from cases) to stdout
            """, cancellationToken))
        await using (var writer = await to.BeginTextImportAsync(
            "copy brought (id, sort_key, number, service, matter, family, zone, organ, organisation_id, title, state, version, assignee_id, due_on, submitted_at, decided_at, updated_at) from stdin", cancellationToken))
        {
            var block = new char[1 << 16];
            while (await reader.ReadAsync(block, cancellationToken) is var read and > 0)
                await writer.WriteAsync(block.AsMemory(0, read), cancellationToken);
        }
        await to.ExecuteAsync(new CommandDefinition("insert into cases select * from brought on conflict do nothing", cancellationToken: cancellationToken));
        await to.ExecuteAsync("drop table brought");
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
