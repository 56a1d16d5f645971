using System.Text.Json.Nodes;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Tests.Sample;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Procedure;

/// <summary>
/// The Administrative Licensing Law as the domain reference §7.3 lists it, a row a row, each with its article: that the
/// kernel can express it, and that it holds when a case is handled so.
/// </summary>
public sealed class LicensingLawTests(SampleHost host) : IClassFixture<SampleHost>
{
    private static readonly Dictionary<string, (string Article, Func<SampleHost, Task> Holds)> Law = new()
    {
        ["submission"] = ("29, 31", SubmissionAsync),
        ["not needed"] = ("32(1)", NotNeededAsync),
        ["not competent"] = ("32(2)", NotCompetentAsync),
        ["small errors"] = ("32(3)", SmallErrorsAsync),
        ["incomplete"] = ("32(4)", IncompleteAsync),
        ["complete"] = ("32(5)", CompleteAsync),
        ["receipt"] = ("32", ReceiptAsync),
        ["simple"] = ("34", SimpleAsync),
        ["field check"] = ("34", FieldCheckAsync),
        ["third parties"] = ("36", ThirdPartiesAsync),
        ["decision"] = ("42", DecisionAsync),
        ["joint handling"] = ("42", JointAsync),
        ["lower organ first"] = ("43", LowerOrganAsync),
        ["not counted"] = ("45", NotCountedAsync),
        ["delivery"] = ("44", DeliveryAsync),
        ["refusal"] = ("38", RefusalAsync),
        ["hearing"] = ("47-48", HearingAsync),
        ["renewal"] = ("50", RenewalAsync),
        ["fees"] = ("58", FeesAsync),
        ["revoke and deregister"] = ("69, 70", RevokeAsync),
        ["bad faith"] = ("78", BadFaithAsync),
    };

    public static TheoryData<string, string> Rows { get; } = new(Law.Select(row => (row.Key, row.Value.Article)));

    [Theory, MemberData(nameof(Rows))]
    public Task The_row_holds(string row, string article)
    {
        Assert.Equal(article, Law[row].Article);
        return Law[row].Holds(host);
    }

    /// <summary>Special laws beat these numbers: a limit is the matter's own, and the kernel has none (§7.3).</summary>
    [Fact]
    public void Every_limit_names_its_article_and_counts_in_working_days() =>
        Assert.All(
            new ProcedureMatter().Limits.Append(RenewalMatter.Decision).Where(limit => limit != LicenceLimits.CorrectionAnswer),
            limit => Assert.Equal(("XKF", DayUnit.WorkingDays), (limit.Provision.Statute, limit.Unit)));

    private static async Task SubmissionAsync(SampleHost host)
    {
        var story = await host.Story().FilesAsync(LicenceForm.Complete with { Agent = "代理人" }, "sample.procedure");
        Assert.Equal("Submitted", story.State);
        var draft = await host.Story().BeginsAsync("sample.procedure");
        await ProblemAssert.IsAsync(await draft.SaveAsync(new { name = "晨星茶室", favouriteColour = "红" }), 400, "bad-request", "/favouriteColour");
    }

    private static async Task NotNeededAsync(SampleHost host)
    {
        var story = await (await FiledAsync(host)).ActsAsync("not-needed");
        Assert.Equal("NotNeeded", story.State);
        Assert.Contains("32(1)", (string)story.Case["decision"]!["provision"]!, StringComparison.Ordinal);
    }

    private static async Task NotCompetentAsync(SampleHost host)
    {
        var story = await FiledAsync(host);
        await ProblemAssert.IsAsync(await story.ActAsync("non-acceptance", new { ground = "notCompetent" }), 422, "body-incomplete", "/organ");
        await story.ActsAsync("non-acceptance", new { ground = "notCompetent", organ = "上海市文化和旅游局" });
        Assert.Equal(("NotAccepted", "上海市文化和旅游局"), (story.State, (string)story.Case["decision"]!["organ"]!));
    }

    private static async Task SmallErrorsAsync(SampleHost host)
    {
        var story = await (await FiledAsync(host)).ActsAsync("mending-at-counter");
        await story.LooksAsync(SampleCallers.Applicant);
        await story.FillsInAsync(LicenceForm.Complete with { Name = "晨星茶社" });
        await story.SubmitsAsync("resubmission");
        Assert.Equal("Submitted", story.State);
        // The office's five days run on: this is not the one notice.
        Assert.Null(Assert.Single(story.Case["deadlines"]!.AsArray())!["metOn"]);
    }

