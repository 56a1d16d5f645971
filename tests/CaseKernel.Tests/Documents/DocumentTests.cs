using System.Net;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Tests.Readme;
using Platform.CaseKernel.Tests.Sample;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Documents;

/// <summary>A matter that declares nothing about its papers has them all the same.</summary>
public sealed class DocumentTests
{
    [Fact]
    public async Task A_matter_without_a_word_about_papers_has_its_letters_and_certificates()
    {
        await using var host = await SampleHost.StartAsync(new SampleSettings { Matters = [new StallMatter()] });
        var story = await ApprovedAsync(host);

        var listed = (await story.ReadAsync(SampleCallers.Applicant, "/documents"))["items"]!.AsArray();

        Assert.Equal(["receipt", "acceptance-notice", "decision", "stall-permit"], listed.Select(line => (string)line!["kind"]!));
        foreach (var kind in listed.Select(line => (string)line!["kind"]!))
        {
            foreach (var caller in new[] { SampleCallers.Applicant, Officer })
            {
                using var answer = await story.GetAsync($"{(caller == Officer ? "desk/" : "")}cases/{story.Id}/documents/{kind}?lang=zh-CN", caller);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }
    }

    [Fact]
    public async Task What_silence_accepts_is_accepted_in_writing_from_the_day_of_receipt()
    {
        await using var host = await SampleHost.StartAsync(new SampleSettings { Matters = [new StallMatter()] });
        var story = await FiledAsync(host);
        var received = DateOnly.Parse(((string)story.Case["submittedAt"]!)[..10], System.Globalization.CultureInfo.InvariantCulture);
        host.MoveTo(received.AddDays(14));
        await Eventually.AsyncAssert(host.Time, async () => Assert.Equal("UnderReview", (await story.LooksAsync(SampleCallers.Applicant)).State));

        var text = WebUtility.HtmlDecode(await (await story.GetAsync($"cases/{story.Id}/documents/acceptance-notice?lang=zh-CN", SampleCallers.Applicant)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Contains($"自收到申请材料之日（{received.Year}年{received.Month}月{received.Day}日）起即为受理", text, StringComparison.Ordinal);
        Assert.Contains("第32条第4项", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_expires_by_itself_after_its_last_day()
    {
        await using var host = await SampleHost.StartAsync(new SampleSettings { Matters = [new StallMatter()] });
        var story = await ApprovedAsync(host);
        var number = (string)story.Case["certificateNumber"]!;
        var last = DateOnly.Parse((string)(await PublicAsync(host, number))["validTo"]!, System.Globalization.CultureInfo.InvariantCulture);

        host.MoveTo(last);
        Assert.Equal("valid", (string)(await PublicAsync(host, number))["state"]!);
        host.MoveTo(last.AddDays(1));
        Assert.Equal("expired", (string)(await PublicAsync(host, number))["state"]!);
        Assert.Equal("expired", (string)(await story.ReadAsync(SampleCallers.Applicant))["certificates"]![0]!["state"]!);
    }

    [Fact]
    public async Task A_matter_without_grounds_has_no_route_to_revoke()
    {
        await using var host = await SampleHost.StartAsync(new SampleSettings { Matters = [new StallMatter()] });
        var story = await ApprovedAsync(host);

        Assert.Equal(HttpStatusCode.NotFound, (await story.ActAsync($"certificates/{story.Case["certificateNumber"]}/revocation", new { ground = "x", reason = "y" }, Officer)).StatusCode);
        Assert.Null((await story.ReadAsync(Officer))["revocationGrounds"]);
    }

    [Fact]
    public async Task Without_Chromium_there_is_HTML_and_the_PDF_route_says_why_not()
    {
        await using var host = await SampleHost.StartAsync(new SampleSettings { Configuration = new Dictionary<string, string> { ["Documents:Chromium"] = "/not/there" } });
        var story = await host.Story().FilesAsync();

        var listed = await story.ReadAsync(SampleCallers.Applicant, "/documents");
        Assert.False((bool)listed["pdf"]!);
        Assert.False(string.IsNullOrWhiteSpace((string?)listed["pdfProblem"]));
        await ProblemAssert.IsAsync(await story.GetAsync($"cases/{story.Id}/documents/receipt?format=pdf", SampleCallers.Applicant), 501, "pdf-unavailable");
        Assert.Equal(HttpStatusCode.OK, (await story.GetAsync($"cases/{story.Id}/documents/receipt", SampleCallers.Applicant)).StatusCode);
    }

    private static ServiceDefaults.Authentication.Caller Officer { get; } = TestCallers.OfficerJA with { Jurisdictions = [new ServiceDefaults.Authentication.Jurisdiction("JA", "fair.*", "JA-FAIR")] };

    private static async Task<SampleStory> FiledAsync(SampleHost host)
    {
        var story = host.Story();
        await story.BeginsAsync("fair.stall");
        await story.FillsInAsync(new { goods = "茶叶", day = DateOnly.FromDateTime(host.Time.GetUtcNow().UtcDateTime).AddDays(60) });
        return await story.SubmitsAsync();
    }

    private static async Task<SampleStory> ApprovedAsync(SampleHost host)
    {
        var story = await FiledAsync(host);
        await story.ActsAsync("acceptance", officer: Officer);
        return await story.ActsAsync("approval", officer: Officer);
    }

    private static async Task<JsonNode> PublicAsync(SampleHost host, string number)
    {
        using var stranger = host.Service.Client();
        return await (await stranger.GetAsync(new Uri($"/api/sample/public/certificates/{number}", UriKind.Relative))).ReadJsonAsync();
    }
}
