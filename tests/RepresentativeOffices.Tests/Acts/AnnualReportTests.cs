using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dapper;
using Platform.Contracts.RepresentativeOffices.V1;
using Platform.Persistence;
using Platform.RepresentativeOffices.Register;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>Years of an office that was registered on 2024-03-12, as its reports see them. The clock is moved; nothing waits for it.</summary>
public sealed class AnnualReportTests : IAsyncLifetime
{
    private readonly string materials = Directory.CreateTempSubdirectory("ro-reports-").FullName;
    private readonly ManualTime time = new(At("2024-03-12T10:00"));
    private ServiceHost<Program> host = null!;

    public async ValueTask InitializeAsync() => host = await ServiceHost.StartAsync<Program>(OfficeService.Settings(materials) with { Time = time });

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Directory.Delete(materials, recursive: true);
    }

    [Fact]
    public async Task A_report_is_filed_by_being_submitted_between_march_and_june()
    {
        var office = await RegisteredAsync();
        time.MoveTo(At("2025-02-28T23:59"));
        var report = await DraftAsync(office, 2024);
        await ProblemAssert.IsAsync(await report.SubmitAsync(), 422, "findings-block-submission", "/year");

        time.MoveTo(At("2025-03-01T00:00"));
        await report.SubmitsAsync();

        Assert.Equal(("Submitted", false, "2025-03-01"), (report.State, (await ReportAsync(office, 2024))!.Late, Day((await ReportAsync(office, 2024))!.FiledOn)));
        await report.ActsAsync("recording");
        Assert.Equal("Recorded", report.State);
        time.MoveTo(At("2025-07-01T00:00"));
        await SweepAsync();
        Assert.Empty(await ExceptionsAsync());
    }

    [Fact]
    public async Task A_draft_begins_with_the_year_that_is_owed_and_what_the_register_knows()
    {
        var office = await RegisteredAsync();
        time.MoveTo(At("2026-04-01T09:00"));
        await ReportedAsync(office, 2024);

        var draft = await new Story(host, "ro.annual-report").BeginsAsync(subject: office);

        Assert.Equal((2025, "李示例"), ((int)draft.Case["form"]!["year"]!, (string)draft.Case["form"]!["liaison"]!["name"]!));
        Assert.Equal(office, (string)draft.Case["subject"]!);
    }

    [Fact]
    public async Task From_july_on_whoever_owes_is_listed_once_and_told_once()
    {
        await using var collector = await EventCollector.StartAsync(host.Broker!);
        var office = await RegisteredAsync();
        time.MoveTo(At("2025-06-30T23:59"));
        await SweepAsync();
        Assert.Empty(await ExceptionsAsync());

        time.MoveTo(At("2025-07-01T00:00"));
        await Task.WhenAll(SweepAsync(), SweepAsync());
        await SweepAsync();

        var listed = Assert.Single(await ExceptionsAsync());
        Assert.Equal((2024, "2025-07-01", null), (listed.Year, Day(listed.ListedOn), listed.RemovedOn));
        // Everybody reads it in the register, and the desk has its list.
        Assert.Equal("[2024]", (await AnybodyAsync($"public/register?q={office}"))["items"]![0]!["exceptions"]!.ToJsonString());
        Assert.Equal("2025-07-01", (string)(await AnybodyAsync($"public/register/{office}"))["exceptions"]![0]!["listedOn"]!);
        Assert.Equal(office, (string)(await AskAsync("desk/offices/exceptions?year=2024", TestCallers.OfficerJA))["items"]![0]!["registrationNumber"]!);
        Assert.Empty((await AskAsync("desk/offices/exceptions?year=2024", TestCallers.OfficerCN))["items"]!.AsArray());
        await Eventually.Assert(() => Assert.Equal(new DateOnly(2025, 6, 30), Assert.Single(collector.Seen.OfType<AnnualReportOverdue>(), told => told.RegistrationNumber == office).DueOn));
    }

    [Fact]
    public async Task A_late_report_takes_the_office_off_the_list_and_stays_late()
    {
        var office = await RegisteredAsync();
        time.MoveTo(At("2025-07-15T09:00"));
        await SweepAsync();
        var report = await DraftAsync(office, 2024);
        var late = Assert.Single(report.Case["findings"]!.AsArray(), finding => (string?)finding!["code"] == "report-should-be-filed-in-its-window")!;
        Assert.Equal("warn", (string?)late["severity"]);

        await report.SubmitsAsync();

        Assert.True((await ReportAsync(office, 2024))!.Late);
        Assert.Equal("2025-07-15", Day(Assert.Single(await ExceptionsAsync()).RemovedOn));
        Assert.Equal("[]", (await AnybodyAsync($"public/register?q={office}"))["items"]![0]!["exceptions"]!.ToJsonString());
        Assert.Equal("2025-07-15", (string)(await AnybodyAsync($"public/register/{office}"))["exceptions"]![0]!["removedOn"]!);
        Assert.True((bool)(await AskAsync($"offices/{office}", TestCallers.Applicant))["reports"]![0]!["late"]!);
        await SweepAsync();
        Assert.NotNull(Assert.Single(await ExceptionsAsync()).RemovedOn);
    }

    // Accident: the service stood still over a deadline, and whoever was late then is never found.
    [Fact]
    public async Task What_was_missed_while_nothing_ran_is_found_at_the_next_look()
    {
        var office = await RegisteredAsync();
        time.MoveTo(At("2026-04-01T09:00"));
        await ReportedAsync(office, 2024);
        time.MoveTo(At("2028-09-01T09:00"));

        await SweepAsync();

        Assert.Equal([2025, 2026, 2027], (await ExceptionsAsync()).Where(listed => listed.RemovedOn is null).Select(listed => listed.Year).Order());
        Assert.Equal(["2025", "2026", "2027", "2028"], await OwedAsync());
    }

    [Fact]
    public async Task A_report_that_is_not_mended_does_not_count_any_more_and_the_office_is_listed_again()
    {
        var office = await RegisteredAsync();
        time.MoveTo(At("2025-07-15T09:00"));
        await SweepAsync();
        var report = await ReportedAsync(office, 2024);
        await report.ActsAsync("correction-requests", new { items = new[] { new { pointer = "/audit/reportNumber", message = "与审计报告不符" } } });

        time.MoveTo(At("2025-10-15T09:00"));
        await Eventually.AsyncAssert(time, async () => Assert.Equal("Lapsed", (await report.LooksAsync(TestCallers.Applicant)).State));
        Assert.Null(await ReportAsync(office, 2024));
        await SweepAsync();

        Assert.Null(Assert.Single(await ExceptionsAsync()).RemovedOn);
        await ReportedAsync(office, 2024);
        Assert.NotNull(Assert.Single(await ExceptionsAsync()).RemovedOn);
    }

    [Fact]
    public async Task A_correction_of_the_year_moves_the_report_and_keeps_its_day()
    {
        var office = await RegisteredAsync();
        time.MoveTo(At("2026-06-30T09:00"));
        var report = await ReportedAsync(office, 2025);
        await report.ActsAsync("correction-requests", new { items = new[] { new { pointer = "/year", message = "审计报告是2024年度的" }, new { pointer = "/audit/reportedOn", message = "同上" } } });
        time.MoveTo(At("2026-07-10T09:00"));
        await report.LooksAsync(TestCallers.Applicant);
        var form = report.Case["form"]!.DeepClone();
        (form["year"], form["audit"]!["reportedOn"]) = (2024, "2025-02-20");
        await (await report.SaveAsync(form)).ReadJsonAsync();
        await report.LooksAsync(TestCallers.Applicant);
        await report.SubmitsAsync("resubmission");

        Assert.Null(await ReportAsync(office, 2025));
        Assert.Equal(("2026-06-30", true), (Day((await ReportAsync(office, 2024))!.FiledOn), (await ReportAsync(office, 2024))!.Late));
    }

    [Fact]
    public async Task Of_two_reports_for_one_year_the_second_is_refused_also_at_the_same_moment()
    {
        var office = await RegisteredAsync();
        time.MoveTo(At("2025-04-01T09:00"));
        var (one, other) = (await DraftAsync(office, 2024), await DraftAsync(office, 2024));

        var answers = await Task.WhenAll(one.SubmitAsync(), other.SubmitAsync());

        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        Assert.Contains((int)answers.Single(answer => !answer.IsSuccessStatusCode).StatusCode, new[] { 409, 422 });
        var third = await DraftAsync(office, 2024);
        await ProblemAssert.IsAsync(await third.SubmitAsync(), 422, "findings-block-submission", "/year");
    }

    [Fact]
    public async Task An_office_that_has_ended_owes_nothing()
    {
        var (office, story) = await EstablishedAsync();
        await story.ActsAsync($"certificates/{office}/revocation", new { ground = "ordered-closed", reason = "从事营利性活动，情节严重" });
        time.MoveTo(At("2025-07-01T00:00"));

        await SweepAsync();

        Assert.Empty(await ExceptionsAsync());
        using var client = host.As(TestCallers.Applicant);
        await ProblemAssert.IsAsync(await client.PostAsJsonAsync($"{Story.Root}/cases", new { matter = "ro.annual-report" }), 422, "subject-none", "/subject");
    }

    [Fact]
    public async Task A_stranger_cannot_report_for_an_office()
    {
        var office = await RegisteredAsync();
        using var client = host.As(TestCallers.Applicant2);
        await ProblemAssert.IsAsync(await client.PostAsJsonAsync($"{Story.Root}/cases", new { matter = "ro.annual-report", subject = office }), 422, "subject-unknown", "/subject");
    }

    private async Task<(string Office, Story Story)> EstablishedAsync()
    {
        var story = await new Story(host).FilesAsync();
        await story.ActsAsync("acceptance");
        await story.ActsAsync("approval");
        return ((string)story.Case["certificates"]![0]!["certificateNumber"]!, story);
    }

    private async Task<string> RegisteredAsync() => (await EstablishedAsync()).Office;

    private async Task<Story> DraftAsync(string office, int year)
    {
        var story = await new Story(host, "ro.annual-report").BeginsAsync(subject: office);
        await story.FillsInAsync(form => (form["year"], form["audit"]!["reportedOn"]) = (year, $"{year + 1}-02-20"));
        await story.AttachesEverythingAsync();
        return await story.LooksAsync(TestCallers.Applicant);
    }

    private async Task<Story> ReportedAsync(string office, int year)
    {
        var story = await DraftAsync(office, year);
        await story.SubmitsAsync();
        return story;
    }

    private Task SweepAsync() => host.Services.GetRequiredService<AnnualReportSweep>().RunAsync(TestContext.Current.CancellationToken);

    private async Task<AnnualReport?> ReportAsync(string office, int year) => (await RowsAsync<AnnualReport>(
        "select r.office_id, r.year, r.case_id, r.filed_on, r.late from annual_reports r join representative_offices o on o.id = r.office_id where o.registration_number = @office and r.year = @year", new { office, year })).SingleOrDefault();

    private Task<IReadOnlyList<ReportException>> ExceptionsAsync() => RowsAsync<ReportException>("select office_id, year, listed_on, removed_on from report_exceptions");

    private Task<IReadOnlyList<string>> OwedAsync() => RowsAsync<string>("select ref from office_dates where kind = 'annual-report' order by ref");

    private async Task<IReadOnlyList<T>> RowsAsync<T>(string sql, object? parameters = null)
    {
        await using var connection = await host.Services.GetRequiredService<Database>().OpenAsync(TestContext.Current.CancellationToken);
        return [.. await connection.QueryAsync<T>(sql, parameters)];
    }

    private async Task<JsonNode> AskAsync(string path, Caller caller)
    {
        using var client = host.As(caller);
        return await (await client.GetAsync(new Uri($"{Story.Root}/{path}", UriKind.Relative))).ReadJsonAsync();
    }

    private async Task<JsonNode> AnybodyAsync(string path)
    {
        using var client = host.Client();
        return await (await client.GetAsync(new Uri($"{Story.Root}/{path}", UriKind.Relative))).ReadJsonAsync();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string shanghai) => new(DateTime.ParseExact(shanghai, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
