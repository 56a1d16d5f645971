using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Tables;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Domain.Formulas.Import;
using Platform.CosmeticsFiling.Tests.Acts;
using Platform.Persistence;
using Platform.Testing;
using Platform.Testing.Hosting;
using Platform.Testing.Servers;

namespace Platform.CosmeticsFiling.Tests.Catalogues;

/// <summary>Formula and classification over HTTP, with the tables of a real database.</summary>
public sealed class CatalogueStoryTests(CosmeticsService service)
{
    private const string Formula = """{"rows":[{"name":"水","percent":"97","safetyCode":"1"},{"name":"水杨酸","percent":"3","safetyCode":"2"}]}""";
    private const string Classification = """{"efficacy":["11"],"sites":["05"],"users":["03"],"forms":["01"],"method":"02"}""";

    [Theory]
    [InlineData("zh-CN", "保湿", "作用部位")]
    [InlineData("en", "moisturising", "Sites of action")]
    public async Task The_tables_are_read_by_anybody_in_their_language(string language, string eleven, string sites)
    {
        using var client = service.Host.Client().In(language);
        var tables = (await client.GetFromJsonAsync<JsonNode>("/api/cosmetics/public/classification"))!["tables"]!.AsArray();
        Assert.Equal(["efficacy", "sites", "users", "forms", "method"], tables.Select(table => (string)table!["group"]!));
        Assert.Equal(sites, (string)tables[1]!["title"]!);
        var code = tables[0]!["codes"]!.AsArray().Single(code => (string)code!["code"]! == "11")!;
        Assert.Equal((eleven, true, "any"), ((string)code["name"]!, (bool)code["ordinary"]!, (string)code["evidenceCode"]!));
    }

    [Theory]
    [InlineData("""{"efficacy":["16","11"],"sites":["05"],"users":["03"],"forms":["01"],"method":"02"}""", "11/16-05-03-01-02", "ordinary", 0)]
    [InlineData("""{"efficacy":["04"],"sites":["05"],"users":["03"],"forms":["01"],"method":"02"}""", "04-05-03-01-02", "special", 1)]
    [InlineData("""{"efficacy":["09"],"sites":["09"],"users":["03"],"forms":["05"],"method":"01","nature":"soap"}""", "09-09-03-05-01", "not-a-cosmetic", 1)]
    [InlineData("""{}""", null, "ordinary", 0)]
    public async Task A_classification_is_judged(string body, string? code, string route, int findings)
    {
        var judged = await PostAsync("/api/cosmetics/public/classification", body);
        Assert.Equal((code, route, findings), ((string?)judged["code"], (string)judged["route"]!, judged["findings"]!.AsArray().Count));
        Assert.All(judged["explanations"]!.AsArray(), explanation => Assert.NotEmpty((string)explanation!["provision"]!));
    }

