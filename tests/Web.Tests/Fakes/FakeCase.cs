using System.Text.Json.Nodes;

namespace Platform.Web.Tests.Fakes;

/// <summary>A case as the contract's JSON, with knobs for what a test is about.</summary>
internal sealed class FakeCase
{
    public Guid Id { get; } = Guid.CreateVersion7();

    public int Version { get; set; } = 7;

    public string Matter { get; set; } = "ro.establish";

    public string? Subject { get; set; }

    public string State { get; set; } = "Draft";

    public string StateTone { get; set; } = "draft";

    public JsonObject Form { get; set; } = [];

    public string[] OpenActs { get; set; } = ["form", "submission", "withdrawal"];

    public JsonArray Findings { get; set; } = [];

    public JsonNode? Correction { get; set; }

    public JsonNode? Assignee { get; set; }

    public Dictionary<string, string> Files { get; } = [];

    /// <summary>Members that only some tests are about; they win over the usual ones.</summary>
    public Dictionary<string, string> Also { get; } = [];

    /// <summary>A correction notice about one field and one paper, as the contract words it.</summary>
    public void IsSentBack(params string[] changed)
    {
        (State, StateTone, OpenActs) = ("AwaitingCorrection", "action", ["form", "resubmission", "withdrawal"]);
        Correction = JsonNode.Parse($$"""
            {"round":1,"requestedAt":"2026-11-20T10:00:00+08:00","dueOn":"2026-12-11","ground":null,
             "items":[{"message":"电话有误","messageEn":"The telephone number is wrong","pointer":"/office/phone","material":null,"changed":{{Has("/office/phone")}},"answer":null},
                      {"message":"请补盖章","messageEn":null,"pointer":null,"material":"articles","changed":{{Has("/materials/articles")}},"answer":null}],
             "editable":["/office/phone","/materials/articles"]}
            """);
        string Has(string place) => changed.Contains(place) ? "true" : "false";
    }

    public JsonObject ToJson()
    {
        var json = Usual();
        foreach (var (name, value) in Also)
            json[name] = JsonNode.Parse(value);
        return json;
    }

    private JsonObject Usual() => new()
    {
        ["id"] = Id,
        ["number"] = "ROE-JA-2026-000042",
        ["service"] = "representative-offices",
        ["matter"] = Matter,
        ["matterTitle"] = "设立登记",
        ["subject"] = Subject,
        ["zone"] = "JA",
        ["zoneTitle"] = "静安",
        ["organ"] = new JsonObject { ["code"] = "JA-AMR", ["title"] = "静安区市场监督管理局" },
        ["state"] = State,
        ["stateTitle"] = $"状态 {State}",
        ["stateTone"] = StateTone,
        ["version"] = Version,
        ["formVersion"] = 1,
        ["title"] = "德国莱茵公司上海代表处",
        ["form"] = Form.DeepClone(),
        ["materials"] = new JsonArray(Material("articles", true), Material("identity-2", false)),
        ["findings"] = Findings.DeepClone(),
        ["openActs"] = new JsonArray([.. OpenActs.Select(act => (JsonNode)act)]),
        ["deadlines"] = new JsonArray(JsonNode.Parse("""
            {"code":"acceptance","title":"受理审查期限","due":"2026-11-27","statutoryDue":"2026-11-27","promisedDue":null,"unit":"working-days","amount":5,
             "startedOn":"2026-11-20","metOn":null,"provision":"行政许可法第32条","provisional":false,"explanation":["2026-11-23 周一：第 1 个工作日"]}
            """)),
        ["assignee"] = Assignee?.DeepClone(),
        ["applicant"] = new JsonObject { ["id"] = Guid.Empty, ["name"] = "晨星贸易有限公司" },
        ["correction"] = Correction?.DeepClone(),
        ["decision"] = null,
        ["certificates"] = new JsonArray(),
        ["receipt"] = StateTone == "draft" ? null : new JsonObject
        {
            ["caseId"] = Id,
            ["number"] = "ROE-JA-2026-000042",
            ["matter"] = "ro.establish",
            ["zone"] = "JA",
            ["submittedAt"] = "2026-11-20T10:00:00+08:00",
            ["version"] = 5,
            ["formSha256"] = "ab",
            ["materials"] = new JsonArray([.. Files.Select(file => (JsonNode)new JsonObject { ["code"] = file.Key, ["fileName"] = file.Value, ["sha256"] = "ab", ["size"] = 5 })]),
            ["acceptanceDue"] = "2026-11-27",
        },
        ["createdAt"] = "2026-11-20T09:00:00+08:00",
        ["updatedAt"] = "2026-11-20T10:00:00+08:00",
        ["submittedAt"] = StateTone == "draft" ? null : "2026-11-20T10:00:00+08:00",
        ["aMemberOfTomorrow"] = new JsonObject { ["ignored"] = true },
    };

    public void Find(string pointer, string code, string severity = "block") => Findings.Add(new JsonObject
    {
        ["pointer"] = pointer,
        ["code"] = code,
        ["title"] = $"问题 {code}",
        ["mend"] = $"改法 {code}",
        ["severity"] = severity,
        ["provision"] = "条例第23条第2项",
        ["organ"] = null,
    });

    private JsonObject Material(string code, bool required) => new()
    {
        ["code"] = code,
        ["title"] = $"材料 {code}",
        ["required"] = required,
        ["kinds"] = new JsonArray("pdf", "jpg", "png"),
        ["maxBytes"] = 20971520,
        ["note"] = null,
        ["file"] = Files.TryGetValue(code, out var name)
            ? new JsonObject { ["fileName"] = name, ["mediaType"] = "application/pdf", ["size"] = 5, ["sha256"] = "ab", ["scan"] = "not-scanned", ["uploadedAt"] = "2026-11-20T10:00:00+08:00" }
            : null,
    };
}