    private static async Task IncompleteAsync(SampleHost host)
    {
        Assert.Equal((5, LimitOf.Office), (LicenceLimits.AcceptanceCheck.Amount, LicenceLimits.AcceptanceCheck.Whose));
        var silence = ProcedureFlow.Table.WhenPassed("Submitted", "acceptance-check");
        Assert.Equal((Act.DeemAccepted, LicenceLimits.AcceptanceCheck), (silence!.Act, silence.Effect.AsOf));
        var story = await (await FiledAsync(host)).ActsAsync("correction-requests", Correction);
        await story.LooksAsync(SampleCallers.Applicant);
        await story.FillsInAsync(LicenceForm.Complete with { Name = "晨星茶社" });
        await story.SubmitsAsync("resubmission");
        await story.LooksAsync(SampleCallers.Officer);
        await ProblemAssert.IsAsync(await story.ActAsync("correction-requests", Correction), 422, "body-incomplete", "/ground");
    }

    private static async Task CompleteAsync(SampleHost host)
    {
        var story = await FiledAsync(host);
        await ProblemAssert.IsAsync(await story.ActAsync("refusal", Reasons), 409, "act-not-open");
        Assert.Equal("UnderReview", (await story.ActsAsync("acceptance")).State);
    }

    private static async Task ReceiptAsync(SampleHost host)
    {
        var story = await FiledAsync(host);
        var receipt = story.Case["receipt"]!;
        Assert.All(new[] { "number", "submittedAt", "formSha256", "acceptanceDue" }, member => Assert.NotNull(receipt[member]));
        await story.ActsAsync("non-acceptance", new { ground = "notRequired" });
        Assert.All(new[] { "decidedAt", "provision", "remedies" }, member => Assert.NotNull(story.Case["decision"]![member]));
    }

    private static async Task SimpleAsync(SampleHost host) => Assert.Equal("Approved", (await (await FiledAsync(host)).ActsAsync("approval")).State);

    private static async Task FieldCheckAsync(SampleHost host)
    {
        var story = await AcceptedAsync(host);
        await ProblemAssert.IsAsync(await story.ActAsync("field-check", new { officials = new[] { "王芳" }, report = "一致" }), 422, "body-incomplete", "/officials");
        await ProblemAssert.IsAsync(await story.ActAsync("field-check", new { officials = new[] { "王芳", "王芳" }, report = "一致" }), 422, "body-incomplete", "/officials");
        Assert.Equal("UnderReview", (await story.ActsAsync("field-check", new { officials = new[] { "王芳", "陈洁" }, report = "一致" })).State);
    }

    private static async Task ThirdPartiesAsync(SampleHost host)
    {
        var story = await AcceptedAsync(host);
        await ProblemAssert.IsAsync(await story.ActAsync("third-parties", new { parties = "相邻业主" }), 422, "body-incomplete", "/statement");
        Assert.Equal("UnderReview", (await story.ActsAsync("third-parties", new { parties = "相邻业主", statement = "无异议" })).State);
    }

    private static async Task DecisionAsync(SampleHost host) => AssertLimit(await AcceptedAsync(host), "decision", 20, 10);

    private static async Task JointAsync(SampleHost host) => AssertLimit(await (await FiledAsync(host)).ActsAsync("joint-acceptance"), "joint-decision", 45, 15);

    private static async Task LowerOrganAsync(SampleHost host)
    {
        var story = await (await FiledAsync(host)).ActsAsync("examination-below");
        AssertLimit(story, "lower-organ", 20, null);
        AssertLimit(await story.ActsAsync("forwarding"), "decision", 20, 10);
    }

    private static async Task NotCountedAsync(SampleHost host)
    {
        var story = await AcceptedAsync(host);
        string[] grounds = [.. story.Case["pauseGrounds"]!.AsArray().Select(ground => (string)ground!["code"]!)];
        Assert.Equal(["hearing", "bidding", "inspection", "test", "quarantine", "appraisal", "expert-review"], grounds);
        var due = (string)Running(story, "decision")["due"]!;
        foreach (var ground in grounds)
            await story.ActsAsync("pause", new { limit = "decision", ground, reason = "依法", until = "2026-03-13" });
        Assert.NotEqual(due, (string)Running(story, "decision")["due"]!);
        await story.LooksAsync(SampleCallers.Applicant);
        Assert.All(Running(story, "decision")["pauses"]!.AsArray(), pause => Assert.Contains("45", (string)pause!["provision"]!, StringComparison.Ordinal));
    }

    private static async Task DeliveryAsync(SampleHost host)
    {
        var story = await (await AcceptedAsync(host)).ActsAsync("approval");
        AssertLimit(story, "delivery", 10, null);
        Assert.Equal("Delivered", (await story.ActsAsync("delivery")).State);
    }

    private static async Task RefusalAsync(SampleHost host)
    {
        var story = await AcceptedAsync(host);
        await ProblemAssert.IsAsync(await story.ActAsync("refusal", new { }), 422, "body-incomplete", "/reasons");
        await story.ActsAsync("refusal", Reasons);
        Assert.NotEmpty(story.Case["decision"]!["reasons"]!.AsArray());
        Assert.False(string.IsNullOrWhiteSpace((string?)story.Case["decision"]!["remedies"]));
    }

