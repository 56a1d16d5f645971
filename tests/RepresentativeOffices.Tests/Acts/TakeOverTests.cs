using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Platform.Contracts.RepresentativeOffices.V1;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>Offices from before the platform, and codes that offices are given.</summary>
public sealed class TakeOverTests(OfficeService service)
{
    private static readonly Caller Owner = Registered.Owner(Guid.NewGuid());

    [Fact]
    public async Task An_office_of_before_the_platform_enters_the_register_and_its_owner_may_file_about_it()
    {
        await using var collector = await EventCollector.StartAsync(service.Host.Broker!);
        var (number, code) = (Number(), RegisterTests.Code());
        using var answer = await PostAsync(await BodyAsync(body => (body["registrationNumber"], body["unifiedCode"], body["reportsFrom"]) = (number, $" {code.ToLowerInvariant()} ", 2024)));
        var file = await answer.ReadJsonAsync(201);

        Assert.Equal(($"{Story.Root}/desk/offices/{number}", "\"1\""), (answer.Headers.Location!.ToString(), answer.Headers.ETag!.Tag));
        Assert.Equal((number, code, "2015-04-20"), ((string)file["registrationNumber"]!, (string)file["unifiedCode"]!, (string)file["establishedOn"]!));
        Assert.Null(file["certificateNumber"]);
        Assert.Empty(file["papers"]!.AsArray());
        var act = Assert.Single(file["history"]!.AsArray())!;
        Assert.Equal(("taken-over", "转入登记簿", null), ((string)act["act"]!, (string)act["actTitle"]!, (string?)act["matter"]));
        Assert.Equal(["2024", "2025", "2026"], file["dates"]!.AsArray().Where(date => (string)date!["kind"]! == "annual-report").Select(date => (string)date!["ref"]!).Take(3));
        Assert.Equal("马克斯", (string)(await ReadAsync(null, $"public/register?q={code}"))["items"]![0]!["chiefRepresentative"]!);
        Assert.True((bool)(await ReadAsync(Owner, $"offices/{number}"))["mayFile"]!.AsArray().Single(may => (string)may!["matter"]! == "ro.change")!["open"]!);
        var draft = await new Story(service.Host, "ro.change").BeginsAsync(Owner, subject: number);
        Assert.Equal("德国莱茵精密仪器有限公司上海代表处", (string)draft.Case["form"]!["name"]!["nameZh"]!);
        await Eventually.Assert(() => Assert.Single(collector.Seen.OfType<RepresentativeOfficeRegistered>(), told => told.RegistrationNumber == number && told.CaseId == Guid.Empty && told.OrganisationId == Owner.Mandates[0].OrganisationId));
    }

    [Fact]
    public async Task Without_a_number_the_platform_gives_its_next_and_reports_are_owed_from_this_year()
    {
        var file = await (await PostAsync(await BodyAsync())).ReadJsonAsync(201);
        var year = TimeProvider.System.ShanghaiToday().Year;
        Assert.Matches($"^DJZ-JA-{year}-[0-9]{{6}}$", (string)file["registrationNumber"]!);
        Assert.Equal([$"{year}"], file["dates"]!.AsArray().Where(date => (string)date!["kind"]! == "annual-report").Select(date => (string)date!["ref"]!));
    }

