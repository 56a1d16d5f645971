using System.Globalization;
using System.Text.RegularExpressions;
using Platform.Testing;

namespace Platform.Architecture.Tests;

public sealed partial class SourceTests
{
    private static readonly string[] Written = ["src", "ServiceDefaults", "AppHost", "tests"];

    // Accident: the wiring of a service grows until nobody sees any more what it consists of.
    [Fact]
    public void Program_is_a_list_of_at_most_forty_lines() =>
        Assert.All(Project.All.Where(project => project.IsWeb).Select(project => Repository.PathTo(project.Folder, "Program.cs")).Where(File.Exists),
            file => Assert.True(File.ReadLines(file).Count() <= 40, Repository.Relative(file)));

    // Accident: a deadline is computed by the clock of the machine, and no test can travel to the day on which it is wrong.
    [Fact]
    public void Time_comes_from_a_TimeProvider() => Nowhere(AmbientClock(), ["src", "ServiceDefaults", "AppHost"]);

    // Accident: a test waits a second too little on a busy machine, and a second too much everywhere else.
    [Fact]
    public void Nothing_sleeps() => Nowhere(Sleeping(), Written);

    // Accident: what was left for later is found by a user.
    [Fact]
    public void Nothing_is_left_for_later() => Nowhere(LeftForLater(), Written);

    // Accident: the clone of a colleague looks for a folder that only one machine has.
    [Fact]
    public void No_file_names_a_folder_of_one_machine() => Nowhere(OneMachine(), [.. Written, "eng"], "*");

    // Accident: a file of a thousand lines that two people change at once.
    [Fact]
    public void A_file_has_at_most_four_hundred_lines() =>
        Assert.All(Sources(Written, "*.cs").Concat(Sources(Written, "*.razor")), file => Assert.True(File.ReadLines(file).Count() <= 400, Repository.Relative(file)));

    // Accident: the statement that is reviewed and measured is not the one that runs.
    [Fact]
    public void Every_statement_is_called_by_its_name()
    {
        var code = string.Concat(Sources(["src"], "*.cs").Select(File.ReadAllText));
        var names = Sources(["src"], "*.sql").Where(file => file.Contains("/Data/Sql/", StringComparison.Ordinal))
            .Select(file => string.Join('.', Path.GetFileName(file).Split('.').Take(2))).Distinct();
        Assert.All(names, name => Assert.Contains($"\"{name}\"", code, StringComparison.Ordinal));
    }

    // Accident: a statement "X.Is.sql" is taken for Icelandic, goes to a satellite assembly, and is missing at run time.
    [Fact]
    public void No_statement_is_named_like_a_language()
    {
        var languages = CultureInfo.GetCultures(CultureTypes.AllCultures).Select(culture => culture.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.All(
            Project.All.SelectMany(project => Repository.Files($"{project.Folder}/Data/Sql", "*.sql")),
            file => Assert.DoesNotContain(Path.GetFileNameWithoutExtension(file).Split('.')[1], languages));
    }

    // Accident: two shapes have one name, and the contract tells the clients of one that it looks like the other.
    [Fact]
    public void What_a_service_sends_has_a_name_of_its_own() =>
        Assert.All(Project.Services.Where(service => service.Sources("openapi.json").Any()), service =>
        {
            var contract = File.ReadAllText(service.Sources("openapi.json").Single());
            Assert.Empty(service.Sources("*.cs").Concat(Sources(["src/CaseKernel"], "*.cs"))
                .SelectMany(File.ReadLines).Select(line => TopLevelShape().Match(line).Groups[1].Value).Where(name => contract.Contains($"\"{name}\": {{", StringComparison.Ordinal))
                .GroupBy(name => name).Where(shapes => shapes.Count() > 1).Select(shapes => $"{service.Name}: {shapes.Key}"));
        });

    // Accident: a service without an address in its launch profile is published without an endpoint.
    [Fact]
    public void Every_process_has_a_launch_profile_with_an_address() =>
        Assert.All(Project.All.Where(project => project.IsWeb), project =>
            Assert.Contains("\"applicationUrl\": \"http://localhost:", File.ReadAllText(Repository.PathTo(project.Folder, "Properties", "launchSettings.json")), StringComparison.Ordinal));

    private static void Nowhere(Regex pattern, string[] folders, string files = "*.cs")
    {
        var found = Sources(folders, files)
            .Where(file => Path.GetFileName(file) != "SourceTests.cs")
            .SelectMany(file => File.ReadLines(file).Select((line, number) => (File: Repository.Relative(file), Number: number + 1, Line: line)))
            .Where(place => pattern.IsMatch(place.Line))
            .Select(place => $"{place.File}:{place.Number}: {place.Line.Trim()}");
        Assert.Empty(found);
    }

    private static IEnumerable<string> Sources(string[] folders, string pattern) => folders.SelectMany(folder => Repository.Files(folder, pattern));

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bEnvironment\.TickCount")]
    private static partial Regex AmbientClock();

    [GeneratedRegex(@"^(?:public|internal) (?:\w+ )*(?:record|enum) (?:struct )?(\w+)")]
    private static partial Regex TopLevelShape();

    [GeneratedRegex(@"\bThread\.Sleep\b")]
    private static partial Regex Sleeping();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException|\bSkip = ""|\(Skip=")]
    private static partial Regex LeftForLater();

    [GeneratedRegex(@"(?<![\w.:/])/(root|work|Users)/")]
    private static partial Regex OneMachine();
}
