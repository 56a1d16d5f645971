using System.Text.Json.Nodes;
using Platform.CaseKernel.Drafts;
using Platform.CaseKernel.Tests.Sample;
using Platform.CaseKernel.Tests.Versions;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Drafts;

public sealed class CopyTests(SampleHost host) : IClassFixture<SampleHost>
{
    [Fact]
    public void What_the_newest_form_does_not_know_is_dropped_and_named()
    {
        var copy = FormCopy.Of(new NewerLicence(), JsonNode.Parse("""{"name":"晨星茶室","premises":"x","floor":"third","tradeName":"晨星"}"""));
        Assert.Equal("""{"tradeName":"晨星"}""", copy.Form);
        Assert.Equal(["/floor", "/name", "/premises"], copy.Dropped);
    }

    [Fact]
    public async Task A_copy_has_the_form_and_says_where_it_comes_from_once_for_one_key()
    {
        var source = await host.Story().FilesAsync();
        var body = new { matter = "sample.licence", zone = "JA", copyOf = source.Id };
        var key = Guid.NewGuid().ToString();
        var first = await (await source.SendAsync(HttpMethod.Post, "cases", SampleCallers.Applicant, body, key: key)).ReadJsonAsync(201);
        var second = await (await source.SendAsync(HttpMethod.Post, "cases", SampleCallers.Applicant, body, key: key)).ReadJsonAsync(201);
        Assert.True(JsonNode.DeepEquals(first, second));
        Assert.NotEqual(source.Id, (string?)first["id"]);
        Assert.Equal(("晨星茶室", "晨星茶室", "Draft"), ((string)first["form"]!["name"]!, (string)first["title"]!, (string)first["state"]!));
        Assert.Equal((source.Id, 0), ((string?)first["copied"]!["from"], first["copied"]!["dropped"]!.AsArray().Count));
        await ProblemAssert.IsAsync(await source.SendAsync(HttpMethod.Post, "cases", SampleCallers.Applicant, new { matter = "sample.licence", zone = "JA" }, key: key), 422, "idempotency-key-reused");
    }

    [Fact]
    public async Task A_strangers_case_and_none_at_all_are_refused_alike()
    {
        var source = await host.Story().FilesAsync();
        foreach (var (caller, copyOf) in new[] { (TestCallers.Applicant2, source.Id), (SampleCallers.Applicant, Guid.CreateVersion7().ToString()) })
        {
            var problem = await ProblemAssert.IsAsync(await source.SendAsync(HttpMethod.Post, "cases", caller, new { matter = "sample.licence", zone = "JA", copyOf }), 422, "copy-failed", "/copyOf");
            Assert.Equal("copy-unknown", (string?)problem["errors"]![0]!["code"]);
        }
    }
}
