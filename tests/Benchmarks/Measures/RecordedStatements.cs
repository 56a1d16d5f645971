using System.Text.RegularExpressions;
using Dapper;
using Npgsql;

namespace Platform.Benchmarks.Measures;

/// <param name="Values">Of <c>$1</c> and so on; null is SQL's null.</param>
internal sealed record RecordedStatement(string Sql, IReadOnlyList<string?> Values);

/// <summary>What one transaction of the service sends to PostgreSQL, taken from the server's own log.</summary>
internal static partial class RecordedStatements
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <param name="mark">A value that only this transaction carries.</param>
    public static async Task<IReadOnlyList<RecordedStatement>> OfAsync(string log, NpgsqlDataSource database, string mark, Func<Task> act, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await SetAsync(connection, "alter system set log_statement = 'all'", "alter system set log_line_prefix = '%p|'");
        try
        {
            // The other sessions hear of it a moment later.
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            await act();
        }
        finally
        {
            await SetAsync(connection, "alter system reset log_statement", "alter system reset log_line_prefix");
        }
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Pause)
        {
            using var reader = new StreamReader(new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            if (Transaction(await reader.ReadToEndAsync(cancellationToken), mark) is { } found)
                return found;
            await Task.Delay(Pause, cancellationToken);
        }
        throw new InvalidOperationException($"{log} holds no transaction with {mark}.");
    }

    /// <summary>The statements between begin and commit of the session that sent <paramref name="mark"/>; null when they are not there.</summary>
    private static List<RecordedStatement>? Transaction(string log, string mark)
    {
        var entries = Entry().Matches(log)
            .Select(match => (Session: match.Groups["session"].Value, Level: match.Groups["level"].Value, Text: match.Groups["text"].Value.Replace("\n\t", "\n", StringComparison.Ordinal).Trim()))
            .ToList();
        var session = entries.FirstOrDefault(entry => entry.Level == "DETAIL" && entry.Text.Contains(mark, StringComparison.Ordinal)).Session;
        if (session is null)
            return null;
        var own = entries.Where(entry => entry.Session == session).ToList();
        var marked = own.FindIndex(entry => entry.Level == "DETAIL" && entry.Text.Contains(mark, StringComparison.Ordinal));
        var begin = own.FindLastIndex(marked, entry => IsCommand(entry.Text, "begin"));
        var commit = own.FindIndex(marked, entry => IsCommand(entry.Text, "commit"));
        if (begin < 0 || commit < 0)
            return null;
        var statements = new List<RecordedStatement>();
        for (var i = begin + 1; i < commit; i++)
        {
            if (own[i].Level == "LOG" && Executed().Match(own[i].Text) is { Success: true } executed)
                statements.Add(new RecordedStatement(executed.Groups["sql"].Value, own[i + 1].Level == "DETAIL" ? Values(own[i + 1].Text) : []));
        }
        return statements;
    }

    private static bool IsCommand(string text, string command) =>
        Executed().Match(text) is { Success: true } executed && executed.Groups["sql"].Value.StartsWith(command, StringComparison.OrdinalIgnoreCase);

    private static List<string?> Values(string detail) =>
        [.. Parameter().Matches(detail).Select(match => match.Groups["value"].Success ? match.Groups["value"].Value.Replace("''", "'", StringComparison.Ordinal) : null)];

    private static async Task SetAsync(NpgsqlConnection connection, params string[] settings)
    {
        foreach (var setting in settings)
            await connection.ExecuteAsync(setting);
        await connection.ExecuteAsync("select pg_reload_conf()");
    }

    [GeneratedRegex(@"^(?<session>\d+)\|(?<level>[A-Z]+):  (?<text>.*(\n(?!\d+\|).*)*)", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^(execute [^:]*|statement): (?<sql>(?s:.*))$")]
    private static partial Regex Executed();

    [GeneratedRegex(@"\$\d+ = (NULL|'(?<value>([^']|'')*)')")]
    private static partial Regex Parameter();
}
