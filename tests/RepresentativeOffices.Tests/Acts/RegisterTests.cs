using System.Net;
using System.Text.Json.Nodes;
using Dapper;
using Platform.CaseKernel.Lists;
using Platform.Persistence;
using Platform.RepresentativeOffices.Register;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>The register as anybody, the owner and the desk read it.</summary>
public sealed class RegisterTests(OfficeService service)
{
    private static readonly Caller OfficerIR = TestCallers.OfficerJA with { AccountId = Guid.NewGuid(), Jurisdictions = [new Jurisdiction("IR", "ro.*", "IR-MARKET")] };
    private static readonly Caller Police = TestCallers.OfficerJA with { AccountId = Guid.NewGuid(), Jurisdictions = [new Jurisdiction("JA", "tal.*", "JA-POLICE")] };

    [Fact]
    public async Task Anybody_reads_an_offices_life_and_of_persons_only_the_chief()
    {
        var (story, number) = await EstablishedAsync();
        var seen = await ReadAsync(null, $"public/register/{number}");

        var entry = seen["entry"]!;
        Assert.Equal((number, number, "registered", false, "JA"), ((string)entry["registrationNumber"]!, (string)entry["certificateNumber"]!, (string)entry["state"]!, (bool)entry["expired"]!, (string)entry["zone"]!));
        Assert.Equal("马克斯", (string)entry["chiefRepresentative"]!);
        Assert.Empty(entry["exceptions"]!.AsArray());
        var act = Assert.Single(seen["history"]!.AsArray())!;
        Assert.Equal(("established", "设立登记", "ro.establish"), ((string)act["act"]!, (string)act["actTitle"]!, (string)act["matter"]!));
        var paper = Assert.Single(seen["papers"]!.AsArray())!;
        Assert.Equal((number, "registration-certificate", "valid"), ((string)paper["number"]!, (string)paper["kind"]!, (string)paper["state"]!));
        foreach (var secret in new[] { "Mustermann", "李示例", "王示例", "138 0000 0000", "C01X00T47", "示例路8号", "Beispiel", story.Id })
            Assert.DoesNotContain(secret, Text(seen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_reads_the_file_with_what_is_due_and_what_may_be_filed()
    {
        var (story, number) = await EstablishedAsync();
        var seen = await ReadAsync(TestCallers.Applicant, $"offices/{number}");

        var chief = Assert.Single(seen["people"]!.AsArray())!;
        Assert.Equal(("chief", "马克斯", "DEU", $"DBZ{number[3..]}-1"), ((string)chief["role"]!, (string)chief["name"]!, (string)chief["nationality"]!, (string)chief["certificateNumber"]!));
        Assert.Equal(["role", "roleTitle", "name", "nationality", "position", "certificateNumber", "termFrom", "termTo", "appointedOn", "leftOn"], chief.AsObject().Select(member => member.Key));
        Assert.Equal(["lease-end", "renewal-opens", "representative-term-end", "term-end", "annual-report"], seen["dates"]!.AsArray().Select(date => (string)date!["kind"]!).Order(StringComparer.Ordinal).OrderBy(kind => kind == "annual-report"));
        Assert.All(seen["dates"]!.AsArray(), date => Assert.False((bool)date!["overdue"]!));
        Assert.Equal(2, seen["papers"]!.AsArray().Count);
        Assert.Equal(story.Id, (string)Assert.Single(seen["cases"]!.AsArray())!["id"]!);
        Assert.Empty(seen["openCases"]!.AsArray());
        Assert.Equal(1, (int)seen["version"]!);
        foreach (var secret in new[] { "138 0000 0000", "C01X00T47", "示例路8号", "11010519491231002X", "13900000000" })
            Assert.DoesNotContain(secret, Text(seen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strangers_office_is_not_found_and_stands_in_nobody_elses_list()
    {
        var (_, number) = await EstablishedAsync();
        await ProblemAssert.IsAsync(await GetAsync(TestCallers.Applicant2, $"offices/{number}"), 404, "not-found");
        Assert.DoesNotContain(number, await NumbersAsync(TestCallers.Applicant2, "offices"));
        Assert.Contains(number, await NumbersAsync(TestCallers.Applicant, "offices"));
        Assert.Empty(await NumbersAsync(TestCallers.Applicant with { Mandates = [] }, "offices"));
    }

    [Fact]
    public async Task A_desk_sees_its_own_zone_and_who_supervises_or_audits_sees_all_without_names()
    {
        var (_, number) = await EstablishedAsync();
        Assert.Equal("马克斯", (string)(await ReadAsync(TestCallers.OfficerJA, $"desk/offices/{number}"))["people"]![0]!["name"]!);
        foreach (var stranger in new[] { TestCallers.OfficerCN, Police })
        {
            await ProblemAssert.IsAsync(await GetAsync(stranger, $"desk/offices/{number}"), 404, "not-found");
            Assert.DoesNotContain(number, await NumbersAsync(stranger, $"desk/offices?q={number}"));
        }
        Assert.Empty((await ReadAsync(TestCallers.OfficerCN, "desk/offices?zone=JA"))["items"]!.AsArray());
        foreach (var above in new[] { TestCallers.Supervisor, TestCallers.Auditor })
        {
            var seen = await ReadAsync(above, $"desk/offices/{number}");
            Assert.Null(seen["people"]![0]!["nationality"]);
            Assert.Equal([number], await NumbersAsync(above, $"desk/offices?q={number}"));
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(TestCallers.Applicant, $"desk/offices/{number}")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(null, $"desk/offices/{number}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(TestCallers.OfficerJA, $"offices/{number}")).StatusCode);
    }

    [Theory]
    [InlineData("public/register/{0}")]
    [InlineData("desk/offices/{0}")]
    [InlineData("offices/{0}")]
    public async Task A_number_that_is_none_is_not_found(string path)
    {
        foreach (var none in new[] { "DJZ-JA-1999-000001", new string('9', 300), "%20", "%E4%B8%AD" })
            await ProblemAssert.IsAsync(await GetAsync(path.StartsWith('o') ? TestCallers.Applicant : TestCallers.OfficerJA, string.Format(System.Globalization.CultureInfo.InvariantCulture, path, none)), 404, "not-found");
    }

    [Fact]
    public async Task An_office_is_found_by_each_of_its_names_and_numbers_however_they_are_typed()
    {
        var unique = Guid.NewGuid().ToString("N")[..8];
        var code = Code();
        var number = (await Registered.EnterAsync(service.Host, Guid.NewGuid(), "IR", 1, (form, _) => form.Called($"鲸湾{unique}航运上海代表处", $"Hvalbugt Købmænd {unique}", "DNK"), (office, _) => office with
        {
            UnifiedCode = code,
            CertificateNumber = $"{office.RegistrationNumber}-3",
            SearchText = SearchText.Of(office.SearchText, code),
        })).Single();
        foreach (var q in new[] { $"鲸湾{unique}", $"{unique}航运上海", $"HVALBUGT  KOBMAEND {unique}", $"Ｋøbmænd {unique}", number, number.ToLowerInvariant(), $"{number}-3", code, code.ToLowerInvariant() })
        {
            Assert.Equal([number], await NumbersAsync(null, $"public/register?q={Uri.EscapeDataString(q)}"));
            Assert.Equal([number], await NumbersAsync(OfficerIR, $"desk/offices?q={Uri.EscapeDataString(q)}"));
        }
        foreach (var q in new[] { $"%{unique}", $"鲸_{unique}", $"[鲸]湾{unique}", $@"鲸湾\{unique}", $"鲸湾{unique}%" })
            Assert.Empty(await NumbersAsync(null, $"public/register?q={Uri.EscapeDataString(q)}"));
        Assert.Equal([number], await NumbersAsync(null, $"public/register?q={unique}&country=dnk&zone=IR&state=registered"));
        Assert.Empty(await NumbersAsync(null, $"public/register?q={unique}&country=DEU"));
        Assert.Empty(await NumbersAsync(null, $"public/register?q={unique}&zone=JA"));
        Assert.Empty(await NumbersAsync(null, $"public/register?q={unique}&state=revoked"));
    }

    [Theory]
    [InlineData("public/register?state=asleep", "filter-unknown")]
    [InlineData("public/register?zone=XX", "filter-unknown")]
    [InlineData("public/register?country=ZZZ", "filter-unknown")]
    [InlineData("public/register?after=*", "cursor-unknown")]
    [InlineData("public/register?after=YXxi", "cursor-unknown")]
    [InlineData("desk/offices?after=%00", "cursor-unknown")]
    [InlineData("desk/offices?state=Registered", "filter-unknown")]
    [InlineData("desk/offices/due?kind=birthday", "filter-unknown")]
    [InlineData("desk/offices/due?after=YXxifGN8ZA", "cursor-unknown")]
    [InlineData("desk/offices/due?zone=XX", "filter-unknown")]
    [InlineData("desk/offices/due?until=tomorrow", "bad-request")]
    [InlineData("desk/offices/exceptions?after=YXxi", "cursor-unknown")]
    [InlineData("desk/offices/exceptions?year=last", "bad-request")]
    public async Task What_no_list_knows_is_refused(string path, string code) =>
        await ProblemAssert.IsAsync(await GetAsync(TestCallers.OfficerJA, path), 400, code);

    [Fact]
    public async Task Every_list_pages_through_everything_once_and_in_order()
    {
        var (organisation, unique) = (Guid.NewGuid(), Guid.NewGuid().ToString("N")[..8]);
        var numbers = await Registered.EnterAsync(service.Host, organisation, "IR", 61, (form, i) => form.Called($"翻页{unique}上海代表处", $"Pages {unique} {i}"));
        foreach (var (caller, path) in new (Caller?, string)[] { (null, $"public/register?q={unique}"), (OfficerIR, $"desk/offices?q={unique}"), (TestCallers.Supervisor, $"desk/offices?q={unique}"), (Registered.Owner(organisation), "offices") })
            Assert.Equal(numbers, await NumbersAsync(caller, path));
        var all = await NumbersAsync(OfficerIR, "desk/offices?zone=IR&state=registered");
        Assert.Equal(all.Distinct(), all);
        Assert.Superset(numbers.ToHashSet(), all.ToHashSet());

        var due = await AllAsync(OfficerIR, "desk/offices/due?zone=IR");
        Assert.Equal(due.Count, due.DistinctBy(line => ((string)line["registrationNumber"]!, (string)line["kind"]!, (string)line["ref"]!)).Count());
        Assert.Equal(due.Select(line => (string)line["dueOn"]!), due.Select(line => (string)line["dueOn"]!).Order(StringComparer.Ordinal));
        var mine = due.Where(line => numbers.Contains((string)line["registrationNumber"]!)).ToList();
        Assert.Equal(61 * 5, mine.Count);
        var reports = (await AllAsync(OfficerIR, "desk/offices/due?kind=annual-report")).Where(line => numbers.Contains((string)line["registrationNumber"]!)).ToList();
        Assert.Equal(61, reports.Count);
        Assert.All(reports, line => Assert.Equal("annual-report", (string)line["kind"]!));
        var until = (string)reports[0]["dueOn"]!;
        Assert.Equal(61, (await AllAsync(OfficerIR, $"desk/offices/due?until={until}")).Count(line => numbers.Contains((string)line["registrationNumber"]!)));
        Assert.DoesNotContain(await AllAsync(OfficerIR, "desk/offices/due?until=2020-01-01"), line => numbers.Contains((string)line["registrationNumber"]!));
        Assert.Empty(await AllAsync(Police, "desk/offices/due"));
    }

    [Fact]
    public async Task Who_did_not_report_stands_with_the_year_wherever_the_office_is_shown()
    {
        var organisation = Guid.NewGuid();
        var numbers = await Registered.EnterAsync(service.Host, organisation, "IR", 30, then: (office, _) => office with { ReportsFrom = 2024 });
        await ExecuteAsync("insert into report_exceptions (office_id, year, listed_on, removed_on) select id, 2024, date '2025-07-01', date '2025-09-01' from representative_offices where organisation_id = @Organisation", new { Organisation = organisation });
        await ExecuteAsync("insert into report_exceptions (office_id, year, listed_on) select id, 2025, date '2026-07-01' from representative_offices where organisation_id = @Organisation", new { Organisation = organisation });
        await ExecuteAsync("insert into annual_reports (office_id, year, filed_on, late) select id, 2024, date '2025-09-01', true from representative_offices where organisation_id = @Organisation", new { Organisation = organisation });

        var listed = (await AllAsync(OfficerIR, "desk/offices/exceptions")).Where(line => numbers.Contains((string)line["registrationNumber"]!)).ToList();
        Assert.Equal(60, listed.Count);
        Assert.Equal(60, listed.DistinctBy(line => ((string)line["registrationNumber"]!, (int)line["year"]!)).Count());
        Assert.Equal(listed.Select(line => (int)line["year"]!), listed.Select(line => (int)line["year"]!).OrderDescending());
        Assert.Equal(30, (await AllAsync(TestCallers.Auditor, "desk/offices/exceptions?year=2024")).Count(line => numbers.Contains((string)line["registrationNumber"]!)));
        Assert.DoesNotContain(await AllAsync(TestCallers.OfficerCN, "desk/offices/exceptions"), line => numbers.Contains((string)line["registrationNumber"]!));

        Assert.Equal([2025], (await ReadAsync(null, $"public/register?q={numbers[0]}"))["items"]![0]!["exceptions"]!.AsArray().Select(year => (int)year!));
        Assert.Equal([2025], (await ReadAsync(OfficerIR, $"desk/offices?q={numbers[0]}"))["items"]![0]!["exceptions"]!.AsArray().Select(year => (int)year!));
        var file = await ReadAsync(Registered.Owner(organisation), $"offices/{numbers[0]}");
        Assert.Equal([(2024, true)], file["reports"]!.AsArray().Select(report => ((int)report!["year"]!, (bool)report["late"]!)));
        Assert.Equal([2024, 2025], file["exceptions"]!.AsArray().Select(exception => (int)exception!["year"]!));
    }

    [Fact]
    public async Task An_undecided_case_stands_with_its_office_and_a_draft_only_with_its_owner()
    {
        var organisation = Guid.NewGuid();
        var (number, owner) = ((await Registered.EnterAsync(service.Host, organisation, "JA", 1)).Single(), Registered.Owner(organisation));
        var story = await service.Story().BeginsAsync(owner);
        await AboutAsync(story, number);
        Assert.Equal(story.Id, (string)Assert.Single((await ReadAsync(owner, $"offices/{number}"))["openCases"]!.AsArray())!["id"]!);
        Assert.Equal(0, (int)(await ReadAsync(TestCallers.OfficerJA, $"desk/offices?q={number}"))["items"]![0]!["openCases"]!);
        Assert.Empty((await ReadAsync(TestCallers.OfficerJA, $"desk/offices/{number}"))["cases"]!.AsArray());

        var filed = await service.Story().FilesAsync(owner);
        await AboutAsync(filed, number);
        Assert.Equal(1, (int)(await ReadAsync(TestCallers.OfficerJA, $"desk/offices?q={number}"))["items"]![0]!["openCases"]!);
        var line = Assert.Single((await ReadAsync(TestCallers.OfficerJA, $"desk/offices/{number}"))["openCases"]!.AsArray())!;
        Assert.Equal((filed.Id, "Submitted", "已提交，待受理"), ((string)line["id"]!, (string)line["state"]!, (string)line["stateTitle"]!));
        Assert.Equal(2, (await ReadAsync(owner, "offices"))["items"]![0]!["openCases"]!.AsArray().Count);

        Task AboutAsync(Story told, string subject) => ExecuteAsync("update cases set subject = @Subject where id = @Id", new { Subject = subject, Id = Guid.Parse(told.Id) });
    }

    [Fact]
    public async Task A_term_that_is_over_is_said_and_an_ended_office_may_file_nothing()
    {
        var organisation = Guid.NewGuid();
        var numbers = await Registered.EnterAsync(service.Host, organisation, "IR", 2, then: (office, i) => i == 0
            ? office with { TermTo = new DateOnly(2024, 1, 31) }
            : office with { State = RegisteredOffice.Deregistered, EndedOn = new DateOnly(2025, 1, 31), EndGround = "enterprise-withdraws" });
        var items = (await ReadAsync(Registered.Owner(organisation), "offices"))["items"]!.AsArray();
        Assert.Equal(("registered", true), ((string)items[0]!["state"]!, (bool)items[0]!["expired"]!));
        Assert.True((bool)items[0]!["dates"]!.AsArray().Single(date => (string)date!["kind"]! == "term-end")!["overdue"]!);
        Assert.Equal(("deregistered", "已注销", "2025-01-31"), ((string)items[1]!["state"]!, (string)items[1]!["stateTitle"]!, (string)items[1]!["endedOn"]!));
        Assert.Empty(items[1]!["mayFile"]!.AsArray());
        Assert.Empty(items[1]!["dates"]!.AsArray());
        Assert.Equal([numbers[1]], (await NumbersAsync(OfficerIR, "desk/offices?state=deregistered")).Where(numbers.Contains));
        Assert.Equal("term-end", (string)(await ReadAsync(OfficerIR, $"desk/offices?q={numbers[0]}"))["items"]![0]!["nextDue"]!["kind"]!);
    }

    [Fact]
    public async Task An_English_reader_reads_English()
    {
        var (_, number) = await EstablishedAsync();
        using var client = service.Host.As(TestCallers.Applicant).In("en");
        var seen = await (await client.GetAsync(new Uri($"{Story.Root}/offices/{number}", UriKind.Relative))).ReadJsonAsync();
        Assert.Equal(("Registered", "Established", "Chief representative"), ((string)seen["stateTitle"]!, (string)seen["history"]![0]!["actTitle"]!, (string)seen["people"]![0]!["roleTitle"]!));
    }

    /// <summary>A code that checks out and that no other test uses.</summary>
    internal static string Code()
    {
        var body = $"9131000{Random.Shared.Next(0, 9)}{string.Concat(Enumerable.Range(0, 8).Select(_ => Random.Shared.Next(0, 10)))}";
        const string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        foreach (var ninth in alphabet)
        {
            foreach (var last in alphabet)
            {
                if (ServiceDefaults.Codes.CreditCode.Parse($"{body}{ninth}{last}").Problem is null)
                    return $"{body}{ninth}{last}";
            }
        }
        throw new InvalidOperationException("no check character fits");
    }

    private async Task<(Story Story, string Number)> EstablishedAsync()
    {
        var story = await service.Story().FilesAsync();
        await story.ActsAsync("acceptance");
        await story.ActsAsync("approval");
        return (story, (string)story.Case["certificateNumber"]!);
    }

    private async Task<HttpResponseMessage> GetAsync(Caller? caller, string path)
    {
        using var client = caller is null ? service.Host.Client() : service.Host.As(caller);
        return await client.GetAsync(new Uri($"{Story.Root}/{path}", UriKind.Relative));
    }

    private async Task<JsonNode> ReadAsync(Caller? caller, string path) => await (await GetAsync(caller, path)).ReadJsonAsync();

    private async Task<IReadOnlyList<JsonNode>> AllAsync(Caller? caller, string path)
    {
        var (all, next) = (new List<JsonNode>(), (string?)null);
        do
        {
            var page = await ReadAsync(caller, next is null ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}after={next}");
            Assert.True(page["items"]!.AsArray().Count <= 25);
            all.AddRange(page["items"]!.AsArray().Select(item => item!));
            next = (string?)page["next"];
        }
        while (next is not null);
        return all;
    }

    private async Task<IReadOnlyList<string>> NumbersAsync(Caller? caller, string path) => [.. (await AllAsync(caller, path)).Select(item => (string)item["registrationNumber"]!)];

    private async Task ExecuteAsync(string sql, object parameters)
    {
        await using var connection = await service.Host.Services.GetRequiredService<Database>().OpenAsync(default);
        await connection.ExecuteAsync(sql, parameters);
    }

    private static string Text(JsonNode json) => json.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
