using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Platform.Web.Tests.Fakes;

/// <summary>What a page asked of the services.</summary>
internal sealed record Asked(string Method, string Path, string Query, string Body, string? IfMatch, string? IdempotencyKey, string? Authorization, string? AcceptLanguage)
{
    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();
}

/// <summary>
/// The services behind the pages, in this process: one case that keeps its form and version, and answers set by the test
/// (<see cref="Answer"/>) before anything else.
/// </summary>
internal sealed class FakeServices : HttpMessageHandler
{
    private const string Root = "/api/representative-offices";

    public FakeCase Case { get; } = new();

    public ConcurrentQueue<Asked> Requests { get; } = [];

    /// <summary>By <c>METHOD path-end</c>; a test's own answer wins.</summary>
    public Dictionary<string, (int Status, string Body)> Answers { get; } = [];

    public bool Down { get; set; }

    public Asked Last(string method, string pathEnd) => Requests.Last(asked => asked.Method == method && asked.Path.EndsWith(pathEnd, StringComparison.Ordinal));

    public bool WasAsked(string method, string pathEnd) => Requests.Any(asked => asked.Method == method && asked.Path.EndsWith(pathEnd, StringComparison.Ordinal));

    public void Answer(string method, string pathEnd, int status, string body) => Answers[$"{method} {pathEnd}"] = (status, body);

