using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Web.Shared.Api;

namespace Platform.Web.Officer.Features;

/// <summary>What an officer has typed into the form of an act, taken or not.</summary>
public sealed record ActDraft
{
    public const int MostRows = 50;

    public string Act { get; init; } = "";

    public int Version { get; init; }

    public string? Note { get; init; }

    public string? Ground { get; init; }

    public string? Organ { get; init; }

    /// <summary>What has to be mended, and where: a pointer into the form, or <c>/materials/&lt;code&gt;</c>.</summary>
    public IReadOnlyList<(string Message, string Anchor)> Items { get; init; } = [];

    public IReadOnlyList<(string Text, string Provision)> Reasons { get; init; } = [];

    public static ActDraft Read(IFormCollection form) => new()
    {
        Act = form["act"].ToString(),
        Version = int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
        Note = Typed(form["note"]),
        Ground = Typed(form["ground"]),
        Organ = Typed(form["organ"]),
        Items = Rows(form, "items", "message", "anchor"),
        Reasons = Rows(form, "reasons", "text", "provision"),
    };

    /// <summary>A button that changes the form only: one more row, or the findings as rows.</summary>
    public ActDraft? Extended(Case found) => Act switch
    {
        "add:correction-requests" => this with { Act = "correction-requests", Items = [.. Items, ("", "")] },
        "fill:correction-requests" => this with { Act = "correction-requests", Items = [.. Items.Where(item => item.Message.Length > 0), .. FromFindings(found)] },
        "add:refusal" => this with { Act = "refusal", Reasons = [.. Reasons, ("", "")] },
        _ => null,
    };

    public JsonObject? Body() => Act switch
    {
        "acceptance" or "approval" => Note is null ? null : new JsonObject { ["note"] = Note },
        "non-acceptance" => Given(("ground", Ground), ("organ", Organ), ("note", Note)),
        "correction-requests" => new JsonObject { ["items"] = new JsonArray([.. Items.Where(item => item != ("", "")).Select(Item)]) },
        "refusal" => new JsonObject { ["reasons"] = new JsonArray([.. Reasons.Where(reason => reason != ("", "")).Select(reason => Given(("text", reason.Text), ("provision", reason.Provision)))]) },
        _ => null,
    };

    private static JsonObject Item((string Message, string Anchor) item) =>
        item.Anchor.StartsWith("/materials/", StringComparison.Ordinal)
            ? Given(("message", item.Message), ("material", item.Anchor["/materials/".Length..]))
            : Given(("message", item.Message), ("pointer", item.Anchor));

    private static JsonObject Given(params (string Name, string? Value)[] values)
    {
        var body = new JsonObject();
        foreach (var (name, value) in values.Where(pair => !string.IsNullOrEmpty(pair.Value)))
            body[name] = value;
        return body;
    }

    private static IEnumerable<(string Message, string Anchor)> FromFindings(Case found) =>
        found.Findings.Where(finding => finding.Severity != "note").Select(finding => ($"{finding.Title} {finding.Mend}".Trim(), finding.Pointer));

    private static List<(string, string)> Rows(IFormCollection form, string list, string first, string second) =>
        [.. Enumerable.Range(0, MostRows)
            .TakeWhile(row => form.ContainsKey($"{list}.{row}.{first}"))
            .Select(row => (form[$"{list}.{row}.{first}"].ToString().Trim(), form[$"{list}.{row}.{second}"].ToString().Trim()))];

    private static string? Typed(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
