using System.Text.RegularExpressions;
using Platform.Testing;

namespace Platform.Architecture.Tests;

/// <summary>The kernel is mechanism and never policy; a service is policy and never mechanism.</summary>
public sealed partial class KernelTests
{
    private const string Kernel = "src/CaseKernel";

    private static readonly IReadOnlyList<Project> Services = [.. Project.Services.Where(service => service.References.Contains("CaseKernel"))];

    // Accident: a term of the licensing law is built into the kernel, and a filing that is no licence gets a clock it does not have.
    [Fact]
    public void The_kernel_declares_no_law()
    {
        Nowhere(Repository.Files(Kernel, "*.cs"), Declaration());
        Assert.All(Services, service => Assert.Contains(service.Sources("*.cs"), file => Declaration().IsMatch(File.ReadAllText(file))));
    }

    // Accident: the kernel asks "is it a representative office?" and the next service is built around the answer.
    [Fact]
    public void The_kernel_names_no_matter_zone_or_statute()
    {
        Nowhere(Repository.Files(Kernel, "*.cs"), NameOfPolicy());
        Assert.All(Services, service => Assert.Contains(service.Sources("*.cs"), file => NameOfPolicy().IsMatch(File.ReadAllText(file))));
    }

    // Accident: the words of one law are shown for a matter under another.
    [Fact]
    public void The_kernels_texts_hold_no_words_of_a_matter() =>
        Assert.All(
            Repository.Files($"{Kernel}/Texts", "*.resx").SelectMany(file => KeyOfText().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)),
            key => Assert.DoesNotMatch("^(law|matter|state|limit|material|organ|zone|rule|certificate|remedies)([.]|$)", key));

    // Accident: a service changes a case behind its flow table, and neither clock nor timeline nor read side hear of it.
    [Fact]
    public void A_services_statements_leave_the_kernels_tables_alone()
    {
        var tables = Repository.Files($"{Kernel}/Data/Migrations/Postgres", "*.sql").SelectMany(file => CreatedTable().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).ToList();
        Assert.Contains("cases", tables);
        var theirs = new Regex($@"\b({string.Join('|', tables)})\b");
        Assert.All(Services, service => Nowhere(service.Sources("*.sql"), theirs));
    }

    // Accident: the second service copies how a version is checked or an event is sent, and the copies drift.
    [Fact]
    public void A_service_has_no_mechanism_of_its_own()
    {
        Assert.NotEmpty(Services);
        Assert.Contains(Repository.Files(Kernel, "*.cs"), file => Mechanism().IsMatch(File.ReadAllText(file)));
        Assert.All(Services, service => Nowhere(service.Sources("*.cs"), Mechanism()));
    }

    private static void Nowhere(IEnumerable<string> files, Regex pattern) => Assert.Empty(
        from file in files
        from line in File.ReadLines(file).Select((text, i) => (Text: text, Number: i + 1))
        where !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal) && pattern.IsMatch(line.Text)
        select $"{Repository.Relative(file)}:{line.Number}: {line.Text.Trim()}");

    [GeneratedRegex(@"new (Provision|Limit|State|Step|FlowTable|Organ|Consultation|PauseGround)\(")]
    private static partial Regex Declaration();

    [GeneratedRegex("""
        "(ro|cos|bex|tal)[.]|"(XKF|L584|L338|L727|L581|L637|L716|SCZT|YHYS)"|"(JA|CN|PT|QP|JD|JS|HQ|IR|MH|[A-Z]+-CBZ)"
        """)]
    private static partial Regex NameOfPolicy();

    [GeneratedRegex("<data name=\"([^\"]+)\"")]
    private static partial Regex KeyOfText();

    [GeneratedRegex(@"create table (\w+)")]
    private static partial Regex CreatedTable();

    [GeneratedRegex(@"\b(BeginAsync|CommitAsync|BackgroundService|IfMatch|IPublishEndpoint|IBusControl|TimelineRecord|DeadlineRecord|Lease)\b|Idempotency-Key")]
    private static partial Regex Mechanism();
}