    [Fact]
    public async Task A_formula_is_checked_with_its_sum_findings_warnings_and_effective_contents()
    {
        var judged = await PostAsync("/api/cosmetics/public/formulas/check", $$"""{"formula":{{Formula}},"classification":{{Classification}}}""");
        Assert.Equal("100", (string)judged["sum"]!);
        var over = judged["findings"]!.AsArray().Single(finding => (string)finding!["code"]! == "content-must-stay-within-its-limit")!;
        Assert.Equal(("/formula/rows/1", "block"), ((string)over["pointer"]!, (string)over["severity"]!));
        Assert.Equal(["含水杨酸", "三岁以下儿童勿用"], judged["warnings"]!.AsArray().Select(warning => (string)warning!["text"]!));
        Assert.Equal([("水", "97"), ("水杨酸", "3")], judged["effective"]!.AsArray().Select(content => ((string)content!["name"]!, (string)content["percent"]!)));
        Assert.Equal(7, judged["tables"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("""{"formula":{"rows":[{"name":"水","percent":"1e400"}]}}""", 400, "bad-request", "/formula/rows/0/percent")]
    [InlineData("""{"formula":{"rows":[{"name":"水","percent":"101"}]}}""", 400, "bad-request", "/formula/rows/0/percent")]
    [InlineData("""{"formula":{"rows":[{"name":"水","colour":"blue"}]}}""", 400, "bad-request", "/formula/rows/0/colour")]
    [InlineData("""{"formula":5}""", 400, "bad-request", "/formula")]
    public async Task What_is_no_formula_is_refused_with_its_place(string body, int status, string code, string pointer)
    {
        using var client = service.Host.Client();
        await ProblemAssert.IsAsync(await client.PostAsync(new Uri("/api/cosmetics/public/formulas/check", UriKind.Relative), Json(body)), status, code, pointer);
    }

    [Fact]
    public async Task More_rows_than_a_formula_has_are_refused()
    {
        using var client = service.Host.Client();
        var rows = string.Join(',', Enumerable.Repeat("""{"name":"水","percent":"0.1"}""", 301));
        await ProblemAssert.IsAsync(await client.PostAsync(new Uri("/api/cosmetics/public/formulas/check", UriKind.Relative), Json($$$"""{"formula":{"rows":[{{{rows}}}]}}""")), 400, "bad-request", "/formula/rows");
    }

    [Fact]
    public async Task More_components_than_any_product_has_are_not_checked_for_strangers()
    {
        using var client = service.Host.Client();
        var components = string.Join(',', Enumerable.Repeat("""{"name":"水","percentOfBlend":"1"}""", 100));
        var rows = string.Join(',', Enumerable.Repeat($$"""{"name":"复配","percent":"0.1","components":[{{components}}]}""", 31));
        await ProblemAssert.IsAsync(await client.PostAsync(new Uri("/api/cosmetics/public/formulas/check", UriKind.Relative), Json($$$"""{"formula":{"rows":[{{{rows}}}]}}""")), 413, "formula-too-large");
    }

    [Fact]
    public async Task Ingredients_are_completed()
    {
        using var client = service.Host.Client();
        var items = (await client.GetFromJsonAsync<JsonNode>($"/api/cosmetics/public/ingredients?q={Uri.EscapeDataString("透明质酸")}"))!["items"]!.AsArray();
        Assert.Contains(items, item => (string)item!["name"]! == "透明质酸钠" && (string)item["inci"]! == "SODIUM HYALURONATE" && (string)item["catalogue"]! == "I");
        Assert.InRange(items.Count, 1, 20);
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task The_template_is_offered_to_anybody(string format, string type)
    {
        using var client = service.Host.Client();
        using var answer = await client.GetAsync(new Uri($"/api/cosmetics/public/formulas/template?format={format}", UriKind.Relative));
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.False(TableFiles.Read(await answer.Content.ReadAsByteArrayAsync()).Failed(out _, out _));
        await ProblemAssert.IsAsync(await client.GetAsync(new Uri("/api/cosmetics/public/formulas/template?format=doc", UriKind.Relative)), 400, "template-unknown");
    }

    [Fact]
    public async Task A_table_is_imported_as_a_file_and_as_pasted_text()
    {
        using var client = service.Host.As(TestCallers.Applicant);
        using var file = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes("标准中文名称,含量（%）\n水,90\n甘油,x\n")), "file", "formula.csv" } };
        foreach (var content in new HttpContent[] { file, new StringContent("水\t90\n甘油\tx", Encoding.UTF8, "text/plain") })
        {
            using var answer = await client.PostAsync(new Uri("/api/cosmetics/formulas/import", UriKind.Relative), content);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var imported = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
            Assert.Equal(["水", "甘油"], imported["formula"]!["rows"]!.AsArray().Select(row => (string)row!["name"]!));
            Assert.Equal("90", (string)imported["formula"]!["rows"]![0]!["percent"]!);
            var error = imported["errors"]!.AsArray().Single()!;
            Assert.Equal(("percent", "number-malformed", "x"), ((string)error["column"]!, (string)error["code"]!, (string)error["value"]!));
        }
    }