    private static async Task HearingAsync(SampleHost host)
    {
        var story = await (await AcceptedAsync(host)).ActsAsync("hearing-offer");
        AssertLimit(story, "hearing-request", 5, null);
        Assert.Equal(ActWhenSilent, ProcedureFlow.Table.WhenPassed("HearingOffered", "hearing-request")?.Act);
        Assert.True((bool)Running(story, "decision")["paused"]!);
        await (await story.SendAsync(HttpMethod.Post, $"cases/{story.Id}/hearing-request", SampleCallers.Applicant, null, story.Version)).ReadJsonAsync();
        AssertLimit(await story.LooksAsync(SampleCallers.Officer), "hearing-held", 20, null);
        await ProblemAssert.IsAsync(await story.ActAsync("hearing-schedule", new { on = "2026-03-18", place = "会议室" }), 422, "body-incomplete", "/on");
        await story.ActsAsync("hearing-schedule", new { on = "2026-03-19", place = "会议室" });
        await ProblemAssert.IsAsync(await story.ActAsync("hearing", new { }), 422, "body-incomplete", "/minutes");
        Assert.Equal("UnderReview", (await story.ActsAsync("hearing", new { minutes = "双方意见" })).State);
        Assert.False((bool)Running(story, "decision")["paused"]!);
    }

    private static async Task RenewalAsync(SampleHost host)
    {
        var late = await host.Story().BeginsAsync("sample.renewal");
        await late.FillsInAsync(new RenewalForm { Name = "晨星茶室", ExpiresOn = new DateOnly(2026, 4, 21) });
        await ProblemAssert.IsAsync(await late.SubmitAsync(), 422, "findings-block-submission", "/expiresOn");
        var story = await host.Story().FilesAsync(new RenewalForm { Name = "晨星茶室", ExpiresOn = new DateOnly(2026, 4, 22) }, "sample.renewal");
        AssertLimit(story, "renewal", 30, null);
        Assert.Equal("Deemed renewed", (string)Running(story, "renewal")["onPassed"]!);
    }

    private static async Task FeesAsync(SampleHost host)
    {
        var guide = await (await host.Story().GetAsync("public/guides/sample.procedure", SampleCallers.Applicant)).ReadJsonAsync();
        Assert.Equal("0.00", (string)guide["fee"]!["amount"]!);
        Assert.Contains(guide["basis"]!.AsArray(), basis => ((string)basis!).Contains("58", StringComparison.Ordinal));
    }

    private static async Task RevokeAsync(SampleHost host)
    {
        foreach (var (act, body, end) in new (string, object?, string)[] { ("revocation", new { reason = "超越职权" }, "Revoked"), ("deregistration", null, "Deregistered") })
        {
            var story = await (await (await AcceptedAsync(host)).ActsAsync("approval")).ActsAsync("delivery");
            Assert.Equal(end, (await story.ActsAsync(act, body)).State);
        }
    }

    private static async Task BadFaithAsync(SampleHost host)
    {
        var barred = await host.Story().BeginsAsync("sample.procedure");
        var form = LicenceForm.Complete with { Safety = true, FalseDataFoundOn = new DateOnly(2025, 3, 11) };
        await barred.FillsInAsync(form);
        await ProblemAssert.IsAsync(await barred.SubmitAsync(), 422, "findings-block-submission", "/falseDataFoundOn");
        await host.Story().FilesAsync(form with { FalseDataFoundOn = new DateOnly(2025, 3, 10) }, "sample.procedure");
        await host.Story().FilesAsync(form with { Safety = false }, "sample.procedure");
        var story = await AcceptedAsync(host);
        await ProblemAssert.IsAsync(await story.ActAsync("false-data-refusal", new { facts = "伪造租赁合同" }), 422, "body-incomplete", "/warning");
        Assert.Equal("Refused", (await story.ActsAsync("false-data-refusal", new { facts = "伪造租赁合同", warning = "予以警告" })).State);
    }

    private static Act ActWhenSilent => ProcedureActs.WaiveHearing;

    private static object Correction => new { items = new[] { new { message = "请更正名称", pointer = "/name" } } };

    private static object Reasons => new { reasons = new[] { new { text = "不符合条件" } } };

    private static Task<SampleStory> FiledAsync(SampleHost host) => host.Story().FilesAsync(matter: "sample.procedure");

    private static async Task<SampleStory> AcceptedAsync(SampleHost host) => await (await FiledAsync(host)).ActsAsync("acceptance");

    private static void AssertLimit(SampleStory story, string code, int amount, int? extension)
    {
        var limit = Running(story, code);
        Assert.Equal((amount, extension, "working-days"), ((int)limit["amount"]!, (int?)limit["extendableBy"], (string)limit["unit"]!));
        Assert.Null(limit["metOn"]);
    }

    private static JsonNode Running(SampleStory story, string code) => story.Case["deadlines"]!.AsArray().Last(deadline => (string)deadline!["code"]! == code)!;
}
