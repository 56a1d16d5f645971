using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Documents.Pdf;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>Every stage of a filing has its paper, for the applicant and for the office, in both languages.</summary>
public sealed class DocumentTests(OfficeService service)
{
    [Fact]
    public async Task A_filing_that_is_mended_and_approved_leaves_all_its_papers()
    {
        var story = await service.Story().FilesAsync();
        await story.ActsAsync("correction-requests", new
        {
            items = new object[]
            {
                new { message = "请写明门牌号", messageEn = "State the unit number", pointer = "/office/premises/address" },
                new { message = "证件已过期", pointer = "/representatives/0/document/expiresOn" },
                new { message = "请补充原件", material = "bank-letter" },
            },
        });
        await story.LooksAsync(TestCallers.Applicant);
        await story.AttachAsync("bank-letter", "letter.pdf", TestFiles.Pdf("the original")).ReadAsync();
        await story.SubmitsAsync("resubmission");
        await story.LooksAsync(TestCallers.OfficerJA);
        await story.ActsAsync("acceptance", new { note = "材料齐全" });
        await story.ActsAsync("approval");

        var listed = await ListedAsync(story);
        Assert.Equal(
            ["receipt", "correction-notice", "receipt", "acceptance-notice", "decision", "registration-certificate", "representative-certificate"],
            listed.Select(line => (string)line["kind"]!));
        Assert.Equal(listed.Count, listed.Select(line => $"{line["kind"]} {line["number"]}").Distinct().Count());

        var number = (string)story.Case["number"]!;
        await SaysAsync(story, "receipt", "收件凭证", number, "SHA-256", "上海市静安区市场监督管理局", "由上海市市场监督管理局下放", "第32条第4项");
        await SaysAsync(story, "correction-notice", "补正通知书", "请写明门牌号", "代表机构 · 驻在场所地址", "代表 1 · 证件有效期至", "外国企业有业务往来的金融机构出具的资金信用证明", "第32条第4项");
        await SaysAsync(story, "correction-notice?lang=en", "Notice of corrections", "State the unit number", "Representative office · ", "The Chinese version is authoritative");
        await SaysAsync(story, "acceptance-notice", "受理通知书", "现予受理", "材料齐全", "第32条第5项");
        await SaysAsync(story, "decision", "准予设立登记通知书", "外国（地区）企业常驻代表机构登记证", "第24条", (string)story.Case["certificateNumber"]!);
        await SaysAsync(story, "registration-certificate", "外国（地区）企业常驻代表机构登记证", "首席代表", "业务范围", "驻在场所", "驻在期限", "外国企业住所", "成立日期", $"/certificates/{story.Case["certificateNumber"]}");
        await SaysAsync(story, "representative-certificate?lang=en", "Representative certificate", "Chief representative", "Check code");
    }

    [Fact]
    public async Task A_refusal_names_reasons_law_and_remedies()
    {
        var story = await service.Story().FilesAsync();
        await story.ActsAsync("acceptance");
        await story.ActsAsync("refusal", new { reasons = new[] { new { text = "驻在场所不能合法使用", provision = "《条例》第二十三条" }, new { text = "资金证明不符", provision = "" } } });

        Assert.DoesNotContain(await ListedAsync(story), line => (string)line["kind"]! is "decision" or "registration-certificate");
        await SaysAsync(story, "refusal", "登记驳回通知书", "驻在场所不能合法使用", "《条例》第二十三条", "资金证明不符", "第38条", "行政复议");
        await SaysAsync(story, "refusal?lang=en", "Notice of refusal to register", "administrative review");
    }

    [Theory]
    [InlineData("not-competent", "不属于本机关职权范围", "第32条第2项")]
    [InlineData("not-required", "不需要取得行政许可", "第32条第1项")]
    public async Task Non_acceptance_is_in_writing_too(string ground, string words, string law)
    {
        var story = await service.Story().FilesAsync();
        await story.ActsAsync("non-acceptance", new { ground, organ = "上海市司法局" });

        await SaysAsync(story, "non-acceptance-notice", "不予受理通知书", words, law, "上海市司法局", "行政复议");
    }

