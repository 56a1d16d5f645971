using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain;

namespace Platform.RepresentativeOffices.Tests.Rules;

/// <summary>The guide's complete example, changed at single places and checked without a server. The day of application is 2026-03-10.</summary>
internal static class Establishing
{
    public static readonly DateOnly Today = new(2026, 3, 10);
    public static readonly EstablishMatter Matter = new();
    public static readonly IReadOnlySet<string> AllMaterials = EstablishMaterials.All.Select(material => material.Code).ToHashSet();

    public static JsonObject Example(DateOnly? day = null) => JsonSerializer.SerializeToNode(Matter.Example(day ?? Today), FormReader.Options)!.AsObject();

    /// <summary>The example with each of the places set.</summary>
    public static JsonObject With(params (string Place, string Value)[] changes)
    {
        var form = Example();
        foreach (var (place, value) in changes)
            Set(form, place, value);
        return form;
    }

    public static IReadOnlyList<Finding> Check(JsonObject form, IReadOnlySet<string>? materials = null)
    {
        Assert.False(Matter.Normalise(form).Failed(out _, out var normal));
        return Matter.Check(normal, new CheckContext(Today, "JA", materials ?? AllMaterials));
    }

    /// <summary><c>true</c> and <c>false</c> are flags, an empty value takes the place out, everything else is text.</summary>
    public static void Set(JsonObject form, string place, string value)
    {
        var steps = place.Split('/');
        JsonNode node = form;
        foreach (var step in steps[..^1])
            node = int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? node[index]! : node[step]!;
        if (value.Length == 0)
            node.AsObject().Remove(steps[^1]);
        else
            node[steps[^1]] = bool.TryParse(value, out var flag) ? flag : value;
    }
}