    [Fact]
    public async Task What_is_no_table_is_refused_and_strangers_import_nothing()
    {
        using var client = service.Host.As(TestCallers.Applicant);
        await ProblemAssert.IsAsync(await client.PostAsync(new Uri("/api/cosmetics/formulas/import", UriKind.Relative), new ByteArrayContent("PK but no archive"u8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } }), 422, "import-not-readable");
        await ProblemAssert.IsAsync(await client.PostAsync(new Uri("/api/cosmetics/formulas/import", UriKind.Relative), new ByteArrayContent(new byte[(2 * 1024 * 1024) + 1]) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } }), 413, "import-too-large");
        using var stranger = service.Host.Client();
        using var answer = await stranger.PostAsync(new Uri("/api/cosmetics/formulas/import", UriKind.Relative), new StringContent("水\t90"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    // One database for the engine, the command run twice as the program it is, and what counts on which day.
    [Theory, EachEngine]
    public async Task A_table_is_loaded_once_and_counts_from_its_day(Engine engine)
    {
        Engines.SkipUnlessAvailable(engine);
        var materials = Directory.CreateTempSubdirectory("cos-load-").FullName;
        await using var host = await ServiceHost.StartAsync<Program>(CosmeticsService.Settings(materials) with { Engine = engine });
        var file = Path.Combine(materials, "ingredients.csv");
        await File.WriteAllTextAsync(file, "name,inci,part,serial\n水,WATER/AQUA,I,1\n新某物,,II,2\n");
        string[] args = ["load-catalogue", "ingredients", file, "--valid-from", "2026-12-01", "--source", "测试", "--complete"];
        Assert.Equal((0, 0), (await RunAsync(host, engine, materials, args), await RunAsync(host, engine, materials, args)));
        await File.WriteAllTextAsync(file, "name,inci,part\n水,,IV\n");
        Assert.Equal((1, 2), (await RunAsync(host, engine, materials, args), await RunAsync(host, engine, materials, ["load-catalogue", "nothing", file])));

        var (catalogues, database) = (host.Services.GetRequiredService<Platform.CosmeticsFiling.Catalogues.Catalogues>(), host.Services.GetRequiredService<Database>());
        await using var work = await database.ReadAsync(default);
        Assert.Equal(CatalogueKinds.All.Count + 1, (await Platform.CosmeticsFiling.Catalogues.Catalogues.VersionsAsync(work, default)).Count);
        var before = await catalogues.AsOfAsync(work, new DateOnly(2026, 11, 30), default);
        var from = await catalogues.AsOfAsync(work, new DateOnly(2026, 12, 1), default);
        Assert.Equal((true, false), (before.Find("甘油") is not null, before.IsComplete(CatalogueKind.Ingredients)));
        Assert.Equal((false, true), (from.Find("甘油") is not null, from.IsComplete(CatalogueKind.Ingredients)));
        Assert.Equal("II", from.Find("新某物")!.Part);
        Assert.NotNull(from.Limited(CatalogueKind.Restricted, "8"));
        Directory.Delete(materials, recursive: true);
    }

    private static async Task<int> RunAsync(ServiceHost<Program> host, Engine engine, string materials, string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__cosmetics-db"] = host.ConnectionString!,
            ["ConnectionStrings__messaging"] = "amqp://guest:guest@127.0.0.1:1/",
            ["Database__Provider"] = engine.ToString(),
            ["Keys__Path"] = TestKeys.Shared.Path,
            ["Materials__Path"] = materials,
        })
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"{await output}{await error}");
        return process.ExitCode;
    }

    private async Task<JsonNode> PostAsync(string path, string body)
    {
        using var client = service.Host.Client();
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), Json(body));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
