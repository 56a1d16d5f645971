using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Dapper;
using Platform.Persistence;

namespace Platform.Testing.Plans;

/// <summary>
/// How PostgreSQL would run a statement, as few lines that stay the same from run to run: nodes, indexes and what is sorted,
/// no costs. Planned with its own values, as the services do.
/// </summary>
public static class QueryPlan
{
    public static async Task<string> OfAsync(Work work, string sql, object parameters)
    {
        ArgumentNullException.ThrowIfNull(work);
        var json = await work.Connection.QuerySingleAsync<string>($"explain (format json, costs off) {sql}", parameters);
        var text = new StringBuilder();
        Append(text, JsonNode.Parse(json)![0]!["Plan"]!, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonNode node, int depth)
    {
        text.Append(' ', 2 * depth).Append((string)node["Node Type"]!);
        foreach (var (member, word) in new[] { ("Index Name", "by"), ("Relation Name", "on"), ("CTE Name", "of"), ("Function Name", "of") })
        {
            if ((string?)node[member] is { } value)
                text.Append(CultureInfo.InvariantCulture, $" {word} {value}");
        }
        if (node["Sort Key"] is JsonArray keys)
            text.Append(CultureInfo.InvariantCulture, $" by {string.Join(", ", keys.Select(key => (string)key!))}");
        text.Append('\n');
        foreach (var child in node["Plans"]?.AsArray() ?? [])
            Append(text, child!, depth + 1);
    }
}

/// <summary>Plans as they were looked at and committed. A lost index, or a sort that an index had spared, changes them.</summary>
public static class PlanSnapshots
{
    /// <summary>Compares with the file, or writes it when UPDATE_CONTRACTS=1.</summary>
    public static async Task AreAsync(string file, IReadOnlyDictionary<string, string> plans)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_CONTRACTS") == "1")
            await File.WriteAllTextAsync(file, Text(plans));
        var difference = await DifferenceAsync(file, plans);
        Assert.True(difference.Length == 0, $"The plans changed. Look why (a lost index, a sort over the whole queue?); if they are better, run with UPDATE_CONTRACTS=1 and commit {Repository.Relative(file)}.\n{difference}");
    }

    /// <summary>Without an index the plans differ and the difference names it; else the comparison says yes to everything.</summary>
    public static async Task NoticeAsync(Database database, string index, string file, Func<Work, Task<IReadOnlyDictionary<string, string>>> plans)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(plans);
        // Never committed, so the index is back at the end.
        await using var work = await database.BeginAsync(default);
        await work.Connection.ExecuteAsync($"drop index {index}");
        Assert.Contains(index, await DifferenceAsync(file, await plans(work)), StringComparison.Ordinal);
    }

    /// <summary>What the file has (-) and what is found (+), by statement; empty when they are alike.</summary>
    private static async Task<string> DifferenceAsync(string file, IReadOnlyDictionary<string, string> plans)
    {
        var before = Parts(File.Exists(file) ? (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n") : "");
        var after = Parts(Text(plans));
        return string.Join('\n', before.Except(after).Select(part => $"- {part}").Concat(after.Except(before).Select(part => $"+ {part}")));
    }

    private static string Text(IReadOnlyDictionary<string, string> plans) => string.Join('\n', plans.Select(plan => $"## {plan.Key}\n{plan.Value}"));

    private static List<string> Parts(string text) => [.. text.Split("## ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim())];
}
