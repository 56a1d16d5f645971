using System.IO.Compression;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Tables;
using Platform.ServiceDefaults.Authentication;
using Platform.TalentRecommendation.Tests.Acts;
using Platform.Testing;

namespace Platform.TalentRecommendation.Tests.Exports;

/// <summary>Data in bulk: by supervisors, with a reason, watermarked, and read by whom it concerns.</summary>
public sealed class ExportTests(TalentService service)
{
    private const string Reason = "年度境外职业资格备案情况核查";

    [Theory]
    [InlineData(false, "533****92")]
    [InlineData(true, "533401892")]
    public async Task An_export_says_who_took_it_and_each_subject_finds_it_among_the_readings(bool clear, string passport)
    {
        var story = await FiledAsync();
        var ordered = await OrderAsync(new { what = "qualifications", zone = "JA", reason = Reason, clear }).OkAsync(201);
        var number = (string)ordered["number"]!;
        Assert.Equal($"/api/talent/desk/exports/{number}", (string)ordered["href"]!);
        Assert.Empty(await ReadingsAsync(story));

        var file = await FetchAsync(number);
        Assert.False(Spreadsheet.Read(file).Failed(out _, out var rows));
        Assert.All([number, "周岚", "supervisor", Reason], word => Assert.Contains(word, rows[0].Cells[0], StringComparison.Ordinal));
        var row = Assert.Single(rows, row => row.Cells[0] == (string)story.Case["subject"]!);
        Assert.Equal(("Eleanor Hughes", "GBR", passport), (row.Cells[7], row.Cells[8], row.Cells[9]));
        // In the first row, and in head and foot of every printed page.
        Assert.Equal(3, SheetOf(file).Split(number).Length - 1);

        var reading = Assert.Single(await ReadingsAsync(story))!;
        Assert.Equal(("export", "bulk-export", "SUPERVISION", "周岚"), ((string)reading["kind"]!["code"]!, (string)reading["purpose"]!["code"]!, (string)reading["office"]!["code"]!, (string)reading["actor"]!));
        Assert.Contains(Reason, (string)reading["reason"]!, StringComparison.Ordinal);
        Assert.Equal(clear, reading["places"]!.AsArray().Any(place => (string)place! == "/holder/passport"));

        await FetchAsync(number);
        Assert.Equal(2, (await ReadingsAsync(story)).Count);
    }

    [Fact]
    public async Task An_export_wants_a_supervisor_and_a_reason()
    {
        var asked = new { what = "qualifications", reason = Reason };
        foreach (var caller in new[] { TestCallers.OfficerOfTalentJA, TestCallers.Auditor, TestCallers.Applicant, TestCallers.Operator })
            await ProblemAssert.IsAsync(await OrderAsync(asked, caller), 403, "forbidden");
        await ProblemAssert.IsAsync(await OrderAsync(new { what = "qualifications", reason = "核查" }), 422, "body-incomplete", "/reason");
        await ProblemAssert.IsAsync(await OrderAsync(new { zone = "XX", year = 1999, reason = Reason }), 422, "body-incomplete", "/what", "/year", "/zone");
    }

    // Accident: the link in a mail gives the file to a colleague who stated no reason, or to anybody a year later.
    [Fact]
    public async Task It_is_fetched_by_who_ordered_it_and_within_a_day()
    {
        var number = (string)(await OrderAsync(new { what = "qualifications", year = 2020, reason = Reason }).OkAsync(201))["number"]!;
        var colleague = new Caller(Guid.NewGuid(), "supervisor.2", "何静", [Roles.Supervisor], [], []);
        await ProblemAssert.IsAsync(await service.Host.ReadsAsync(colleague, $"desk/exports/{number}"), 404, "not-found");
        Assert.False(Spreadsheet.Read(await FetchAsync(number)).Failed(out _, out var rows));
        Assert.Equal(2, rows.Count);
        await service.Host.ScalarAsync<int>("update exports set ordered_at = @at where number = @number", new { number, at = DateTimeOffset.UtcNow.AddHours(-25) });
        await ProblemAssert.IsAsync(await service.Host.ReadsAsync(TestCallers.Supervisor, $"desk/exports/{number}"), 410, "export-over");
    }

    [Fact]
    public async Task Supervisors_and_auditors_see_who_took_what()
    {
        var number = (string)(await OrderAsync(new { what = "qualifications", reason = Reason }).OkAsync(201))["number"]!;
        await FetchAsync(number);
        var seen = (await service.Host.ReadsAsync(TestCallers.Auditor, "desk/exports").OkAsync())["items"]!.AsArray().Single(item => (string)item!["number"]! == number)!;
        Assert.Equal(("周岚", "supervisor", Reason, 1, false), ((string)seen["by"]!, (string)seen["account"]!, (string)seen["reason"]!, (int)seen["fetched"]!, (bool)seen["clear"]!));
        await ProblemAssert.IsAsync(await service.Host.ReadsAsync(TestCallers.OfficerOfTalentJA, "desk/exports"), 403, "forbidden");
        await ProblemAssert.IsAsync(await service.Host.ReadsAsync(TestCallers.Auditor, $"desk/exports/{number}"), 403, "forbidden");
        Assert.DoesNotContain(Reason, await service.Host.ScalarAsync<string>("select reason from exports where number = @number", new { number }), StringComparison.Ordinal);
    }

    // Every kind has its words, and a file even when there is nothing in it.
    [Theory]
    [InlineData("qualifications")]
    [InlineData("listings")]
    [InlineData("graduates")]
    [InlineData("staff")]
    public async Task Every_kind_has_its_columns(string what)
    {
        var number = (string)(await OrderAsync(new { what, zone = "IR", reason = Reason }).OkAsync(201))["number"]!;
        Assert.False(Spreadsheet.Read(await FetchAsync(number)).Failed(out _, out var rows));
        Assert.All(rows[1].Cells, header => Assert.False(header.StartsWith("column.", StringComparison.Ordinal)));
    }

    private async Task<Story> FiledAsync()
    {
        var story = await service.Story("tal.qualification").FilesAsync();
        await story.ActsAsync("claim");
        await story.ActsAsync("acceptance");
        return await story.ActsAsync("approval");
    }

    private Task<HttpResponseMessage> OrderAsync(object body, Caller? caller = null) => service.Host.PostsAsync(caller ?? TestCallers.Supervisor, "desk/exports", body);

    private async Task<byte[]> FetchAsync(string number)
    {
        using var answer = await service.Host.ReadsAsync(TestCallers.Supervisor, $"desk/exports/{number}");
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<JsonArray> ReadingsAsync(Story story) =>
        [.. (await service.Host.ReadsAsync(TestCallers.Applicant, $"cases/{story.Id}/readings").OkAsync())["items"]!.AsArray().Select(item => item!.DeepClone())];

    /// <summary>The XML of the sheet, with what is printed on each page.</summary>
    private static string SheetOf(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return reader.ReadToEnd();
    }
}
