using System.Text.Json.Nodes;
using Platform.CaseKernel.Forms;

namespace Platform.CaseKernel.Tests.Forms;

public sealed class FormDiffTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"a":1}""", "")]
    [InlineData("""{"a":1}""", """{"a":2}""", "/a")]
    [InlineData("""{"a":1}""", """{}""", "/a")]
    [InlineData("""{}""", """{"office":{"name":"x","scope":"y"}}""", "/office/name /office/scope")]
    [InlineData("""{"office":{"name":"x"}}""", """{"office":{"name":"y"}}""", "/office/name")]
    [InlineData("""{"list":[{"n":1},{"n":2}]}""", """{"list":[{"n":1},{"n":3}]}""", "/list/1/n")]
    [InlineData("""{"list":[{"n":1}]}""", """{"list":[{"n":1},{"n":2}]}""", "/list/1")]
    [InlineData("""{"list":[{"n":1},{"n":2}]}""", """{"list":[{"n":1}]}""", "/list/1")]
    [InlineData("""{}""", """{"list":[{"n":1}]}""", "/list/0")]
    [InlineData("""{"a":null}""", """{}""", "")]
    [InlineData("""{"a/b":1}""", """{"a/b":2}""", "/a~1b")]
    public void Differences_are_named_down_to_single_fields_and_whole_entries(string before, string after, string pointers)
    {
        Assert.Equal(pointers, string.Join(' ', FormDiff.Pointers(JsonNode.Parse(before), JsonNode.Parse(after))));
        Assert.Equal(pointers, string.Join(' ', FormDiff.Pointers(JsonNode.Parse(after), JsonNode.Parse(before))));
    }

    [Theory]
    [InlineData("/office/name", "/office/name", true)]
    [InlineData("/office/name", "/office", true)]
    [InlineData("/office", "/office/name", false)]
    [InlineData("/officers", "/office", false)]
    public void A_place_lies_within_itself_and_what_it_belongs_to(string pointer, string place, bool within) =>
        Assert.Equal(within, FormDiff.IsWithin(pointer, place));

    [Fact]
    public void Laying_the_changes_over_the_old_form_gives_the_new_one()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 500; i++)
        {
            var (before, after) = (Forms(random, 3), Forms(random, 3));
            var rebuilt = before.DeepClone();
            var changes = FormDiff.Changes(before, after);
            // What goes goes from the end, so that taking an entry from a list does not move those before it.
            foreach (var change in changes.Where(change => change.After is null).Reverse().Concat(changes.Where(change => change.After is not null)))
                Lay(rebuilt, change);
            Assert.Empty(FormDiff.Pointers(rebuilt, after));
        }
    }

    private static JsonObject Forms(Random random, int depth)
    {
        var form = new JsonObject();
        foreach (var name in new[] { "a", "b", "c" }.Where(_ => random.Next(3) > 0))
        {
            form[name] = (name, depth) switch
            {
                ("b", > 0) => Forms(random, depth - 1),
                ("c", > 0) => new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => (JsonNode)Forms(random, 0))]),
                _ => random.Next(4),
            };
        }
        return form;
    }

    private static void Lay(JsonNode form, Change change)
    {
        var names = change.Pointer[1..].Split('/');
        var place = form;
        foreach (var name in names[..^1])
            place = place is JsonArray list ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]! : place[name] ??= name == "c" ? new JsonArray() : new JsonObject();
        if (place is not JsonArray items)
            place[names[^1]] = change.After?.DeepClone();
        else if (change.After is null)
            items.RemoveAt(int.Parse(names[^1], System.Globalization.CultureInfo.InvariantCulture));
        else
            items.Insert(Math.Min(items.Count, int.Parse(names[^1], System.Globalization.CultureInfo.InvariantCulture)), change.After.DeepClone());
    }
}
