using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.AspNetCore.Routing;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>Whatever an office asks for, it gets nobody's number, phone, mailbox, birthday or address, unless it is revealed.</summary>
public sealed partial class MaskedDeskTests(OfficeService service)
{
    private static readonly Caller Police = TestCallers.Officer2JA with { AccountId = new("01900000-0000-7000-8000-0000000000f9"), Jurisdictions = [new Jurisdiction("JA", "tal.*", "JA-POLICE")] };

    /// <summary>Files, whose content is no text of the service; and the one route whose purpose it is.</summary>
    private static readonly string[] Elsewhere = ["/materials/", "/reveals"];

    private readonly HashSet<string> walked = [];
    private string[] secrets = [];

    // Accident: a field is masked in the form and comes back in the list of changes, in a rule's words, or in a file's name.
    [Fact]
    public async Task No_route_of_the_desk_tells_what_is_masked()
    {
        var story = await FiledAsync();
        await EverythingOfACaseAsync(story);
        await WalkAsync(story, HttpMethod.Get, "desk/cases");
        await WalkAsync(story, HttpMethod.Get, $"desk/cases?q={Uri.EscapeDataString("莱茵")}");
        await WalkAsync(story, HttpMethod.Post, "desk/next");
        await WalkAsync(story, HttpMethod.Post, $"desk/cases/{story.Id}/claim");
        await WalkAsync(story, HttpMethod.Post, $"desk/cases/{story.Id}/release");
        await WalkAsync(story, HttpMethod.Put, $"desk/cases/{story.Id}/look", new { version = 1 });
        await ActAsync(story, "correction-requests", new { items = new object[] { new { pointer = "/representatives/0/document/number", message = $"证件 {secrets[0]} 与 {secrets[2]} 不符" }, new { pointer = "/representatives/0/phone", message = "无人接听" } } });
        await EverythingOfACaseAsync(story);
        await story.LooksAsync(TestCallers.Applicant);
        var form = story.Case["form"]!.DeepClone();
        (form["representatives"]![0]!["document"]!["number"], form["representatives"]![0]!["phone"]) = ("E5566778899", "+86 139 1122 3344");
        secrets = [.. secrets, "E5566778899", "13911223344", "139 1122 3344"];
        await (await story.SaveAsync(form)).ReadJsonAsync();
        await story.LooksAsync(TestCallers.Applicant);
        await story.SubmitsAsync("resubmission");
        await EverythingOfACaseAsync(story);
        await ActAsync(story, "acceptance", new { note = $"已致电 {secrets[2]}" });
        await ActAsync(story, "opinions", new { code = "departments", departments = new[] { "exit-entry", "customs" }, question = $"请核查 {secrets[0]} 的居留情况" });
        await ActAsync(story, "handover", new { to = Guid.NewGuid(), note = secrets[0] });
        var task = (string)story.Case["consultations"]![0]!["opinions"]![0]!["id"]!;
        await WalkAsync(story, HttpMethod.Get, "desk/opinions", null, Police);
        await WalkAsync(story, HttpMethod.Get, $"desk/opinions/{task}", null, Police);
        await WalkAsync(story, HttpMethod.Post, $"desk/opinions/{task}/answer", new { answer = "object", reason = $"{secrets[0]} 有未处理的记录" }, Police, 1);
        await WalkAsync(story, HttpMethod.Get, $"desk/opinions/{task}", null, Police);
        await ActAsync(story, "pause", new { limit = "decision", ground = "inspection", reason = $"核查 {secrets[0]}", until = DateOnly.FromDateTime(DateTime.Today.AddDays(20)) });
        await EverythingOfACaseAsync(story);
        await ActAsync(story, "resumption", new { limit = "decision", reason = secrets[0] });
        await ActAsync(story, "extension", new { limit = "decision", days = 5, authority = "局长", reason = $"核查 {secrets[0]}" });
        await ActAsync(story, "approval", new { note = $"证件 {secrets[0]}" });
        await EverythingOfACaseAsync(story);
        var certificate = (string)story.Case["certificates"]![0]!["certificateNumber"]!;
        await RegisterAsync(story, certificate);
        await ActAsync(story, $"certificates/{certificate}/revocation", new { ground = "approval-revoked", reason = $"证件 {secrets[0]} 系伪造" });
        walked.Add("desk/cases/*/certificates/*/revocation");
        await EverythingOfACaseAsync(story);

        var refused = await FiledAsync();
        await ActAsync(refused, "acceptance");
        await ActAsync(refused, "refusal", new { reasons = new[] { new { text = $"证件 {secrets[0]} 无效" } } });
        await EverythingOfACaseAsync(refused);
        var declined = await FiledAsync();
        await ActAsync(declined, "non-acceptance", new { ground = "not-competent", organ = secrets[0], note = secrets[2] });
        await EverythingOfACaseAsync(declined);
        await ReportsAsync();

        var desk = service.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(route => route.StartsWith($"{Story.Root}/desk/", StringComparison.Ordinal) && !Elsewhere.Any(part => route.Contains(part, StringComparison.Ordinal)))
            .Select(route => Parameter().Replace(route[(Story.Root.Length + 1)..], "*")).Distinct();
        Assert.Empty(desk.Except(walked));
    }

