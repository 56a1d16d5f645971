using System.Text.Json.Nodes;
using Platform.ServiceDefaults;
using Platform.Testing;

namespace Platform.TalentRecommendation.Tests.Acts;

/// <summary>Overseas qualifications over HTTP (S0 tasks 45–46).</summary>
public sealed class QualificationTests(TalentService service)
{
    private const string Matter = "tal.qualification";

    [Fact]
    public async Task The_recognised_list_is_public_and_filtered_by_field()
    {
        var all = await service.Host.ReadsAsync(null, "public/qualifications").OkAsync();
        var finance = await service.Host.ReadsAsync(null, "public/qualifications?field=finance").OkAsync();
        var before = await service.Host.ReadsAsync(null, "public/qualifications?on=2021-12-31").OkAsync();
        Assert.All(finance["items"]!.AsArray(), item => Assert.Equal("finance", (string)item!["field"]!));
        Assert.InRange(finance["items"]!.AsArray().Count, 1, all["items"]!.AsArray().Count - 1);
        Assert.Empty(before["items"]!.AsArray());
        await ProblemAssert.IsAsync(await service.Host.ReadsAsync(null, "public/qualifications?field=law"), 400, "filter-unknown");
    }

    // The record ends with the qualification's own end; anybody may verify it, and nobody reads of whom it is.
    [Fact]
    public async Task An_approved_filing_can_be_verified_and_ends_with_the_qualification()
    {
        var end = TimeProvider.System.ShanghaiToday().AddDays(200);
        var story = await service.Story(Matter).FilesAsync(change: form => form["paper"]!["expiresOn"] = end.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await story.ActsAsync("claim");
        await story.ActsAsync("acceptance");
        Assert.Contains(story.Case["findings"]!.AsArray(), finding => (string)finding!["code"]! == "experience-abroad-is-counted");
        await story.ActsAsync("approval");
        Assert.Equal("Approved", story.State);
        var number = (string)story.Case["subject"]!;
        Assert.StartsWith("QRC-JA-", number, StringComparison.Ordinal);

        var seen = await VerifyAsync(number);
        Assert.Equal(("valid", end.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ((string)seen["state"]!, (string)seen["validTo"]!));
        Assert.DoesNotContain("Eleanor", seen.ToJsonString(), StringComparison.Ordinal);

        using var paper = await story.GetAsync($"cases/{story.Id}/documents/qualification-record?format=html&lang=en", TestCallers.Applicant);
        var html = await paper.Content.ReadAsStringAsync();
        Assert.Contains("12 years 0 months, of these 9 years 0 months abroad", html, StringComparison.Ordinal);
        Assert.DoesNotContain("row.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_is_taken_back_is_no_longer_on_file()
    {
        var story = await service.Story(Matter).FilesAsync();
        await story.ActsAsync("claim");
        await story.ActsAsync("acceptance");
        await story.ActsAsync("approval");
        var number = (string)story.Case["subject"]!;
        await story.ActsAsync($"certificates/{number}/revocation", new { ground = "service-ended", reason = "持证人已离开用人单位" });
        Assert.Equal("revoked", (string)(await VerifyAsync(number))["state"]!);
        Assert.Equal("ended", await service.Host.ScalarAsync<string>("select state from qualification_records where number = @number", new { number }));
    }

    // Accident: a financial professional is put on file without the examinations.
    [Fact]
    public async Task Finance_without_examinations_is_not_submitted()
    {
        var story = service.Story(Matter);
        await story.BeginsAsync();
        await story.FillsInAsync(form => (form["field"], form["qualification"]) = ("finance", "USA-CFA"));
        await story.AttachesEverythingAsync();
        var refused = await ProblemAssert.IsAsync(await story.SubmitAsync(), 422, "findings-block-submission");
        Assert.Contains(refused["errors"]!.AsArray(), error => (string)error!["pointer"]! == "/lawExamOn");
        Assert.Contains(refused["errors"]!.AsArray(), error => (string)error!["pointer"]! == "/ethicsExamOn");
    }

    private Task<JsonNode> VerifyAsync(string number) => service.Host.ReadsAsync(null, $"public/certificates/{number}").OkAsync();
}
