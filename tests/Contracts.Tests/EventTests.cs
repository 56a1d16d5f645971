using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Contracts.Cases.V1;
using Platform.Testing;

namespace Platform.Contracts.Tests;

/// <summary>The wire is the contract: what is committed in Samples/ must stay readable, whatever happens to the classes.</summary>
public sealed class EventTests
{
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web);

    private static readonly HashSet<Type> Basic = [typeof(Guid), typeof(string), typeof(int), typeof(long), typeof(bool), typeof(decimal), typeof(DateOnly), typeof(DateTimeOffset), typeof(IReadOnlyList<string>)];

    public static TheoryData<string> Events { get; } = [.. typeof(CaseSubmitted).Assembly.GetExportedTypes().Select(type => type.FullName!)];

    [Theory, MemberData(nameof(Events))]
    public void An_event_is_a_sealed_record_in_a_numbered_version(string name)
    {
        var type = TypeOf(name);
        Assert.True(type.IsSealed && type.GetMethod("<Clone>$") is not null, $"{name} is not a sealed record");
        Assert.Matches(@"^Platform\.Contracts\.[A-Za-z]+\.V\d+\.[A-Za-z]+$", name);
    }

    /// <summary>A consumer must not need our types to read an event.</summary>
    [Theory, MemberData(nameof(Events))]
    public void An_event_is_flat_and_of_basic_types(string name) =>
        Assert.All(TypeOf(name).GetProperties(), property => Assert.Contains(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, Basic));

    [Theory, MemberData(nameof(Events))]
    public void The_committed_sample_is_read_without_loss(string name)
    {
        var sample = Sample(name);
        var read = JsonSerializer.Deserialize(sample, TypeOf(name), Wire);
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(sample), JsonSerializer.SerializeToNode(read, TypeOf(name), Wire)),
            $"{name}: the sample and what was read of it differ: {JsonSerializer.Serialize(read, TypeOf(name), Wire)}");
    }

    [Theory, MemberData(nameof(Events))]
    public void A_member_added_later_does_not_disturb_older_readers(string name)
    {
        var sample = JsonNode.Parse(Sample(name))!.AsObject();
        sample["addedLater"] = new JsonObject { ["x"] = 1 };
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Sample(name)), JsonSerializer.SerializeToNode(sample.Deserialize(TypeOf(name), Wire), TypeOf(name), Wire)), name);
    }

    [Fact]
    public void Every_sample_belongs_to_an_event() =>
        Assert.Equal(Events.Select(row => (string)row.Data).Order(StringComparer.Ordinal), Repository.Files("tests/Contracts.Tests/Samples", "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    private static string Sample(string name) => File.ReadAllText(Repository.PathTo("tests", "Contracts.Tests", "Samples", $"{name}.json"));

    private static Type TypeOf(string name) => typeof(CaseSubmitted).Assembly.GetType(name, throwOnError: true)!;
}