    // A member of a person of which nobody said whether it is personal keeps the service from starting; these are what was said.
    [Fact]
    public async Task The_guide_says_which_fields_are_personal()
    {
        var found = new List<string>();
        Collect((await service.Story().GuideAsync())["form"]!, "", found);
        Assert.Equal(
            [
                "/agent/name name", "/authentication/papers/notary name", "/financeOfficer/mobile phone", "/financeOfficer/name name", "/foreignEnterprise/signatory/name name", "/liaison/document/kind readable",
                "/liaison/document/number document-number", "/liaison/email email", "/liaison/mobile phone", "/liaison/name name", "/office/email email", "/office/phone phone",
                "/office/premises/owner name", "/representatives/addressInChina address", "/representatives/barredOfficeOn readable", "/representatives/birthDate birth-date",
                "/representatives/convictedOfHarmingSecurity readable", "/representatives/dispatchedBy readable", "/representatives/document/expiresOn readable",
                "/representatives/document/kind readable", "/representatives/document/number document-number", "/representatives/email email", "/representatives/nameOriginal name",
                "/representatives/nameZh name", "/representatives/nationality readable", "/representatives/phone phone", "/representatives/resume readable", "/representatives/sex readable",
            ],
            found.Order(StringComparer.Ordinal));

        static void Collect(JsonNode schema, string pointer, List<string> found)
        {
            if ((string?)schema["x-personal"] is { } mask)
                found.Add($"{pointer} {mask}");
            else if (schema["items"] is { } items)
                Collect(items, pointer, found);
            foreach (var (name, member) in schema["properties"] as JsonObject ?? [])
                Collect(member!, $"{pointer}/{name}", found);
        }
    }

    private async Task<Story> FiledAsync()
    {
        var story = await service.Story().BeginsAsync();
        await story.FillsInAsync(form =>
        {
            Story.OfItsOwnEnterprise(form);
            form["representatives"]![0]!["document"]!["expiresOn"] = "2099-01-01";
        });
        secrets = Secrets(story.Case["form"]!);
        await story.AttachesEverythingAsync();
        await story.AttachAsync("articles", $"{secrets[0]}.pdf", TestFiles.Pdf("named after a number")).ReadAsync();
        await story.LooksAsync(TestCallers.Applicant);
        await story.SubmitsAsync();
        return story;
    }

    private async Task RegisterAsync(Story story, string number)
    {
        foreach (var list in new[] { $"desk/offices?q={number}", "desk/offices/due", "desk/offices/exceptions" })
            await WalkAsync(story, HttpMethod.Get, list);
        foreach (var reader in new[] { TestCallers.OfficerJA, TestCallers.Supervisor, TestCallers.Auditor })
            await WalkAsync(story, HttpMethod.Get, $"desk/offices/{number}", null, reader);
        await WalkAsync(story, HttpMethod.Put, $"desk/offices/{number}/unified-code", new { unifiedCode = secrets[0] }, version: 1);
        await WalkAsync(story, HttpMethod.Get, $"desk/cases/{story.Id}/office");
        walked.UnionWith(["desk/offices/*", "desk/offices/*/unified-code"]);
    }

