using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dapper;
using Npgsql;
using Platform.Benchmarks.Load;
using Platform.Benchmarks.Measures;
using Platform.Benchmarks.Report;
using Platform.Benchmarks.Running;

namespace Platform.Benchmarks;

/// <summary>One run: start, seed, measure, seed more, measure again, stop, write.</summary>
internal sealed class Bench(Options options)
{
    private const string Offices = "representative-offices";
    private readonly Findings findings = new();
    private readonly TimeSpan time = TimeSpan.FromSeconds(options.Seconds);
    private readonly long started = Stopwatch.GetTimestamp();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var state = Directory.CreateTempSubdirectory("platform-bench-").FullName;
        try
        {
            if (options.OnlyTelemetry)
            {
                await TelemetryAsync(state, cancellationToken);
                return;
            }
            Say("Starting the platform on an empty state folder.");
            await using (var first = await RunningPlatform.StartAsync(state, cancellationToken))
                Ready("first start (empty folder)", first);
            Say("Starting it again.");
            Machine machine;
            await using (var platform = await RunningPlatform.StartAsync(state, cancellationToken))
            {
                Ready("later starts", platform);
                machine = await MeasureAsync(platform, cancellationToken);
            }
            Directory.Delete(state, recursive: true);
            Directory.CreateDirectory(state);
            await TelemetryAsync(state, cancellationToken);
            await new Written(findings, machine, options, TimeProvider.System.GetUtcNow()).SaveAsync(cancellationToken);
            Say($"Written to {options.Output}{(options.Readme ? " and README.md" : "")}.");
        }
        finally
        {
            Directory.Delete(state, recursive: true);
        }
    }

    private async Task<Machine> MeasureAsync(RunningPlatform platform, CancellationToken cancellationToken)
    {
        await using var offices = platform.Open(Offices, "representative-offices-db");
        await using var worklist = platform.Open("worklist", "worklist-db");
        await using (var identity = platform.Open("identity", "identity-db"))
            await People.AddOfficerOfEveryZoneAsync(identity);

        var applicants = await People.SignInAsync(platform, "applicant", options.Clients, cancellationToken);
        var filing = await Filing.ByGuideAsync(applicants[0], cancellationToken);
        var (model, version) = await filing.DraftAsync(applicants[0], cancellationToken);
        var modelCase = (await applicants[0].GetFromJsonAsync<JsonNode>($"{Filing.Root}/cases/{model}", cancellationToken))!;
        var seeding = new Seeding(offices, worklist, modelCase["form"]!.ToJsonString(), (int)modelCase["formVersion"]!, TimeProvider.System.GetUtcNow());
        var drafts = new Drafts(offices);
        await FormulasAsync(platform, cancellationToken);
        await GoodsAsync(platform, cancellationToken);
        foreach (var size in options.Sizes)
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"Seeding up to {size:N0} cases."));
            await seeding.UpToAsync(size, cancellationToken);
            // Tokens last a quarter of an hour.
            applicants = await People.SignInAsync(platform, "applicant", options.Clients, cancellationToken);
            await SubmissionsAsync(platform, size, applicants, filing, drafts, model, version, offices, cancellationToken);
            await DrainAsync(offices, cancellationToken);
            await ReadsAsync(platform, size, applicants, model, cancellationToken);
            await QueuesAsync(platform, size, cancellationToken);
            Say("Event to worklist.");
            var arrival = await new Arrival(applicants, worklist).RunAsync(await drafts.CopyAsync(model, Arrival.PerSecond * options.Seconds, cancellationToken), version, cancellationToken);
            findings.Add("Events", "submission's receipt → case in Worklist", size, arrival, $"{Arrival.PerSecond} submissions a second; Worklist's table looked at every 3 ms", rate: false);
        }
        foreach (var memory in Memory.Of(platform))
        {
            findings.Add("Memory after the load", memory.Name, null, string.Create(CultureInfo.InvariantCulture, $"{memory.Resident:0} MiB resident, {memory.Proportional:0} MiB proportional"),
                new() { ["residentMiB"] = memory.Resident, ["proportionalMiB"] = memory.Proportional }, "process and children, `/proc/*/smaps_rollup`; proportional divides shared pages");
        }
        await using var connection = await offices.OpenConnectionAsync(cancellationToken);
        return Machine.This($"PostgreSQL {connection.PostgreSqlVersion}");
    }

    private async Task SubmissionsAsync(RunningPlatform platform, int size, IReadOnlyList<HttpClient> applicants, Filing filing, Drafts drafts, Guid model, int version, NpgsqlDataSource offices, CancellationToken cancellationToken)
    {
        Say("Submissions through the gateway.");
        var section = $"Submissions, {options.Clients} clients";
        var submissions = new Submissions(applicants, filing);
        await submissions.WholeAsync(time / 4, cancellationToken);
        findings.Add(section, "whole filing", size, await submissions.WholeAsync(time, cancellationToken), $"{filing.Requests} requests each through the gateway: draft, form, papers, submission");
        await DrainAsync(offices, cancellationToken);
        var through = await submissions.AloneAsync(await drafts.CopyAsync(model, 250 * options.Seconds, cancellationToken), version, time, cancellationToken);
        findings.Add(section, "submission request", size, through, "`POST …/submission` of prepared drafts through the gateway, bearer token");
        await DrainAsync(offices, cancellationToken);

        Say("The same statements by pgbench.");
        var bare = await BareAsync(platform, applicants[0], drafts, model, version, offices, cancellationToken);
        findings.Add(section, "its statements by pgbench", size, bare, "the transaction as PostgreSQL's log recorded it, `pgbench -M extended` at equal clients; its events are not relayed");
        findings.Add(section, "ratio", size, $"{Findings.Short(100 * through.PerSecond / bare.PerSecond)} % of the throughput, {Findings.Short(through.P95 / bare.P95)} × p95",
            new() { ["throughput"] = through.PerSecond / bare.PerSecond, ["p95"] = through.P95 / bare.P95 }, "gateway, ticket, rules, service, outbox relay and Worklist on top of the statements");
    }

    private async Task<Samples> BareAsync(RunningPlatform platform, HttpClient applicant, Drafts drafts, Guid model, int version, NpgsqlDataSource offices, CancellationToken cancellationToken)
    {
        var recorded = (await drafts.CopyAsync(model, 1, cancellationToken))[0];
        var key = $"recorded-{Guid.NewGuid()}";
        var number = "";
        var statements = await RecordedStatements.OfAsync(
            platform.LogOf("postgres"), offices, key,
            async () => number = (string)(await Filing.SubmitAsync(applicant, recorded, version, key, cancellationToken))["number"]!, cancellationToken);
        var batch = await drafts.CopyAsync(model, options.Clients * 500, cancellationToken);
        var unique = new Dictionary<string, string>
        {
            [recorded.ToString()] = $"('{batch.Prefix}' || :n::text)::uuid",
            [key] = "('key-' || :n::text)",
            [number] = $"('{batch.Prefix}' || :n::text)",
        };
        return await Pgbench.RunAsync(statements, unique, batch, platform.ConnectionString(Offices, "representative-offices-db"), options.Clients, cancellationToken);
    }

    private async Task TelemetryAsync(string state, CancellationToken cancellationToken)
    {
        var (on, off) = await new Overhead(state, options, Say).RunAsync(cancellationToken);
        var section = $"Telemetry, {options.Clients} clients";
        findings.Add(section, "submission request, telemetry on", null, on, "every span, log line and measure sent to the viewer on the same machine, as `eng/run` does");
        findings.Add(section, "submission request, telemetry off", null, off, "the same without an endpoint; by turns with the other, two each");
        findings.Add(section, "ratio", null, $"{Findings.Short(100 * on.PerSecond / off.PerSecond)} % of the throughput, {Findings.Short(on.P95 / off.P95)} × p95",
            new() { ["throughput"] = on.PerSecond / off.PerSecond, ["p95"] = on.P95 / off.P95 }, "on ÷ off");
    }

    private async Task ReadsAsync(RunningPlatform platform, int size, IReadOnlyList<HttpClient> applicants, Guid model, CancellationToken cancellationToken)
    {
        Say("Reads through YARP and past it.");
        var section = $"Reads, {options.Clients} clients";
        var direct = People.PastTheGateway(platform, Offices, People.Applicant, options.Clients);
        foreach (var (what, path) in new[] { ("case", $"{Filing.Root}/cases/{model}"), ("guide", $"{Filing.Root}/public/guides/ro.establish") })
        {
            await Closed.GetAsync(direct, path, time / 8, cancellationToken);
            var past = await Closed.GetAsync(direct, path, time / 2, cancellationToken);
            await Closed.GetAsync(applicants, path, time / 8, cancellationToken);
            var through = await Closed.GetAsync(applicants, path, time / 2, cancellationToken);
            findings.Add(section, $"{what} through the gateway", size, through, $"`GET {path.Replace(model.ToString(), "{id}", StringComparison.Ordinal)}`, bearer token");
            findings.Add(section, $"{what} direct", size, past, "the same at the service, with a ticket");
            findings.Add(section, $"{what}, ratio", size, $"{Findings.Short(through.P50 / past.P50)} × p50, {Findings.Short(through.P95 / past.P95)} × p95",
                new() { ["p50"] = through.P50 / past.P50, ["p95"] = through.P95 / past.P95 }, "through ÷ direct");
        }
    }

    private async Task FormulasAsync(RunningPlatform platform, CancellationToken cancellationToken)
    {
        Say("Checks of a formula.");
        using var anybody = People.Client(platform.AddressOf("cosmetics"), null);
        await FormulaChecks.RunAsync(anybody, time * 2, cancellationToken);
        findings.Add("Formulas, one caller", "check of 300 rows", null, await FormulaChecks.RunAsync(anybody, time, cancellationToken), $"`POST {FormulaChecks.Path}` at the service, 300 rows, 100 of them blends of four; reading, every rule, effective contents and label warnings");
    }

    private async Task GoodsAsync(RunningPlatform platform, CancellationToken cancellationToken)
    {
        Say("Imports of goods.");
        using var applicant = People.PastTheGateway(platform, "bonded-exhibitions", People.Applicant, 1)[0];
        await GoodsImports.RunAsync(applicant, time, cancellationToken);
        findings.Add("Goods, one caller", "import of 1,000 lines", null, await GoodsImports.RunAsync(applicant, time, cancellationToken), $"`POST {GoodsImports.Path}` at the service, a CSV file of {GoodsImports.Lines} lines of twelve columns; reading, every check, conversion into CNY");
    }

    private async Task QueuesAsync(RunningPlatform platform, int size, CancellationToken cancellationToken)
    {
        Say("Queues and search.");
        foreach (var (title, userName, list) in Queues.Views)
        {
            foreach (var (kind, samples) in await Queues.RunAsync(platform, userName, list, time / 3, cancellationToken))
            {
                findings.Add("Queues, one caller", $"{title}: {kind}", size, samples, kind switch
                {
                    "queue" => $"`{list}`, first five pages, through the gateway",
                    "filters" => "by assignee, due, state; Worklist by state, matter, zone",
                    _ => "common, rare, Latin and missing words, the beginning of numbers",
                }, rate: false);
            }
        }
    }

    /// <summary>What one measure left to be relayed would slow the next.</summary>
    private static async Task DrainAsync(NpgsqlDataSource offices, CancellationToken cancellationToken)
    {
        await using var connection = await offices.OpenConnectionAsync(cancellationToken);
        while (await connection.QuerySingleAsync<bool>("select exists (select 1 from outbox where due_at <= now())"))
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
    }

    private void Ready(string what, RunningPlatform platform) =>
        findings.Add("Built code to ready", what, null, $"{Findings.Short(platform.ReadyAfter.TotalSeconds)} s", new() { ["seconds"] = platform.ReadyAfter.TotalSeconds }, "start of the built AppHost to `/health/ready` of the gateway, all processes up");

    private void Say(string text) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{Stopwatch.GetElapsedTime(started):mm\\:ss}] {text}"));
}
