using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Web.Shared.Api;

namespace Platform.Web.Officer.Features;

/// <summary>What an officer has typed into the form of an act, taken or not.</summary>
public sealed record ActDraft
{
    public const int MostRows = 50;

    /// <summary>The act on one certificate of a case that has ended.</summary>
    public const string Revocation = "certificate-revocation";

    public string Act { get; init; } = "";

    /// <summary>Which certificate is taken back, and whether that was confirmed.</summary>
    public string? Certificate { get; init; }

    public bool Confirmed { get; init; }

    public string? Provision { get; init; }

    public int Version { get; init; }

    public string? Note { get; init; }

    public string? Ground { get; init; }

    public string? Organ { get; init; }

    /// <summary>Which running limit is paused, resumed or extended.</summary>
    public string? Limit { get; init; }

    public string? Reason { get; init; }

    public string? Until { get; init; }

    public string? Days { get; init; }

    public string? Authority { get; init; }

    /// <summary>When the tax of a declaration was paid, and by which receipt.</summary>
    public string? PaidOn { get; init; }

    public string? Receipt { get; init; }

    /// <summary>What the municipal authority answered: its paper and the paper's day.</summary>
    public string? DocumentNumber { get; init; }

    public string? AnsweredOn { get; init; }

    /// <summary>To whom the case goes.</summary>
    public string? To { get; init; }

    /// <summary>Which consultation is asked.</summary>
    public string? Code { get; init; }

    public string? Question { get; init; }

    public IReadOnlyList<string> Departments { get; init; } = [];

    public IReadOnlyList<CorrectionRow> Items { get; init; } = [];

    public IReadOnlyList<(string Text, string Provision)> Reasons { get; init; } = [];

    public IEnumerable<string> Words =>
        new[] { Note, Organ, Reason, Question }.Concat(Items.SelectMany(item => new[] { item.Message, item.MessageEn })).Concat(Reasons.Select(reason => reason.Text)).OfType<string>().Where(text => text.Length > 0);

    public static ActDraft Read(IFormCollection form) => new()
    {
        Act = form["act"].ToString(),
        Version = int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
        Note = Typed(form["note"]),
        Ground = Typed(form["ground"]),
        Organ = Typed(form["organ"]),
        Limit = Typed(form["limit"]),
        Reason = Typed(form["reason"]),
        Until = Typed(form["until"]),
        Days = Typed(form["days"]),
        Authority = Typed(form["authority"]),
        PaidOn = Typed(form["paidOn"]),
        Receipt = Typed(form["receipt"]),
        DocumentNumber = Typed(form["documentNumber"]),
        AnsweredOn = Typed(form["answeredOn"]),
        To = Typed(form["to"]),
        Certificate = Typed(form["certificate"]),
        Confirmed = form["confirmed"] == "yes",
        Provision = Typed(form["provision"]),
        Code = Typed(form["code"]),
        Question = Typed(form["question"]),
        Departments = [.. form["departments"].OfType<string>()],
        Items = [.. Rows(form, "items", "message").Select(row => new CorrectionRow(Cell(form, row, "message"), Cell(form, row, "messageEn"), Cell(form, row, "anchor")))],
        Reasons = [.. Rows(form, "reasons", "text").Select(row => (Cell(form, row, "text"), Cell(form, row, "provision")))],
    };

    /// <summary>A button that changes the form only: one more row, or the findings as rows.</summary>
    public ActDraft? Extended(Case found) => Act switch
    {
        "add:correction-requests" => this with { Act = "correction-requests", Items = [.. Items, CorrectionRow.Empty] },
        "fill:correction-requests" => this with { Act = "correction-requests", Items = [.. Items.Where(item => item.Message.Length > 0), .. FromFindings(found)] },
        "add:refusal" or "add:suspension" or "add:resumption-of-sale" or "add:cancellation" or "add:adjustment" or "add:import-treatment" or "add:explanation" => this with { Act = Act["add:".Length..], Reasons = [.. Reasons, ("", "")] },
        _ => null,
    };

    public JsonObject? Body() => Act switch
    {
        "acceptance" or "approval" or "recording" or "conformity" or "closing" or "goods-release" or "statement-request" => Note is null ? null : new JsonObject { ["note"] = Note },
        "non-acceptance" => Given(("ground", Ground), ("organ", Organ), ("note", Note)),
        "correction-requests" => With(Given(("ground", Ground)), "items", Items.Where(item => item != CorrectionRow.Empty).Select(item => item.Body())),
        "refusal" or "suspension" or "resumption-of-sale" or "cancellation" or "adjustment" or "import-treatment" or "explanation" =>
            With(Given(("ground", Ground)), "reasons", Reasons.Where(reason => reason != ("", "")).Select(reason => Given(("text", reason.Text), ("provision", reason.Provision)))),
        "return" => Given(("reason", Reason)),
        "settlement-granted" => Given(("documentNumber", DocumentNumber), ("answeredOn", AnsweredOn)),
        "settlement-refused" => Given(("documentNumber", DocumentNumber), ("answeredOn", AnsweredOn), ("reason", Reason)),
        "tax-paid" => Given(("paidOn", PaidOn), ("receipt", Receipt)),
        "pause" => Given(("limit", Limit), ("ground", Ground), ("reason", Reason), ("until", Until)),
        "resumption" => Given(("limit", Limit), ("reason", Reason)),
        "extension" => WithDays(Given(("limit", Limit), ("authority", Authority), ("reason", Reason))),
        Revocation => Given(("ground", Ground), ("reason", Reason), ("provision", Provision)),
        "handover" => Given(("to", To), ("note", Note)),
        "opinions" => With(Given(("code", Code), ("question", Question)), "departments", Departments.Select(department => (JsonNode)department)),
        _ => null,
    };

    internal static JsonObject Given(params (string Name, string? Value)[] values)
    {
        var body = new JsonObject();
        foreach (var (name, value) in values.Where(pair => !string.IsNullOrEmpty(pair.Value)))
            body[name] = value;
        return body;
    }

    private JsonObject WithDays(JsonObject body)
    {
        if (int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days))
            body["days"] = days;
        return body;
    }

    private static JsonObject With(JsonObject body, string name, IEnumerable<JsonNode> rows)
    {
        body[name] = new JsonArray([.. rows]);
        return body;
    }

    private static IEnumerable<CorrectionRow> FromFindings(Case found) =>
        found.Findings.Where(finding => finding.Severity != "note" && finding.Pointer.Length > 0).Select(finding => new CorrectionRow($"{finding.Title} {finding.Mend}".Trim(), "", finding.Pointer));

    /// <summary>The rows that were on the page, by the name of the input that each of them has.</summary>
    private static IEnumerable<string> Rows(IFormCollection form, string list, string first) =>
        Enumerable.Range(0, MostRows).Select(row => $"{list}.{row}").TakeWhile(row => form.ContainsKey($"{row}.{first}"));

    private static string Cell(IFormCollection form, string row, string name) => form[$"{row}.{name}"].ToString().Trim();

    private static string? Typed(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

/// <summary>What has to be mended, in one or two languages, and where.</summary>
/// <param name="Anchor">A pointer into the form, or <c>/materials/&lt;code&gt;</c>.</param>
public sealed record CorrectionRow(string Message, string MessageEn, string Anchor)
{
    private const string Files = "/materials/";

    public static readonly CorrectionRow Empty = new("", "", "");

    internal JsonObject Body() => ActDraft.Given(
        ("message", Message),
        ("messageEn", MessageEn),
        Anchor.StartsWith(Files, StringComparison.Ordinal) ? ("material", Anchor[Files.Length..]) : ("pointer", Anchor));
}