    /// <summary>An annual report of an office that owes one already, from filing to the note that was taken.</summary>
    private async Task ReportsAsync()
    {
        var office = await FiledAsync();
        await ActAsync(office, "acceptance");
        await ActAsync(office, "approval");
        var number = (string)office.Case["subject"]!;
        await using (var connection = await service.Host.Services.GetRequiredService<Database>().OpenAsync(TestContext.Current.CancellationToken))
            await connection.ExecuteAsync("update representative_offices set reports_from = 2020 where registration_number = @number", new { number });
        var report = await new Story(service.Host, "ro.annual-report").BeginsAsync(subject: number);
        await report.FillsInAsync();
        await report.AttachesEverythingAsync();
        await report.SubmitsAsync();
        await EverythingOfACaseAsync(report);
        await ActAsync(report, "recording", new { note = $"已核对联络员证件 {secrets[6]}" });
        await EverythingOfACaseAsync(report);
    }

    /// <summary>The example's own values, each as it is written and as its bare digits.</summary>
    private static string[] Secrets(JsonNode form)
    {
        var person = form["representatives"]![0]!;
        string[] values =
        [
            (string)person["document"]!["number"]!, (string)person["phone"]!, "13800000000", (string)person["email"]!, (string)person["birthDate"]!, (string)person["addressInChina"]!,
            (string)form["liaison"]!["document"]!["number"]!, (string)form["liaison"]!["mobile"]!, (string)form["liaison"]!["email"]!, (string)form["financeOfficer"]!["mobile"]!,
            (string)form["office"]!["phone"]!, (string)form["office"]!["email"]!,
        ];
        Assert.Contains("13800000000", string.Concat(values[1].Where(char.IsAsciiDigit)), StringComparison.Ordinal);
        return values;
    }

    private async Task EverythingOfACaseAsync(Story story)
    {
        foreach (var rest in new[] { "", "/timeline", "/deadlines", "/documents" })
            await WalkAsync(story, HttpMethod.Get, $"desk/cases/{story.Id}{rest}");
        var documents = await (await story.GetAsync($"desk/cases/{story.Id}/documents", TestCallers.OfficerJA)).ReadJsonAsync();
        foreach (var address in documents["items"]!.AsArray().Select(item => (string)item!["address"]!))
            await WalkAsync(story, HttpMethod.Get, $"{address[(Story.Root.Length + 1)..]}&format=html");
        if ((string?)documents["items"]!.AsArray().LastOrDefault()?["address"] is { } last)
            walked.Add("desk/cases/*/documents/*");
    }

    private async Task ActAsync(Story story, string act, object? body = null)
    {
        await story.LooksAsync(TestCallers.OfficerJA);
        await WalkAsync(story, HttpMethod.Post, $"desk/cases/{story.Id}/{act}", body ?? new { }, version: story.Version);
        await story.LooksAsync(TestCallers.OfficerJA);
    }

    private async Task WalkAsync(Story story, HttpMethod method, string path, object? body = null, Caller? caller = null, int? version = null)
    {
        foreach (var language in new[] { "zh-CN", "en" })
        {
            using var client = story.As(caller ?? TestCallers.OfficerJA).In(language);
            using var request = new HttpRequestMessage(method, $"{Story.Root}/{path}") { Content = body is null ? null : JsonContent.Create(body) };
            if (version is { } seen)
                request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            var told = new StringBuilder(answer.Headers.ToString()).Append(answer.Content.Headers).Append(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ToString();
            // Nobody answers for Identity here, so handing over fails; by then it has read everything.
            Assert.True((int)answer.StatusCode is < 400 or 409 or 412 or 422 || path.EndsWith("/handover", StringComparison.Ordinal), $"{method} {path}: {(int)answer.StatusCode} {told}");
            Assert.All(secrets, secret => Assert.False(told.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{method} {path} tells {secret}: {told}"));
        }
        walked.Add(Id().Replace(path.Split('?')[0], "*"));
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
