using System.Globalization;

namespace Platform.Benchmarks.Running;

/// <param name="Resident">MiB that the process and its children have in memory; what they share counts for each.</param>
/// <param name="Proportional">The same, shared pages divided among those who share them.</param>
internal sealed record Memory(string Name, double Resident, double Proportional)
{
    public static IReadOnlyList<Memory> Of(RunningPlatform platform)
    {
        var named = platform.Processes().ToList();
        var children = Parents().ToLookup(pair => pair.Parent, pair => pair.Id);
        var others = named.Select(one => one.Id).ToHashSet();
        return [.. named.Select(one => Sum(one.Name, Tree(one.Id).ToList()))];

        // The host is the parent of all; its own line is its own.
        IEnumerable<int> Tree(int id) => children[id].Where(child => !others.Contains(child)).SelectMany(Tree).Prepend(id);
    }

    private static Memory Sum(string name, IReadOnlyList<int> ids) =>
        new(name, ids.Sum(id => Kilobytes(id, "Rss:")) / 1024, ids.Sum(id => Kilobytes(id, "Pss:")) / 1024);

    private static double Kilobytes(int id, string member) =>
        Read($"/proc/{id}/smaps_rollup").Split('\n').Where(line => line.StartsWith(member, StringComparison.Ordinal))
            .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)).FirstOrDefault();

    private static IEnumerable<(int Id, int Parent)> Parents() =>
        from folder in Directory.GetDirectories("/proc")
        where int.TryParse(Path.GetFileName(folder), out _)
        let parent = Read($"{folder}/status").Split('\n').FirstOrDefault(line => line.StartsWith("PPid:", StringComparison.Ordinal))
        where parent is not null
        select (int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture), int.Parse(parent[5..], CultureInfo.InvariantCulture));

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
