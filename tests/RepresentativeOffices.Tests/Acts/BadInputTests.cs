using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Platform.Testing;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>What is wrong is said with its field, and changes nothing.</summary>
public sealed class BadInputTests(OfficeService service)
{
    [Theory]
    [InlineData("""{"matter": "ro.nothing", "zone": "JA"}""", 422, "matter-unknown", "/matter")]
    [InlineData("""{"matter": "ro.establish", "zone": "XX"}""", 422, "zone-unknown", "/zone")]
    [InlineData("""{"matter": "ro.establish", "zone": "JA", "organisation": "01900000-0000-7000-8000-0000000000b0"}""", 403, "no-mandate", "/organisation")]
    [InlineData("""{"matter": "ro.establish", "zone": 5}""", 400, "malformed-json", "/zone")]
    [InlineData("""{"matter": "ro.establish", "zone": "JA", "colour": "red"}""", 400, "malformed-json", "/colour")]
    [InlineData("""{"matter": """, 400, "malformed-json", "/matter")]
    public async Task A_wrong_beginning_is_refused_with_its_field(string body, int status, string code, string pointer)
    {
        using var client = service.Host.As(TestCallers.Applicant);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        await ProblemAssert.IsAsync(await client.PostAsync(new Uri($"{Story.Root}/cases", UriKind.Relative), content), status, code, pointer);
    }

    [Fact]
    public async Task Unknown_fields_and_wrong_types_of_a_form_are_all_named_and_nothing_is_stored()
    {
        var story = await service.Story().BeginsAsync();
        var before = story.Case["form"]!.ToJsonString();
        var form = JsonNode.Parse("""{"office": {"nameZh": 5, "nickname": "x"}, "foreignEnterprise": {"incorporatedOn": "yesterday"}, "representatives": [{"sex": "unknown"}]}""")!;
        await ProblemAssert.IsAsync(await story.SaveAsync(form), 400, "bad-request",
            "/office/nameZh", "/office/nickname", "/foreignEnterprise/incorporatedOn", "/representatives/0/sex");
        await story.LooksAsync(TestCallers.Applicant);
        Assert.Equal(before, story.Case["form"]!.ToJsonString());
    }

