using System.Net.Http.Headers;
using System.Text;
using Platform.Testing;

namespace Platform.ServiceDefaults.Tests;

public sealed class ProblemTests : IAsyncLifetime
{
    private SampleService service = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        service = await SampleService.StartAsync();
        client = service.Client();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task The_same_refusal_reads_in_the_callers_language()
    {
        var chinese = await ProblemAssert.IsAsync(await client.In("zh-CN").GetAsync("/nowhere"), 404, "not-found");
        var english = await ProblemAssert.IsAsync(await client.In("en-GB,en;q=0.9").GetAsync("/nowhere"), 404, "not-found");
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", (string)chinese["title"]!);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", (string)english["title"]!);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("zh-TW")]
    [InlineData("xx-not-a-language")]
    public async Task Whoever_asks_for_a_language_we_do_not_speak_gets_Chinese(string language) =>
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", (string)(await ProblemAssert.IsAsync(await client.In(language).GetAsync("/nowhere"), 404, "not-found"))["title"]!);

    [Fact]
    public async Task Chinese_is_on_the_wire_as_itself()
    {
        using var answer = await client.In("zh-CN").GetAsync("/nowhere");
        Assert.DoesNotContain("\\u", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("zh-CN", answer.Content.Headers.ContentLanguage.Single());
    }

    [Fact]
    public async Task An_exception_shows_nothing_of_the_inside_but_a_trace_id()
    {
        using var answer = await client.GetAsync("/broken");
        var problem = await ProblemAssert.IsAsync(answer, 500, "internal-error");
        Assert.Matches("^[0-9a-f]{32}$", (string)problem["traceId"]!);
        Assert.Equal(((string)problem["traceId"]!)[..8], (string)problem["traceCode"]!, ignoreCase: true);
        Assert.DoesNotContain("secret", problem.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timeout_is_told_from_a_defect() => await ProblemAssert.IsAsync(await client.GetAsync("/slow"), 504, "timeout");

    [Fact]
    public async Task A_method_that_a_route_does_not_have_is_refused() => await ProblemAssert.IsAsync(await client.DeleteAsync("/hello"), 405, "method-not-allowed");

    [Fact]
    public async Task A_route_value_of_the_wrong_kind_is_an_unknown_address() => await ProblemAssert.IsAsync(await client.GetAsync("/things/abc"), 404, "not-found");

    [Theory]
    [InlineData("""{"name":"x","inner":{"count":"seven","days":[]}}""", "/inner/count")]
    [InlineData("""{"name":"x","inner":{"count":7,"days":["2026-02-30"]}}""", "/inner/days/0")]
    [InlineData("""{"name":"x","inner":{"count":7,"days":[],"colour":"red"}}""", "/inner/colour")]
    [InlineData("""{"name":1,"inner":null}""", "/name")]
    public async Task What_is_wrong_in_a_body_is_pointed_at(string body, string pointer) =>
        await ProblemAssert.IsAsync(await PostAsync(body), 400, "malformed-json", pointer);

    [Theory]
    [InlineData("{\"name\": ")]
    [InlineData("not json")]
    [InlineData("")]
    public async Task A_body_that_is_not_JSON_is_refused(string body)
    {
        using var answer = await PostAsync(body);
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Broken_UTF8_is_the_callers_mistake()
    {
        using var body = new ByteArrayContent([.. Encoding.UTF8.GetBytes("{\"name\":\""), 0xc3, 0x28, 0xff, .. Encoding.UTF8.GetBytes("\",\"inner\":null}")]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await client.PostAsync("/things", body);
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_as_such() =>
        await ProblemAssert.IsAsync(await PostAsync($"{{\"name\":\"{new string('x', 5000)}\",\"inner\":null}}"), 413, "body-too-large");

    [Fact]
    public async Task A_body_of_another_type_is_refused_as_such()
    {
        using var body = new StringContent("name=x", Encoding.UTF8, "text/plain");
        await ProblemAssert.IsAsync(await client.PostAsync("/things", body), 415, "media-type-not-supported");
    }

    private async Task<HttpResponseMessage> PostAsync(string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        return await client.PostAsync("/things", body);
    }
}