    [Fact]
    public async Task Officer_and_applicant_read_the_same_paper_and_strangers_none()
    {
        var story = await service.Story().FilesAsync();

        var (filed, atDesk) = (await TextAsync(await story.GetAsync($"cases/{story.Id}/documents/receipt?lang=zh-CN", TestCallers.Applicant)), await TextAsync(await story.GetAsync($"desk/cases/{story.Id}/documents/receipt?lang=zh-CN", TestCallers.OfficerJA)));

        Assert.Equal(filed, atDesk);
        await ProblemAssert.IsAsync(await story.GetAsync($"cases/{story.Id}/documents", TestCallers.Applicant2), 404, "not-found");
        await ProblemAssert.IsAsync(await story.GetAsync($"cases/{story.Id}/documents/receipt", TestCallers.Applicant2), 404, "not-found");
        await ProblemAssert.IsAsync(await story.GetAsync($"desk/cases/{story.Id}/documents/receipt?format=pdf", TestCallers.OfficerCN), 404, "not-found");
    }

    [Fact]
    public async Task The_check_code_on_the_paper_is_the_one_in_the_list_in_both_languages()
    {
        var story = await service.Story().FilesAsync();
        var code = (string)(await ListedAsync(story)).Single()["checkCode"]!;

        Assert.Matches("^[0-9A-F]{4}(-[0-9A-F]{4}){3}$", code);
        await SaysAsync(story, "receipt", code);
        await SaysAsync(story, "receipt?lang=en", code);
    }

    [Theory]
    [InlineData("documents/decision", 404, "document-unknown")]
    [InlineData("documents/receipt?number=ROE-JA-2026-999999", 404, "document-unknown")]
    [InlineData("documents/receipt?format=docx", 400, "document-format-unknown")]
    [InlineData("documents/receipt?lang=de", 400, "document-language-unknown")]
    public async Task What_there_is_not_is_refused(string path, int status, string code)
    {
        var story = await service.Story().FilesAsync();
        await ProblemAssert.IsAsync(await story.GetAsync($"cases/{story.Id}/{path}", TestCallers.Applicant), status, code);
    }

    [Fact]
    public async Task A_draft_has_none()
    {
        var story = await service.Story().BeginsAsync();
        Assert.Empty(await ListedAsync(story));
    }

    [Fact]
    public async Task It_carries_its_own_policy_and_a_name_to_be_saved_under()
    {
        var story = await service.Story().FilesAsync();
        using var answer = await story.GetAsync($"cases/{story.Id}/documents/receipt?lang=zh-CN", TestCallers.Applicant);

        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"收件凭证-{story.Case["number"]}.html", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("?format=pdf", "*/*", "application/pdf")]
    [InlineData("", "application/pdf", "application/pdf")]
    [InlineData("", "text/html;q=0.5, application/pdf", "application/pdf")]
    [InlineData("", "text/html,application/xhtml+xml,*/*;q=0.8", "text/html")]
    [InlineData("", "*/*", "text/html")]
    [InlineData("?format=html", "application/pdf", "text/html")]
    public async Task The_format_is_asked_for_by_query_or_Accept(string query, string accept, string mediaType)
    {
        Assert.SkipWhen(mediaType == "application/pdf" && service.Host.Services.GetRequiredService<PdfPrinter>().Unavailable is not null, "Chromium is not installed (Debian: apt-get install chromium-headless-shell).");
        var story = await service.Story().FilesAsync();
        using var client = story.As(TestCallers.Applicant);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Story.Root}/cases/{story.Id}/documents/receipt{query}");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(mediaType == "application/pdf", (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).AsSpan().StartsWith("%PDF-"u8));
    }

    internal static async Task<IReadOnlyList<JsonNode>> ListedAsync(Story story) =>
        [.. (await (await story.GetAsync($"cases/{story.Id}/documents", TestCallers.Applicant)).ReadJsonAsync())["items"]!.AsArray().Select(line => line!)];

    internal static async Task SaysAsync(Story story, string document, params string[] words)
    {
        var language = document.Contains("lang=", StringComparison.Ordinal) ? "" : document.Contains('?', StringComparison.Ordinal) ? "&lang=zh-CN" : "?lang=zh-CN";
        var text = await TextAsync(await story.GetAsync($"cases/{story.Id}/documents/{document}{language}", TestCallers.Applicant));
        Assert.All(words, said => Assert.Contains(said, text, StringComparison.Ordinal));
        Assert.DoesNotMatch(@"\b(row|document|receipt|place|role|seal|standing)[.][a-z]", Regex.Replace(text, "(?s)<style>.*?</style>", ""));
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
            return WebUtility.HtmlDecode(text);
        }
    }
}
