using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Tests.Forms;

public sealed class FormReaderTests
{
    [Fact]
    public void Everything_wrong_is_named_at_once_with_its_place()
    {
        var json = JsonNode.Parse("""{"name": 7, "colour": "red", "inner": {"day": "2026-13-01", "extra": 1}, "items": [{"count": "three"}, 5], "tone": "loud", "a/b": 1}""");

        Assert.True(FormReader.Read<Sample>(json).Failed(out var problem, out _));

        Assert.Equal(
            ["/a~1b", "/colour", "/inner/day", "/inner/extra", "/items/0/count", "/items/1", "/name", "/tone"],
            problem.Errors.Select(error => error.Pointer).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    public void A_form_that_is_no_object_is_refused(string json) =>
        Assert.True(FormReader.Read<Sample>(JsonNode.Parse(json)).Failed(out _, out _));

    [Fact]
    public void Money_is_read_from_a_string_and_from_a_number_and_written_as_a_string()
    {
        Assert.False(FormReader.Read<Sample>(JsonNode.Parse("""{"amount": "12.50"}""")).Failed(out _, out var text));
        Assert.False(FormReader.Read<Sample>(JsonNode.Parse("""{"amount": 12.50}""")).Failed(out _, out var number));
        Assert.Equal(12.50m, text.Amount);
        Assert.Equal(text, number);
        Assert.Contains("\"amount\":\"12.50\"", System.Text.Json.JsonSerializer.Serialize(text, FormReader.Options), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_for_an_enumeration_is_refused() =>
        Assert.True(FormReader.Read<Sample>(JsonNode.Parse("""{"tone": 0}""")).Failed(out _, out _));

    [Fact]
    public void Required_fields_of_a_missing_group_are_each_named()
    {
        var findings = FieldChecks.Check(new Sample { Items = [new Item()] }, new Provision(typeof(CaseTexts), "XKF", "29"));
        Assert.Equal(["/inner/day", "/items/0/count", "/name"], findings.Select(finding => finding.Pointer).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"a": 1, "b": {"c": [1, 2]}}""", """{"a": 1, "b": {"c": [1, 3]}}""", "/b/c/1")]
    [InlineData("""{"a": [1]}""", """{"a": [1, 2]}""", "/a/1")]
    [InlineData("""{"a": null}""", """{}""", "")]
    [InlineData("""{"a": "x"}""", """{}""", "/a")]
    public void A_difference_is_the_smallest_place_that_differs(string before, string after, string pointers) =>
        Assert.Equal(pointers, string.Join(",", FormDiff.Pointers(JsonNode.Parse(before), JsonNode.Parse(after))));

    [Fact]
    public void The_schema_says_what_is_required_and_allows_nothing_else()
    {
        var schema = FormSchema.Of(typeof(Sample));
        Assert.Equal(["name", "inner"], schema["required"]!.AsArray().Select(name => (string)name!));
        Assert.False((bool)schema["additionalProperties"]!);
        Assert.Equal(5, (int)schema["properties"]!["name"]!["maxLength"]!);
    }

    internal enum SampleTone
    {
        Soft,
    }

    internal sealed record Sample
    {
        [Required, StringLength(5)]
        public string? Name { get; init; }

        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
        public decimal? Amount { get; init; }

        [Required]
        public Inner? Inner { get; init; }

        public IReadOnlyList<Item>? Items { get; init; }

        public SampleTone? Tone { get; init; }
    }

    internal sealed record Inner
    {
        [Required]
        public DateOnly? Day { get; init; }
    }

    internal sealed record Item
    {
        [Required]
        public int? Count { get; init; }
    }
}