    [Fact]
    public async Task Broken_utf8_is_a_bad_request()
    {
        var story = await service.Story().BeginsAsync();
        using var client = service.Host.As(TestCallers.Applicant);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Story.Root}/cases/{story.Id}/form")
        {
            Content = new ByteArrayContent([.. "{\"office\":{\"nameZh\":\""u8, 0xC3, 0x28, .. "\"}}"u8]) { Headers = { ContentType = new("application/json") } },
        };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        await ProblemAssert.IsAsync(await client.SendAsync(request), 400, "malformed-json");
    }

    // The one character that the database cannot store.
    [Fact]
    public async Task A_null_character_is_refused_where_it_stands()
    {
        var story = await service.Story().BeginsAsync();
        await ProblemAssert.IsAsync(await story.SaveAsync(JsonNode.Parse("""{"office": {"nameZh": "代表\u0000处"}}""")!), 400, "malformed-json", "/office/nameZh");
    }

    [Fact]
    public async Task Writes_without_their_preconditions_are_told_which_header_is_missing()
    {
        var story = await service.Story().BeginsAsync();
        using var client = service.Host.As(TestCallers.Applicant);
        await ProblemAssert.IsAsync(await client.PutAsJsonAsync($"{Story.Root}/cases/{story.Id}/form", new { }), 428, "precondition-required");
        await ProblemAssert.IsAsync(await client.PostAsync(new Uri($"{Story.Root}/cases/{story.Id}/submission", UriKind.Relative), null), 428, "precondition-required");
    }

    [Fact]
    public async Task A_stale_save_is_refused_with_the_places_that_differ_and_overwrites_nothing()
    {
        var story = await service.Story().BeginsAsync();
        var first = story.Version;
        await story.FillsInAsync(form => form["office"]!["phone"] = "021-1");
        var other = story.Case["form"]!.DeepClone();
        other["office"]!["phone"] = "021-2";
        other["liaison"]!["mobile"] = "13811112222";

        var problem = await ProblemAssert.IsAsync(await story.SaveAsync(other, first), 412, "stale-version");

        Assert.Equal(["/liaison/mobile", "/office/phone"], problem["differing"]!.AsArray().Select(pointer => (string)pointer!).Order(StringComparer.Ordinal));
        Assert.Equal(story.Version, (int)problem["current"]!);
        await story.LooksAsync(TestCallers.Applicant);
        Assert.Equal("021-1", (string)story.Case["form"]!["office"]!["phone"]!);
    }

    [Theory]
    [InlineData("letter.pdf", "MZ this is a program", 422, "material-mislabelled")]
    [InlineData("letter.exe", "MZ this is a program", 422, "material-kind-not-accepted")]
    [InlineData("letter.pdf", "", 422, "material-empty")]
    [InlineData("letter.pdf", "plain words", 422, "material-mislabelled")]
    [InlineData("letter", "plain words", 422, "material-kind-not-accepted")]
    public async Task A_file_is_judged_by_its_content_and_not_by_its_name(string name, string content, int status, string code)
    {
        var story = await service.Story().BeginsAsync();
        await ProblemAssert.IsAsync(await story.AttachAsync("bank-letter", name, Encoding.Latin1.GetBytes(content)), status, code, "/materials/bank-letter");
        await story.LooksAsync(TestCallers.Applicant);
        Assert.All(story.Case["materials"]!.AsArray(), material => Assert.Null(material!["file"]));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(30)]
    public async Task A_file_that_is_too_large_is_refused_and_not_kept(int megabytes)
    {
        var story = await service.Story().BeginsAsync();
        var content = new byte[megabytes * 1024 * 1024];
        "%PDF-"u8.CopyTo(content);
        var answer = await story.AttachAsync("bank-letter", "large.pdf", content);
        Assert.Equal(413, (int)answer.StatusCode);
        await story.LooksAsync(TestCallers.Applicant);
        Assert.All(story.Case["materials"]!.AsArray(), material => Assert.Null(material!["file"]));
    }

    [Fact]
    public async Task A_material_the_matter_does_not_know_is_not_found()
    {
        var story = await service.Story().BeginsAsync();
        await ProblemAssert.IsAsync(await story.AttachAsync("holiday-photo", "a.pdf", TestFiles.Pdf("a")), 404, "material-unknown");
    }

    [Fact]
    public async Task What_was_uploaded_comes_back_byte_for_byte_to_those_entitled()
    {
        var story = await service.Story().BeginsAsync();
        var content = TestFiles.Pdf("unique " + Guid.NewGuid());
        await story.AttachAsync("articles", "../../章程.pdf", content).ReadAsync();
        var answer = await story.GetAsync($"cases/{story.Id}/materials/articles", TestCallers.Applicant);
        Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("章程.pdf", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal(404, (int)(await story.GetAsync($"cases/{story.Id}/materials/articles", TestCallers.Applicant2)).StatusCode);
        Assert.Equal(404, (int)(await story.GetAsync($"desk/cases/{story.Id}/materials/articles", TestCallers.OfficerJA)).StatusCode);
    }

    [Theory]
    [InlineData("correction-requests", """{"items": []}""", "/items")]
    [InlineData("correction-requests", """{"items": [{"pointer": "/office/nameZh", "message": " "}]}""", "/items/0/message")]
    [InlineData("non-acceptance", """{}""", "/ground")]
    public async Task An_act_without_its_words_is_refused(string act, string body, string pointer)
    {
        var story = await service.Story().FilesAsync();
        await ProblemAssert.IsAsync(await story.ActAsync(act, JsonNode.Parse(body)), 422, "body-incomplete", pointer);
    }

    [Theory]
    [InlineData("desk/cases?after=!!!")]
    [InlineData("desk/cases?due=soon")]
    [InlineData("desk/cases?assignee=somebody")]
    public async Task A_wrong_filter_or_cursor_is_told(string path) =>
        Assert.Equal(400, (int)(await service.Story().GetAsync(path, TestCallers.OfficerJA)).StatusCode);

    [Theory]
    [InlineData("zh-CN", "没有找到")]
    [InlineData("en", "Not found")]
    public async Task A_refusal_speaks_the_callers_language(string language, string title)
    {
        using var client = service.Host.As(TestCallers.Applicant).In(language);
        var problem = await ProblemAssert.IsAsync(await client.GetAsync(new Uri($"{Story.Root}/cases/{Guid.NewGuid()}", UriKind.Relative)), 404, "not-found");
        Assert.Equal(title, (string)problem["title"]!);
    }
}
