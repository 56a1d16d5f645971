using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Platform.Benchmarks.Report;

/// <summary>The findings as JSON for programs and as a Markdown table for people.</summary>
internal sealed class Written(Findings findings, Machine machine, Options options, DateTimeOffset at)
{
    private const string Begin = "<!-- measured:begin (eng/bench --readme writes what stands between) -->";
    private const string End = "<!-- measured:end -->";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Output);
        var markdown = Markdown();
        await File.WriteAllTextAsync(Path.Combine(options.Output, "bench.json"), JsonSerializer.Serialize(new { at, machine, options.Sizes, options.Clients, options.Seconds, findings = findings.All }, Json), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(options.Output, "bench.md"), markdown, cancellationToken);
        if (options.Readme)
            await InsertAsync(Repository.PathTo("README.md"), markdown, cancellationToken);
    }

    private string Markdown()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Measured by `eng/bench` on {at:yyyy-MM-dd}: {machine}. Times are p50 / p95 / p99 of one run; repeat it before trusting a digit.\n");
        foreach (var section in findings.All.GroupBy(finding => finding.Section))
            Append(text, section.Key, [.. section]);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string section, IReadOnlyList<Finding> rows)
    {
        var sizes = rows.Select(row => row.Size).Distinct().ToList();
        var titles = sizes.Select(size => size is { } cases ? string.Create(CultureInfo.InvariantCulture, $"{cases:N0} cases") : "").ToList();
        text.Append(CultureInfo.InvariantCulture, $"\n| {section} | {string.Join(" | ", titles)} | how |\n|{string.Concat(Enumerable.Repeat("---|", sizes.Count + 2))}\n");
        foreach (var row in rows.GroupBy(row => row.What))
            text.Append(CultureInfo.InvariantCulture, $"| {row.Key} | {string.Join(" | ", sizes.Select(size => row.FirstOrDefault(one => one.Size == size)?.Text ?? ""))} | {row.First().How} |\n");
    }

    private static async Task InsertAsync(string file, string markdown, CancellationToken cancellationToken)
    {
        var text = await File.ReadAllTextAsync(file, cancellationToken);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        if (begin < 0 || end < begin)
            throw new InvalidOperationException($"{file} lacks the lines {Begin} and {End}.");
        await File.WriteAllTextAsync(file, $"{text[..(begin + Begin.Length)]}\n{markdown}{text[end..]}", cancellationToken);
    }
}