    [Fact]
    public async Task The_same_request_again_is_the_same_office_and_another_with_its_key_is_refused()
    {
        var (key, body) = (Guid.NewGuid().ToString(), await BodyAsync());
        var numbers = new List<string>();
        foreach (var answer in await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => PostAsync(body.DeepClone(), key: key))))
            numbers.Add((string)(await answer.ReadJsonAsync(201))["registrationNumber"]!);
        Assert.Single(numbers.Distinct());
        await ProblemAssert.IsAsync(await PostAsync(await BodyAsync(other => other["establishedOn"] = "2016-01-01"), key: key), 422, "idempotency-key-reused");
        await ProblemAssert.IsAsync(await PostAsync(body, key: ""), 428, "precondition-required");
    }

    [Fact]
    public async Task A_number_or_a_code_stands_in_the_register_once()
    {
        var (number, code) = (Number(), RegisterTests.Code());
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ => await PostAsync(await BodyAsync(body => body["registrationNumber"] = number))));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.Created), answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
        await ProblemAssert.IsAsync(await PostAsync(await BodyAsync(body => body["registrationNumber"] = number)), 409, "registration-number-taken", "/registrationNumber");
        await (await PostAsync(await BodyAsync(body => body["unifiedCode"] = code))).ReadJsonAsync(201);
        await ProblemAssert.IsAsync(await PostAsync(await BodyAsync(body => body["unifiedCode"] = code)), 409, "unified-code-taken", "/unifiedCode");
    }

    [Theory]
    [InlineData("registrationNumber", "310-a", "/registrationNumber")]
    [InlineData("registrationNumber", "1234", "/registrationNumber")]
    // What the platform would give itself one day.
    [InlineData("registrationNumber", "DJZ-JA-2031-000007", "/registrationNumber")]
    [InlineData("registrationNumber", "DBZ-JA-2031-000007", "/registrationNumber")]
    [InlineData("registrationNumber", "JA-2031-000007", "/registrationNumber")]
    [InlineData("registrationNumber", "QP-CBZ-2031-000007", "/registrationNumber")]
    [InlineData("unifiedCode", "91310106MA1FYDX89M", "/unifiedCode")]
    [InlineData("unifiedCode", "short", "/unifiedCode")]
    [InlineData("establishedOn", "2999-01-01", "/establishedOn")]
    [InlineData("establishedOn", null, "/establishedOn")]
    [InlineData("zone", "CN", "/zone")]
    [InlineData("zone", "XX", "/zone")]
    [InlineData("zone", null, "/zone")]
    [InlineData("reportsFrom", 2014, "/reportsFrom")]
    [InlineData("reportsFrom", 2999, "/reportsFrom")]
    [InlineData("organisation/name", "", "/organisation/name")]
    [InlineData("organisation/id", null, "/organisation/id")]
    [InlineData("entry/office/nameZh", null, "/entry/office/nameZh")]
    [InlineData("entry/office/termTo", "2001-01-01", "/entry/office/termTo")]
    [InlineData("entry/foreignEnterprise/country", "ZZZ", "/entry/foreignEnterprise/country")]
    [InlineData("entry/representatives/0/role", "representative", "/entry/representatives")]
    [InlineData("entry/representatives/0/document/number", "C 1", "/entry/representatives/0/document/number")]
    [InlineData("entry/liaison/email", "nobody", "/entry/liaison/email")]
    public async Task What_is_wrong_is_named_by_its_place(string place, object? value, string pointer)
    {
        using var answer = await PostAsync(await BodyAsync(body => Set(body, place, value)));
        await ProblemAssert.IsAsync(answer, 422, "body-incomplete", pointer);
    }

    [Fact]
    public async Task Everything_is_named_at_once_and_what_no_form_knows_is_refused()
    {
        await ProblemAssert.IsAsync(await PostAsync(new JsonObject()), 422, "body-incomplete");
        using var unknown = await PostAsync(await BodyAsync(body => (body["colour"], body["entry"]!["office"]!["floor"]) = ("red", 3)));
        await ProblemAssert.IsAsync(unknown, 400, "bad-request", "/colour", "/entry/office/floor");
        await ProblemAssert.IsAsync(await PostAsync(await BodyAsync(body => body["reportsFrom"] = "soon")), 400, "bad-request", "/reportsFrom");
        foreach (var broken in new[] { "", "[]", "null", "{", "{\"zone\":\"JA\",\"zone\":\"CN\"}" })
            Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(new StringContent(broken, Encoding.UTF8, "application/json"))).StatusCode);
    }

    [Fact]
    public async Task Only_officers_of_the_zone_keep_its_register()
    {
        foreach (var other in new[] { TestCallers.Supervisor, TestCallers.Auditor, TestCallers.Applicant })
            Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(await BodyAsync(), other)).StatusCode);
        await ProblemAssert.IsAsync(await PostAsync(await BodyAsync(), TestCallers.OfficerCN), 422, "body-incomplete", "/zone");
    }

    [Fact]
    public async Task A_code_is_entered_once_it_is_known_and_by_who_saw_the_entry_as_it_is()
    {
        var number = (await Registered.EnterAsync(service.Host, Owner.Mandates[0].OrganisationId, "JA", 1)).Single();
        var (code, other) = (RegisterTests.Code(), RegisterTests.Code());
        await ProblemAssert.IsAsync(await PutAsync(number, code, null), 428, "precondition-required");
        await ProblemAssert.IsAsync(await PutAsync(number, $"{code[..17]}{(code[17] == '0' ? '1' : '0')}", 1), 422, "body-incomplete", "/unifiedCode");
        await ProblemAssert.IsAsync(await PutAsync(number, null, 1), 422, "body-incomplete", "/unifiedCode");
        await ProblemAssert.IsAsync(await PutAsync(number, code, 1, TestCallers.OfficerCN), 404, "not-found");
        await ProblemAssert.IsAsync(await PutAsync("DJZ-JA-1999-000001", code, 1), 404, "not-found");
        Assert.Equal(HttpStatusCode.Forbidden, (await PutAsync(number, code, 1, TestCallers.Supervisor)).StatusCode);

        var answers = await Task.WhenAll(PutAsync(number, code, 1), PutAsync(number, other, 1, TestCallers.Officer2JA));
        var file = await Assert.Single(answers, answer => answer.IsSuccessStatusCode).ReadJsonAsync();
        var stale = await ProblemAssert.IsAsync(Assert.Single(answers, answer => !answer.IsSuccessStatusCode), 412, "office-changed");
        Assert.Equal((2, 2), ((int)file["version"]!, (int)stale["current"]!));
        var entered = (string)file["unifiedCode"]!;
        var change = Assert.Single(file["history"]!.AsArray()[^1]!["changes"]!.AsArray())!;
        Assert.Equal(("unified-code", "统一社会信用代码", null, entered), ((string)change["item"]!, (string)change["title"]!, (string?)change["before"], (string)change["after"]!));
        Assert.Equal(number, (string)(await ReadAsync(null, $"public/register?q={entered}"))["items"]![0]!["registrationNumber"]!);
        // What stands there already changes nothing.
        Assert.Equal(2, (int)(await (await PutAsync(number, entered, 2)).ReadJsonAsync())["version"]!);

        var second = (await Registered.EnterAsync(service.Host, Owner.Mandates[0].OrganisationId, "JA", 1, then: (office, _) => office with { State = "deregistered", EndedOn = new DateOnly(2026, 1, 1) })).Single();
        await ProblemAssert.IsAsync(await PutAsync(second, other, 1), 409, "office-not-registered");
        var third = (await Registered.EnterAsync(service.Host, Owner.Mandates[0].OrganisationId, "JA", 1)).Single();
        await ProblemAssert.IsAsync(await PutAsync(third, entered, 1), 409, "unified-code-taken");
    }

    private static string Number() => $"3100{Random.Shared.NextInt64(10_000_000_000, 99_999_999_999)}";

    private async Task<JsonNode> BodyAsync(Action<JsonNode>? change = null)
    {
        var example = await service.Story().GuideAsync();
        var entry = new JsonObject();
        foreach (var part in new[] { "office", "foreignEnterprise", "approval", "representatives", "liaison", "financeOfficer" })
            entry[part] = example["example"]![part]?.DeepClone();
        var body = new JsonObject
        {
            ["organisation"] = new JsonObject { ["id"] = Owner.Mandates[0].OrganisationId.ToString(), ["name"] = "某公司" },
            ["zone"] = "JA",
            ["establishedOn"] = "2015-04-20",
            ["entry"] = entry,
        };
        change?.Invoke(body);
        return body;
    }

    private static void Set(JsonNode body, string place, object? value)
    {
        var steps = place.Split('/');
        foreach (var step in steps[..^1])
            body = int.TryParse(step, out var index) ? body[index]! : body[step]!;
        body[steps[^1]] = value is null ? null : JsonValue.Create(value);
    }

    private Task<HttpResponseMessage> PostAsync(JsonNode body, Caller? officer = null, string? key = null) => PostAsync(JsonContent.Create(body), officer, key);

    private async Task<HttpResponseMessage> PostAsync(HttpContent body, Caller? officer = null, string? key = null)
    {
        using var client = service.Host.As(officer ?? TestCallers.OfficerJA);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Story.Root}/desk/offices") { Content = body };
        if (key != "")
            request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return await client.SendAsync(request);
    }

    private async Task<HttpResponseMessage> PutAsync(string number, string? code, int? version, Caller? officer = null)
    {
        using var client = service.Host.As(officer ?? TestCallers.OfficerJA);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Story.Root}/desk/offices/{number}/unified-code") { Content = JsonContent.Create(new { unifiedCode = code }) };
        if (version is { } seen)
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
        return await client.SendAsync(request);
    }

    private async Task<JsonNode> ReadAsync(Caller? caller, string path)
    {
        using var client = caller is null ? service.Host.Client() : service.Host.As(caller);
        return await (await client.GetAsync(new Uri($"{Story.Root}/{path}", UriKind.Relative))).ReadJsonAsync();
    }
}
