using System.Globalization;
using System.Runtime.InteropServices;

namespace Platform.Benchmarks.Report;

/// <summary>What it ran on.</summary>
internal sealed record Machine(int Cores, string Processor, double MemoryGiB, string System, string Runtime, string Database)
{
    public static Machine This(string database) => new(
        Environment.ProcessorCount,
        Line("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
        Math.Round(double.Parse((Line("/proc/meminfo", "MemTotal") ?? "0").Split(' ')[0], CultureInfo.InvariantCulture) / 1024 / 1024, 1),
        Line("/etc/os-release", "PRETTY_NAME", '=')?.Trim('"') ?? RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        database);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Cores} cores ({Processor}), {MemoryGiB} GiB memory, {System}, {Runtime}, {Database}; the platform, its servers and the load share the machine");

    private static string? Line(string file, string key, char separator = ':') => File.Exists(file)
        ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?.Split(separator, 2)[1].Trim()
        : null;
}
