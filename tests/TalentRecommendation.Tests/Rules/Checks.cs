using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Rules;

namespace Platform.TalentRecommendation.Tests.Rules;

/// <summary>The complete example of a matter, changed in one place, and what the rules then find. The day is 2026-11-23.</summary>
internal static class Checks
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static IReadOnlyList<Finding> Of<TForm>(Matter<TForm> matter, Action<JsonObject>? change = null, object? known = null, string zone = "JA", DateOnly? appliedOn = null)
        where TForm : class, new()
    {
        var form = JsonSerializer.SerializeToNode(matter.Example(Today), FormReader.Options)!.AsObject();
        change?.Invoke(form);
        Assert.False(matter.Normalise(form).Failed(out _, out var normal));
        return matter.Check(normal, new CheckContext(Today, zone, matter.Materials.Select(material => material.Code).ToHashSet()) { Known = known, AppliedOn = appliedOn ?? Today });
    }

    /// <summary>Changes one place: flags and <c>#</c> numbers are themselves, an empty value takes the place out, everything else is text.</summary>
    public static Action<JsonObject> Place(string place, string value) => form =>
    {
        var steps = place.Split('/');
        JsonNode node = form;
        foreach (var step in steps[..^1])
            node = int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? node[index]! : node[step] ??= new JsonObject();
        if (value.Length == 0)
            node.AsObject().Remove(steps[^1]);
        else
            node[steps[^1]] = bool.TryParse(value, out var flag) ? flag : value.StartsWith('#') ? int.Parse(value[1..], CultureInfo.InvariantCulture) : value;
    };

    public static void Found(IReadOnlyList<Finding> findings, string code, string pointer, Severity severity = Severity.Block)
    {
        var finding = findings.FirstOrDefault(finding => finding.Code == code && finding.Pointer == pointer);
        Assert.True(finding is not null, $"{code} at {pointer} is not among {string.Join(", ", findings.Select(finding => $"{finding.Code} {finding.Pointer}"))}");
        Assert.Equal(severity, finding.Severity);
        Assert.NotEqual("", finding.Provision!.In(CultureInfo.GetCultureInfo("en")));
        Assert.DoesNotContain("rule.", finding.Title.In(CultureInfo.GetCultureInfo("en")) + finding.Mend.In(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }
}
