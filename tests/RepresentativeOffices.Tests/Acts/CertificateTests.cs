using System.Net;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Proof;
using Platform.Contracts.Certificates.V1;
using Platform.Persistence;
using Platform.Testing;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>What a certificate states, signed, and what happens when it is taken back or replaced.</summary>
public sealed class CertificateTests(OfficeService service)
{
    private static readonly object Ground = new { ground = "approval-revoked", reason = "申请材料系伪造，准予登记的决定予以撤销" };

    [Fact]
    public async Task The_signed_file_states_the_public_face_and_no_person()
    {
        var story = await ApprovedAsync();
        var number = Numbers(story)[0];

        var jws = await SignedAsync(number);

        using var keys = VerificationKeys.FromJwks(await PublicAsync("keys"));
        Assert.True(keys.Verify(jws));
        Assert.Equal("certificate+jws", jws.Header("typ"));
        var face = jws.Content();
        Assert.Equal(
            ["issuedBy", "issuedByTitle", "issuedOn", "kind", "matter", "number", "paperSha256", "service", "subject", "title", "validTo", "zone"],
            face.Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Equal(
            ("representative-offices", number, "registration-certificate", "ro.establish", "JA", "JA-AMR", "上海市静安区市场监督管理局"),
            ((string)face["service"]!, (string)face["number"]!, (string)face["kind"]!, (string)face["matter"]!, (string)face["zone"]!, (string)face["issuedBy"]!, (string)face["issuedByTitle"]!));
    }

    [Fact]
    public async Task A_persons_certificate_holds_the_name_only_as_a_digest_that_the_printed_code_opens()
    {
        var story = await ApprovedAsync();
        var number = Numbers(story)[1];
        var line = (await DocumentTests.ListedAsync(story)).Single(line => (string)line["number"]! == number);
        var holder = (string)line["holder"]!;

        var face = (await SignedAsync(number)).Content();

        Assert.Equal(CertificateFace.HolderHash((string)line["checkCode"]!, holder), (string)face["holderSha256"]!);
        Assert.NotEqual(CertificateFace.HolderHash("", holder), (string)face["holderSha256"]!);
        Assert.DoesNotContain(holder, face.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        await DocumentTests.SaysAsync(story, $"representative-certificate?number={number}", holder, (string)line["checkCode"]!);
    }

    [Fact]
    public async Task One_of_before_the_platform_signed_says_so_and_is_not_signed_afterwards()
    {
        var story = await ApprovedAsync();
        var number = Numbers(story)[0];
        await ExecuteAsync("update certificates set signature = null, check_code = null where number = @Number", new { Number = number });

        await ProblemAssert.IsAsync(await AnybodyAsync($"certificates/{number}/signed"), 404, "certificate-not-signed");
        Assert.Null((await StateAsync(number))["signedFile"]);
        await DocumentTests.SaysAsync(story, "registration-certificate", "签发时平台尚未启用电子签名");
        Assert.Null((await DocumentTests.ListedAsync(story)).Single(line => (string)line["number"]! == number)["checkCode"]);
    }

    [Fact]
    public async Task A_revocation_shows_in_the_very_next_answer_and_takes_the_persons_papers_along()
    {
        var story = await ApprovedAsync();
        var (office, person) = (Numbers(story)[0], Numbers(story)[1]);
        Assert.Equal("valid", (string)(await StateAsync(office))["state"]!);

        var seen = await (await RevokeAsync(story, office, Ground)).ReadJsonAsync();

        var now = await StateAsync(office);
        Assert.Equal(("revoked", "approval-revoked"), ((string)now["state"]!, (string)now["revokedFor"]!["code"]!));
        Assert.NotNull(now["revokedOn"]);
        Assert.DoesNotContain("伪造", now.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("lapsed-with-registration", (string)(await StateAsync(person))["revokedFor"]!["code"]!);
        var register = await (await AnybodyAsync($"register?q={office}")).ReadJsonAsync();
        Assert.Equal("revoked", (string)register["items"]![0]!["state"]!);
        Assert.Equal(("Approved", "Approved"), ((string)seen["state"]!, (string)seen["decision"]!["outcome"]!));
        Assert.Null(seen["revocationGrounds"]);
        await DocumentTests.SaysAsync(story, "registration-certificate", "准予登记的决定已被撤销");
        await DocumentTests.SaysAsync(story, "representative-certificate", "代表证随之失效");
    }

    [Fact]
    public async Task The_timeline_tells_the_applicant_what_ended_why_and_by_which_law()
    {
        var story = await ApprovedAsync();
        await (await RevokeAsync(story, Numbers(story)[0], Ground)).ReadJsonAsync();

        var entry = (await (await story.GetAsync($"cases/{story.Id}/timeline", TestCallers.Applicant)).ReadJsonAsync())["items"]!.AsArray().Last()!;

        Assert.Equal("certificate-revocation", (string)entry["act"]!);
        Assert.All(Numbers(story), number => Assert.Contains(number, (string)entry["note"]!, StringComparison.Ordinal));
        Assert.Contains("伪造", (string)entry["note"]!, StringComparison.Ordinal);
        Assert.Contains("69", (string)entry["provision"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_persons_paper_may_be_taken_back_alone()
    {
        var story = await ApprovedAsync();
        await (await RevokeAsync(story, Numbers(story)[1], Ground)).ReadJsonAsync();

        Assert.Equal("valid", (string)(await StateAsync(Numbers(story)[0]))["state"]!);
        Assert.Equal("revoked", (string)(await StateAsync(Numbers(story)[1]))["state"]!);
    }

    [Fact]
    public async Task Only_the_jurisdictions_officers_may_and_only_with_ground_reason_and_the_version_they_saw()
    {
        var story = await ApprovedAsync();
        var number = Numbers(story)[0];

        await ProblemAssert.IsAsync(await RevokeAsync(story, number, Ground, officer: TestCallers.OfficerCN), 404, "not-found");
        Assert.Equal(HttpStatusCode.Forbidden, (await RevokeAsync(story, number, Ground, officer: TestCallers.Applicant)).StatusCode);
        await ProblemAssert.IsAsync(await RevokeAsync(story, number, new { }), 422, "body-incomplete", "/ground", "/reason");
        await ProblemAssert.IsAsync(await RevokeAsync(story, number, new { ground = "lapsed-with-registration", reason = "x" }), 422, "body-incomplete", "/ground");
        await ProblemAssert.IsAsync(await RevokeAsync(story, number, Ground, version: story.Version - 1), 412, "stale-version");
        await ProblemAssert.IsAsync(await RevokeAsync(story, "DJZ-JA-2026-999999", Ground), 404, "not-found");
        Assert.Equal("valid", (string)(await StateAsync(number))["state"]!);
        // Who decided need not be there any more: a colleague of the jurisdiction may.
        await (await RevokeAsync(story, number, Ground, officer: TestCallers.Officer2JA)).ReadJsonAsync();
    }

    [Fact]
    public async Task Of_two_who_revoke_at_once_one_does_and_it_is_told_once()
    {
        await using var collector = await EventCollector.StartAsync(service.Host.Broker!);
        var story = await ApprovedAsync();
        var number = Numbers(story)[0];

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RevokeAsync(story, number, Ground)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.OK), answer => Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode));
        await story.LooksAsync(TestCallers.OfficerJA);
        await ProblemAssert.IsAsync(await RevokeAsync(story, number, Ground), 409, "certificate-not-valid");
        await Eventually.Assert(() => Assert.Equal(
            [(Numbers(story)[1], "lapsed-with-registration"), (number, "approval-revoked")],
            collector.Seen.OfType<CertificateRevoked>().Where(told => told.CaseId.ToString() == story.Id).Select(told => (told.Number, told.Ground)).Order()));
    }

    [Fact]
    public async Task A_replaced_one_names_the_newer_and_is_replaced_once()
    {
        await using var collector = await EventCollector.StartAsync(service.Host.Broker!);
        var (older, newer) = (await ApprovedAsync(), await ApprovedAsync());

        Assert.True(await ReplaceAsync(Numbers(older)[0], Numbers(newer)[0]));
        Assert.False(await ReplaceAsync(Numbers(older)[0], Numbers(newer)[0]));

        var now = await StateAsync(Numbers(older)[0]);
        Assert.Equal(("replaced", Numbers(newer)[0]), ((string)now["state"]!, (string)now["replacedBy"]!));
        Assert.NotNull(now["replacedOn"]);
        await DocumentTests.SaysAsync(older, "registration-certificate", "已被替换", Numbers(newer)[0]);
        await Eventually.Assert(() => Assert.Single(collector.Seen.OfType<CertificateReplaced>(), told => told.Number == Numbers(older)[0] && told.ReplacedBy == Numbers(newer)[0]));
    }

    private async Task<bool> ReplaceAsync(string number, string by)
    {
        await using var work = await service.Host.Services.GetRequiredService<Database>().BeginAsync(TestContext.Current.CancellationToken);
        var replaced = await service.Host.Services.GetRequiredService<Issuance>().ReplaceCertificateAsync(work, number, by, TestContext.Current.CancellationToken);
        await work.CommitAsync(TestContext.Current.CancellationToken);
        return replaced;
    }

    private async Task<Story> ApprovedAsync()
    {
        var story = await service.Story().FilesAsync(change: Acts.Story.OfItsOwnEnterprise);
        await story.ActsAsync("acceptance");
        return await story.ActsAsync("approval");
    }

    /// <summary>The office's own first.</summary>
    private static string[] Numbers(Story story) => [.. story.Case["certificates"]!.AsArray().Select(paper => (string)paper!["certificateNumber"]!)];

    private static Task<HttpResponseMessage> RevokeAsync(Story story, string number, object body, int? version = null, ServiceDefaults.Authentication.Caller? officer = null) =>
        story.ActAsync($"certificates/{number}/revocation", body, officer, version);

    private async Task<HttpResponseMessage> AnybodyAsync(string path)
    {
        using var stranger = service.Host.Client();
        return await stranger.GetAsync(new Uri($"{Story.Root}/public/{path}", UriKind.Relative));
    }

    private async Task<string> PublicAsync(string path) => await (await AnybodyAsync(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private async Task<JsonNode> StateAsync(string number)
    {
        using var answer = await AnybodyAsync($"certificates/{number}");
        Assert.True(answer.Headers.CacheControl!.NoStore);
        return await answer.ReadJsonAsync();
    }

    private async Task<Jws> SignedAsync(string number)
    {
        using var answer = await AnybodyAsync($"certificates/{number}/signed");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"{number}.jws.json", answer.Content.Headers.ContentDisposition!.FileName);
        return Jws.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    private async Task ExecuteAsync(string sql, object parameters)
    {
        await using var work = await service.Host.Services.GetRequiredService<Database>().BeginAsync(TestContext.Current.CancellationToken);
        await Dapper.SqlMapper.ExecuteAsync(work.Connection, sql, parameters);
        await work.CommitAsync(TestContext.Current.CancellationToken);
    }
}
