using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Npgsql;
using Platform.Benchmarks.Load;

namespace Platform.Benchmarks.Measures;

/// <summary>
/// The recorded transaction once more without the platform: pgbench sends the same statements, for a draft of its own each
/// time. What must be unique is made from the draft's number; all other values stay as recorded.
/// </summary>
internal static partial class Pgbench
{
    /// <param name="unique">Recorded values and the expressions, of <c>:n</c>, that take their place.</param>
    public static async Task<Samples> RunAsync(IReadOnlyList<RecordedStatement> statements, IReadOnlyDictionary<string, string> unique, Drafts.Batch drafts, string database, int clients, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("platform-pgbench-");
        try
        {
            var each = drafts.Count / clients;
            var script = Path.Combine(folder.FullName, "submission.sql");
            await File.WriteAllTextAsync(script, Script(statements, unique, each), cancellationToken);
            var samples = await RunAsync(script, each, folder.FullName, new NpgsqlConnectionStringBuilder(database), clients, cancellationToken);
            await CheckAsync(database, drafts, samples.Count);
            return samples;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Script(IReadOnlyList<RecordedStatement> statements, IReadOnlyDictionary<string, string> unique, int each)
    {
        var expressions = new Dictionary<string, string>(unique);
        var lines = new List<string> { @"\set i :i + 1", string.Create(CultureInfo.InvariantCulture, $@"\set n {Drafts.Batch.First - 1} + :client_id * {each} + :i"), "begin;" };
        foreach (var statement in statements)
        {
            var sql = string.Join(' ', Comment().Replace(statement.Sql, "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(';');
            var isEvent = sql.StartsWith("insert into outbox", StringComparison.OrdinalIgnoreCase);
            lines.Add(Placeholder().Replace(sql, match =>
            {
                var index = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) - 1;
                // Events that never fall due: what the relay does afterwards is not this transaction.
                return isEvent && index == statement.Values.Count - 1 ? "'infinity'" : Literal(statement.Values[index]);
            }) + ";");
        }
        lines.Add("commit;");
        return string.Join('\n', lines) + "\n";

        string Literal(string? value)
        {
            if (value is null)
                return "null";
            if (Guid.TryParseExact(value, "D", out _) && !expressions.ContainsKey(value))
                expressions.Add(value, string.Create(CultureInfo.InvariantCulture, $"md5('{expressions.Count}-' || :n::text)::uuid"));
            if (expressions.TryGetValue(value, out var expression))
                return expression;
            // A colon would begin a variable of pgbench.
            return $"E'{value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal).Replace(":", @"\x3a", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal)}'";
        }
    }

    private static async Task<Samples> RunAsync(string script, int each, string folder, NpgsqlConnectionStringBuilder database, int clients, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            Program(),
            [
                "-n", "-M", "extended", "-c", Text(clients), "-j", "2", "-t", Text(each), "-f", script, "-D", "i=0", "--log", "--log-prefix", Path.Combine(folder, "took"),
                "-h", database.Host!, "-p", Text(database.Port), "-U", database.Username!, database.Database!,
            ]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["PGPASSWORD"] = database.Password;
        using var process = Process.Start(start)!;
        var samples = new Samples();
        var started = Stopwatch.GetTimestamp();
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
        samples.Within = Stopwatch.GetElapsedTime(started);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"pgbench ended with {process.ExitCode}:\n{string.Join('\n', await output)}");
        // A line has: client, transaction, microseconds, …
        foreach (var line in Directory.GetFiles(folder, "took*").SelectMany(File.ReadLines))
            samples.Add(double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture) / 1000);
        return samples;
    }

    /// <summary>A transaction that changed nothing would be fast and would say nothing.</summary>
    private static async Task CheckAsync(string database, Drafts.Batch drafts, int transactions)
    {
        await using var connection = new NpgsqlConnection(database);
        var submitted = await connection.QuerySingleAsync<int>("select count(*) from cases where id::text like @Pattern and state = 'Submitted'", new { Pattern = drafts.Prefix + "%" });
        if (submitted != transactions)
            throw new InvalidOperationException($"pgbench ran {transactions} transactions, but {submitted} drafts are submitted.");
        await connection.ExecuteAsync("delete from outbox where due_at = 'infinity'");
    }

    private static string Program() =>
        (Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin", "pgbench")).LastOrDefault(File.Exists)
            : null) ?? "pgbench";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("--.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\$(\d+)")]
    private static partial Regex Placeholder();
}