    public void Refuse(string method, string pathEnd, int status, string code, string errors = "[]") =>
        Answer(method, pathEnd, status, $$"""{"code":"{{code}}","title":"拒绝 {{code}}","status":{{status}},"errors":{{errors}},"traceId":"0af7651916cd43dd8448eb211c80319c"}""");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Down)
            throw new HttpRequestException("connection refused");
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        var asked = new Asked(
            request.Method.Method, path, Uri.UnescapeDataString(request.RequestUri.Query), body, Header(request, "If-Match"), Header(request, "Idempotency-Key"), Header(request, "Authorization"), Header(request, "Accept-Language"));
        Requests.Enqueue(asked);
        var set = Answers.FirstOrDefault(answer => answer.Key.StartsWith($"{asked.Method} ", StringComparison.Ordinal) && path.EndsWith(answer.Key[(asked.Method.Length + 1)..], StringComparison.Ordinal));
        return set.Key is not null ? Reply(set.Value.Status, set.Value.Body) : Usual(asked);
    }

    private HttpResponseMessage Usual(Asked asked)
    {
        var path = asked.Path.Replace($"{Root}/desk/", $"{Root}/", StringComparison.Ordinal);
        var one = $"{Root}/cases/{Case.Id}";
        return (asked.Method, path) switch
        {
            ("GET", $"{Root}/public/guides") => Reply(200, """{"items":[{"matter":"ro.deregister","title":"注销登记"},{"matter":"ro.establish","title":"设立登记","zones":["JA"],"formVersion":1},{"matter":"ro.change","title":"变更登记"}]}"""),
            ("GET", $"{Root}/public/guides/ro.establish") => Reply(200, Guide),
            ("GET", $"{Root}/public/guides/ro.change") => Reply(200, Guide.Replace("ro.establish", "ro.change", StringComparison.Ordinal)),
            ("GET", "/api/identity/public/zones") => Reply(200, """{"items":[{"code":"JA","title":"静安"}]}"""),
            ("GET" or "POST", $"{Root}/cases") => asked.Method == "POST" ? Reply(201, Case.ToJson().ToJsonString()) : Reply(200, new JsonObject { ["items"] = new JsonArray(Line()), ["next"] = "k2" }.ToJsonString()),
            ("POST", $"{Root}/next") => Reply(200, Case.ToJson().ToJsonString()),
            ("GET", _) when path == one => Reply(200, Case.ToJson().ToJsonString()),
            ("PUT", _) when path == $"{one}/form" => Save(asked),
            ("POST", _) when path == $"{one}/check" => Reply(200, new JsonObject { ["findings"] = Case.Findings.DeepClone() }.ToJsonString()),
            ("GET", _) when path == $"{one}/timeline" => Reply(200, """{"items":[{"seq":1,"at":"2026-11-20T09:00:00+08:00","act":"draft","actTitle":"起草","from":null,"to":"Draft","stateTitle":"草稿","actor":{"role":"applicant","name":"张敏"},"note":null,"provision":null}]}"""),
            ("GET", _) when path == $"{one}/documents" => Reply(200, """{"items":[{"kind":"receipt","number":"ROE-JA-2026-000042","title":"收件凭证","holder":null,"date":"2026-11-20","checkCode":"A1B2-C3D4-E5F6-A7B8","state":null,"address":"/api/x"},{"kind":"registration-certificate","number":"DJZ-1","title":"登记证","holder":null,"date":"2026-11-20","checkCode":"A1B2-C3D4-E5F6-A7B9","state":"valid","address":"/api/x"}],"pdf":true,"pdfProblem":null}"""),
            ("PUT", _) when path.StartsWith($"{one}/materials/", StringComparison.Ordinal) => Upload(path),
            ("POST", _) when path.EndsWith("submission", StringComparison.Ordinal) => Reply(200, $$"""{"caseId":"{{Case.Id}}","number":"ROE-JA-2026-000042","matter":"ro.establish","zone":"JA","submittedAt":"2026-11-20T10:00:00+08:00","version":8,"formSha256":"ab","materials":[],"acceptanceDue":"2026-11-27"}"""),
            ("POST", _) when path.StartsWith($"{one}/", StringComparison.Ordinal) => Reply(200, Case.ToJson().ToJsonString()),
            ("PUT", _) when path == $"{one}/look" => Reply(204, ""),
            ("GET", "/api/identity/colleagues") => Reply(200, """{"items":[{"id":"01900000-0000-7000-8000-0000000000c2","name":"陈洁","office":"静安区市场监督管理局登记科","absentUntil":null},{"id":"01900000-0000-7000-8000-0000000000c9","name":"孙浩","office":"静安区市场监督管理局登记科","absentUntil":"2026-12-01"}],"next":null}"""),
            ("GET" or "PUT", "/api/identity/absence") => asked.Method == "GET" ? Reply(404, """{"code":"no-absence","title":"没有登记缺席","status":404,"errors":[]}""") : Reply(200, OfficeAnswers.Absence),
            ("DELETE", "/api/identity/absence") => Reply(204, ""),
            ("GET", $"{Root}/opinions") => Reply(200, OfficeAnswers.Opinions),
            ("GET", $"{Root}/opinions/o1") => Reply(200, OfficeAnswers.OpenOpinion),
            ("POST", $"{Root}/opinions/o1/answer") => Reply(200, OfficeAnswers.ClosedOpinion),
            ("GET", $"{Root}/public/register") => Reply(200, RegisterAnswers.Found),
            ("GET", $"{Root}/public/register/{RegisterAnswers.Number}") => Reply(200, RegisterAnswers.Public),
            ("GET", $"{Root}/public/neighbours") => Reply(200, RegisterAnswers.Neighbours),
            ("GET", $"{Root}/offices") => Reply(200, asked.Path == path ? RegisterAnswers.Mine : RegisterAnswers.Desk),
            ("GET", $"{Root}/offices/{RegisterAnswers.Number}") => Reply(200, RegisterAnswers.File),
            ("GET", $"{Root}/offices/due") => Reply(200, RegisterAnswers.Due),
            ("GET", $"{Root}/offices/exceptions") => Reply(200, RegisterAnswers.Missing),
            ("GET", _) when path == $"{one}/office" => Reply(200, RegisterAnswers.OfCase),
            ("GET", $"{Root}/operations/calendars") => Reply(200, OfficeAnswers.Calendars),
            ("PUT", _) when path.StartsWith($"{Root}/operations/calendars/", StringComparison.Ordinal) => Reply(200, "{}"),
            _ => Reply(404, """{"code":"not-found","title":"没有找到","status":404,"errors":[]}"""),
        };
    }

    private HttpResponseMessage Save(Asked asked)
    {
        if (asked.IfMatch != $"\"{Case.Version}\"")
        {
            var differing = new JsonArray([.. Leaves(asked.Json).Concat(Leaves(Case.Form)).Distinct().GroupBy(leaf => leaf.Pointer).Where(group => group.Count() > 1 || Leaves(Case.Form).All(l => l.Pointer != group.Key)).Select(group => (JsonNode)group.Key)]);
            return Reply(412, new JsonObject { ["code"] = "stale-version", ["title"] = "已被更新", ["status"] = 412, ["errors"] = new JsonArray(), ["current"] = Case.Version, ["differing"] = differing }.ToJsonString());
        }
        Case.Form = asked.Json;
        Case.Version++;
        return Reply(200, Case.ToJson().ToJsonString());
    }

    private HttpResponseMessage Upload(string path)
    {
        Case.Files[path[(path.LastIndexOf('/') + 1)..]] = "章程.pdf";
        return Reply(200, Case.ToJson().ToJsonString());
    }

    private JsonObject Line()
    {
        var line = Case.ToJson();
        line["dueOn"] = "2026-11-27";
        line["overdue"] = false;
        return line;
    }

    private static IEnumerable<(string Pointer, string Value)> Leaves(JsonNode? node, string pointer = "") => node switch
    {
        JsonObject obj => obj.SelectMany(member => Leaves(member.Value, $"{pointer}/{member.Key}")),
        JsonArray rows => rows.SelectMany((row, i) => Leaves(row, $"{pointer}/{i}")),
        _ => [(pointer, node?.ToJsonString() ?? "")],
    };

    private static HttpResponseMessage Reply(int status, string body) => new((HttpStatusCode)status)
    {
        Content = new StringContent(body, Encoding.UTF8, status >= 400 ? "application/problem+json" : "application/json"),
    };

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private const string Guide = """
        {"matter":"ro.establish","title":"设立登记","type":"许可类登记","powerSource":{"code":"2","title":"上级下放"},"basis":["条例第5条"],
         "zones":[{"code":"JA","title":"静安","organ":{"code":"JA-AMR","title":"静安区市场监督管理局"}}],"applicants":"外国企业",
         "conditions":[{"text":"存续满两年","provision":"条例第23条"}],"limits":[{"code":"decision","title":"登记决定期限","amount":15,"unit":"working-days","promised":0,"provision":"条例第24条"}],
         "materials":[{"code":"articles","title":"章程","required":true,"kinds":["pdf"],"maxBytes":20971520,"form":"copy","copies":1,"provision":"条例第23条"}],
         "steps":[{"number":1,"title":"在线填写"}],"presence":"全程网办","onSiteVisits":0,"fee":{"amount":"0.00","currency":"CNY","note":"不收费"},
         "result":"登记证","contact":"窗口","complaints":"12345","faq":[{"question":"问","answer":"答"}],"form":{},"example":{}}
        """;
}
