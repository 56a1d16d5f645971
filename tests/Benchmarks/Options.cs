using System.Globalization;

namespace Platform.Benchmarks;

/// <param name="Sizes">Numbers of cases, ascending; each is measured in the same run.</param>
/// <param name="Clients">How many at once, where a measure has several.</param>
/// <param name="Seconds">How long one load lasts.</param>
/// <param name="Output">Folder of <c>bench.json</c> and <c>bench.md</c>.</param>
/// <param name="Readme">Whether the table also goes into the root README.</param>
/// <param name="OnlyTelemetry">Measures only what telemetry costs, and prints it.</param>
internal sealed record Options(IReadOnlyList<int> Sizes, int Clients, int Seconds, string Output, bool Readme, bool OnlyTelemetry)
{
    public const string Usage = "eng/bench [--sizes 10000,100000] [--clients 8] [--seconds 8] [--output FOLDER] [--readme] [--telemetry]";

    /// <exception cref="FormatException">An argument is not understood.</exception>
    public static Options Parse(string[] args)
    {
        var options = new Options([10_000, 100_000], 8, 8, Repository.PathTo("TestResults", "bench"), Readme: false, OnlyTelemetry: false);
        for (var i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--sizes" => options with { Sizes = [.. Next().Split(',').Select(Number).Order()] },
                "--clients" => options with { Clients = Number(Next()) },
                "--seconds" => options with { Seconds = Number(Next()) },
                "--output" => options with { Output = Path.GetFullPath(Next()) },
                "--readme" => options with { Readme = true },
                "--telemetry" => options with { OnlyTelemetry = true },
                var other => throw new FormatException($"What is {other}? {Usage}"),
            };

            string Next() => ++i < args.Length ? args[i] : throw new FormatException($"{args[i - 1]} needs a value. {Usage}");
        }
        return options;
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
        ? number : throw new FormatException($"{text} is no number above zero. {Usage}");
}
