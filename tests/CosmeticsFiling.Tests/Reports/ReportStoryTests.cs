using System.Globalization;
using System.Text.Json.Nodes;
using Platform.CosmeticsFiling.Register;
using Platform.CosmeticsFiling.Reports;
using Platform.CosmeticsFiling.Tests.Acts;
using Platform.CosmeticsFiling.Tests.Pilot;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.CosmeticsFiling.Tests.Reports;

/// <summary>Years of products as their reports see them. The clock stands at 2026-03-10 10:00 in Shanghai until it is moved.</summary>
public sealed class ReportStoryTests : IAsyncLifetime
{
    private readonly string materials = Directory.CreateTempSubdirectory("cos-reports-").FullName;
    private readonly ManualTime time = new();
    private ServiceHost<Program> host = null!;

    public async ValueTask InitializeAsync() => host = await ServiceHost.StartAsync<Program>(CosmeticsService.Settings(materials) with { Time = time });

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Directory.Delete(materials, recursive: true);
    }

    [Fact]
    public async Task One_case_reports_everything_that_is_owed_and_is_complete_on_submission()
    {
        var owed = new[] { await FiledAsync("2024-12-31"), await FiledAsync("2025-01-01"), await FiledAsync("2023-06-01") };
        var young = await FiledAsync("2025-01-02");
        await FiledAsync("2023-06-01", filing => filing with { State = Filing.Cancelled, EndedOn = Day("2025-12-01") });
        await FiledAsync("2023-06-01", filing => filing with { OrganisationId = TestCallers.OrganisationB });
        await ReportedAsync(2024, owed[2].Number);

        var report = await new Story(host, "cos.annual-report").BeginsAsync();
        Assert.Equal(2025, (int)report.Case["form"]!["year"]!);
        Assert.Equal(Numbers(owed), Named(report));
        await report.WritesAsync(form =>
        {
            form["selfChecked"] = true;
            foreach (var product in form["products"]!.AsArray())
                product!["stillMadeOrImported"] = true;
        });
        await report.SubmitsAsync();

        Assert.Equal("Reported", report.State);
        var due = await AskAsync("filings/annual-reports/due?year=2025");
        Assert.Equal(("2026-01-01", "2026-03-31"), ((string)due["from"]!, (string)due["until"]!));
        Assert.All(due["items"]!.AsArray(), item => Assert.Equal(("2026-03-10", false), ((string)item!["reportedOn"]!, (bool)item["late"]!)));
        Assert.DoesNotContain(due["items"]!.AsArray(), item => (string)item!["number"]! == young.Number);
        time.MoveTo(At("2026-04-01T00:00"));
        await SweepAsync();
        Assert.Empty(await ExceptionsAsync(owed[0]));
    }

    [Fact]
    public async Task From_april_on_the_mark_stands_until_the_late_report()
    {
        var product = await FiledAsync("2024-12-31");
        var dull = await FiledAsync("2025-01-02");
        time.MoveTo(At("2026-03-31T23:59"));
        await SweepAsync();
        Assert.Empty(await ExceptionsAsync(product));

        time.MoveTo(At("2026-04-01T00:00"));
        await Task.WhenAll(SweepAsync(), SweepAsync());
        await SweepAsync();

        Assert.Equal("2026-04-01", Text(Assert.Single(await ExceptionsAsync(product), one => one.Year == 2025).ListedOn));
        Assert.Empty(await ExceptionsAsync(dull));
        var item = Assert.Single((await AskAsync("desk/annual-reports/exceptions?year=2025", TestCallers.OfficerOfCosmeticsJA))["items"]!.AsArray())!;
        Assert.Equal((product.Number, "异常！备案人未按法规要求进行年度报告"), ((string)item["number"]!, (string)item["title"]!));
        Assert.Equal("异常！备案人未按法规要求进行年度报告", (string)Assert.Single((await AskAsync("filings/annual-reports/due?year=2025"))["items"]!.AsArray())!["mark"]!);

        // Everybody reads it in the register, the filer in the portfolio.
        Assert.Equal((2025, "异常！备案人未按法规要求进行年度报告"), Mark(await AnybodyAsync(product.Number)) is { } mark ? ((int)mark["year"]!, (string)mark["title"]!) : default);
        var mine = await AskAsync($"filings/{Uri.EscapeDataString(product.Number)}");
        Assert.Contains(mine["dates"]!.AsArray(), date => (string)date!["kind"]! == "annual-report" && (string)date["dueOn"]! == "2026-03-31" && (bool)date["overdue"]!);
        Assert.True((bool)mine["mayFile"]!.AsArray().Single(one => (string)one!["matter"]! == "cos.annual-report")!["open"]!);

        time.MoveTo(At("2026-04-15T09:00"));
        var report = await DraftAsync(2025, product.Number);
        Assert.Contains(report.Case["findings"]!.AsArray(), finding => (string?)finding!["code"] == "report-should-be-filed-in-its-window");
        await report.SubmitsAsync();
        Assert.Equal("2026-04-15", Text(Assert.Single(await ExceptionsAsync(product), one => one.Year == 2025).RemovedOn));
        Assert.True((bool)Assert.Single((await AskAsync("filings/annual-reports/due?year=2025"))["items"]!.AsArray())!["late"]!);
        await SweepAsync();
        Assert.NotNull(Assert.Single(await ExceptionsAsync(product), one => one.Year == 2025).RemovedOn);
        Assert.Null(Mark(await AnybodyAsync(product.Number)));
        Assert.False((bool)(await AskAsync($"filings/{Uri.EscapeDataString(product.Number)}"))["mayFile"]!.AsArray().Single(one => (string)one!["matter"]! == "cos.annual-report")!["open"]!);
    }

    // Accident: two clerks report the same product at once, and both receipts are lawful.
    [Fact]
    public async Task Of_two_reports_for_one_product_the_second_is_refused()
    {
        var (one, two) = (await FiledAsync("2023-06-01"), await FiledAsync("2023-06-01"));
        var first = await DraftAsync(2025, one.Number, two.Number);
        var second = await DraftAsync(2025, two.Number);
        await first.SubmitsAsync();
        await ProblemAssert.IsAsync(await second.SubmitAsync(), 422, "findings-block-submission", "/products/0/number");

        var (third, fourth) = (await DraftAsync(2024, one.Number, two.Number), await DraftAsync(2024, two.Number, one.Number));
        var answers = await Task.WhenAll(third.SubmitAsync(), fourth.SubmitAsync());
        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
    }

    // The most that one case takes, domestic and imported.
    [Fact]
    public async Task Five_hundred_products_are_one_report()
    {
        var numbers = new List<string>();
        for (var i = 0; i < 500; i++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"国妆网备进字（沪）2023{900_000 + i}");
            numbers.Add((await FiledAsync("2023-06-01", filing => i % 2 == 0 ? filing : filing with { Number = number, Origin = "imported" })).Number);
        }
        var report = await new Story(host, "cos.annual-report").BeginsAsync();
        Assert.Equal((2024, 500), ((int)report.Case["form"]!["year"]!, report.Case["form"]!["products"]!.AsArray().Count));

        await ReportedAsync(2024, [.. numbers]);

        Assert.Equal(500, (await AskAsync("filings/annual-reports/due?year=2024"))["items"]!.AsArray().Count(item => item!["reportedOn"] is not null));
        Assert.Equal(2025, (int)(await new Story(host, "cos.annual-report").BeginsAsync()).Case["form"]!["year"]!);
    }

    [Fact]
    public async Task A_report_is_corrected_in_its_own_case_and_one_that_lapses_does_not_count()
    {
        var product = await FiledAsync("2024-12-31");
        var report = await ReportedAsync(2025, product.Number);
        await report.LooksAsync(TestCallers.OfficerOfCosmeticsJA);
        Assert.Contains("correction-requests", report.OpenActs);
        await report.ActsAsync("correction-requests", new { items = new[] { new { message = "请补充变化情况", pointer = "/products/0/changesSinceLastReport" } } });
        await report.LooksAsync(TestCallers.Applicant);
        Assert.Equal("AwaitingCorrection", report.State);
        await report.WritesAsync(form => form["products"]![0]!["changesSinceLastReport"] = "更换包装规格");
        await report.SubmitsAsync("resubmission");
        Assert.Equal("Reported", report.State);
        Assert.Equal("2026-03-10", (string)Assert.Single((await AskAsync("filings/annual-reports/due?year=2025"))["items"]!.AsArray())!["reportedOn"]!);

        await report.ActsAsync("correction-requests", new { ground = "仍不完整", items = new[] { new { message = "请补充变化情况", pointer = "/products/0/changesSinceLastReport" } } });
        time.MoveTo(At("2026-06-01T09:00"));
        await Eventually.AsyncAssert(time, async () => Assert.Equal("Lapsed", (await report.LooksAsync(TestCallers.Applicant)).State));
        await SweepAsync();
        Assert.Null(Assert.Single(await ExceptionsAsync(product), one => one.Year == 2025).RemovedOn);
    }

    private Task<Filing> FiledAsync(string filedOn, Func<Filing, Filing>? change = null) =>
        Filed.EnterAsync(host, change: filing => (change?.Invoke(filing) ?? filing) with { FiledOn = Day(filedOn), PublishedOn = Day(filedOn) });

    private async Task<Story> DraftAsync(int year, params string[] numbers)
    {
        var report = await new Story(host, "cos.annual-report").BeginsAsync();
        return await report.WritesAsync(form =>
        {
            (form["year"], form["selfChecked"]) = (year, true);
            form["products"] = new JsonArray([.. numbers.Select(number => new JsonObject { ["number"] = number, ["stillMadeOrImported"] = true })]);
        });
    }

    private async Task<Story> ReportedAsync(int year, params string[] numbers)
    {
        var report = await DraftAsync(year, numbers);
        await report.SubmitsAsync();
        return report;
    }

    private Task SweepAsync() => host.Services.GetRequiredService<ReportSweep>().RunAsync(default);

    private async Task<IReadOnlyList<ReportException>> ExceptionsAsync(Filing filing)
    {
        await using var work = await host.Services.GetRequiredService<Database>().ReadAsync(default);
        return [.. (await work.ExceptionsOfAsync([filing.Id], default))[filing.Id]];
    }

    private Task<JsonNode> AskAsync(string path, Platform.ServiceDefaults.Authentication.Caller? caller = null) => new Story(host).GetAsync(path, caller ?? TestCallers.Applicant).OkAsync();

    private async Task<JsonNode> AnybodyAsync(string number)
    {
        using var client = host.Client();
        return await client.GetAsync(new Uri($"{Story.Root}/public/register/{Uri.EscapeDataString(number)}", UriKind.Relative)).OkAsync();
    }

    private static JsonNode? Mark(JsonNode filing) => filing["exceptions"]!.AsArray().SingleOrDefault();

    private static string[] Numbers(IEnumerable<Filing> filings) => [.. filings.Select(filing => filing.Number).Order(StringComparer.Ordinal)];

    private static string[] Named(Story report) => [.. report.Case["form"]!["products"]!.AsArray().Select(product => (string)product!["number"]!).Order(StringComparer.Ordinal)];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string text) => new(DateTime.ParseExact(text, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
