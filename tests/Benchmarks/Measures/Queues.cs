using System.Text.Json.Nodes;
using Platform.Benchmarks.Load;
using Platform.Benchmarks.Running;

namespace Platform.Benchmarks.Measures;

/// <param name="Kind"><c>queue</c> (first and later pages), <c>filters</c> or <c>search</c>.</param>
internal sealed record QueueQuery(string Kind, string Path);

/// <summary>Lists as officers and supervisors ask for them, through the gateway, one caller at a time.</summary>
internal static class Queues
{
    private const string Desk = $"{Filing.Root}/desk/cases";
    private const string Worklist = "/api/worklist/cases";

    public static readonly (string Title, string UserName, string List)[] Views =
    [
        ("Desk, least privileged (one zone)", "officer.market", Desk),
        ("Desk, most privileged (every zone)", People.EveryZone, Desk),
        ("Worklist, least privileged (one zone)", "officer.market", Worklist),
        ("Worklist, most privileged (supervisor)", "supervisor", Worklist),
    ];

    // Words that are common in titles, rare, in the other script, the beginning of numbers, and nowhere.
    private static readonly string[] Words = ["贸易", "罕见", "kestrel", "ROE-JA-2026-00", "没有这个"];

    public static async Task<IReadOnlyDictionary<string, Samples>> RunAsync(RunningPlatform platform, string userName, string list, TimeSpan time, CancellationToken cancellationToken)
    {
        var client = (await People.SignInAsync(platform, userName, 1, cancellationToken))[0];
        var queries = await QueriesAsync(client, list, cancellationToken);
        var found = new Dictionary<string, Samples>();
        foreach (var kind in queries.GroupBy(query => query.Kind))
        {
            var samples = new Samples();
            var turn = 0;
            var paths = kind.ToList();
            await Closed.RunAsync(
                1, time, samples,
                async _ =>
                {
                    await samples.TimeAsync(() => ReadAsync(client, paths[turn++ % paths.Count].Path, cancellationToken));
                    return true;
                },
                cancellationToken);
            found.Add(kind.Key, samples);
        }
        return found;
    }

    private static async Task<IReadOnlyList<QueueQuery>> QueriesAsync(HttpClient client, string list, CancellationToken cancellationToken)
    {
        var queries = new List<QueueQuery>();
        var path = list;
        for (var page = 0; page < 5; page++)
        {
            queries.Add(new QueueQuery("queue", path));
            if ((string?)JsonNode.Parse(await ReadAsync(client, path, cancellationToken))!["next"] is not { } next)
                break;
            path = $"{list}?after={Uri.EscapeDataString(next)}";
        }
        string[] filters = list == Desk
            ? ["assignee=me", "assignee=none", "due=overdue", "due=week", "state=AwaitingCorrection", "state=Approved"]
            : ["state=Submitted", "state=Approved", "matter=ro.establish", "zone=JA"];
        queries.AddRange(filters.Select(filter => new QueueQuery("filters", $"{list}?{filter}")));
        queries.AddRange(Words.Select(word => new QueueQuery("search", $"{list}?q={Uri.EscapeDataString(word)}")));
        return queries;
    }

    private static async Task<string> ReadAsync(HttpClient client, string path, CancellationToken cancellationToken)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {text}");
    }
}
