using System.Globalization;
using Platform.Benchmarks.Load;

namespace Platform.Benchmarks.Report;

/// <param name="Size">Cases in the tables; null when it does not matter.</param>
/// <param name="How">How it was measured, in one line.</param>
internal sealed record Finding(string Section, string What, int? Size, string Text, IReadOnlyDictionary<string, double> Numbers, string How);

/// <summary>Everything measured, in the order of the table.</summary>
internal sealed class Findings
{
    private readonly List<Finding> all = [];

    public IReadOnlyList<Finding> All => all;

    public void Add(string section, string what, int? size, Samples samples, string how, bool rate = true)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Short(samples.P50)} / {Short(samples.P95)} / {Short(samples.P99)} ms");
        Add(section, what, size, rate ? string.Create(CultureInfo.InvariantCulture, $"{samples.PerSecond:0.#}/s; {text}") : text,
            new() { ["count"] = samples.Count, ["perSecond"] = samples.PerSecond, ["p50"] = samples.P50, ["p95"] = samples.P95, ["p99"] = samples.P99 }, how);
    }

    public void Add(string section, string what, int? size, string text, Dictionary<string, double> numbers, string how)
    {
        all.Add(new Finding(section, what, size, text, numbers, how));
        Console.WriteLine($"  {what}{(size is { } cases ? string.Create(CultureInfo.InvariantCulture, $" ({cases:N0} cases)") : "")}: {text}");
    }

    public static string Short(double number) => number.ToString(number < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
