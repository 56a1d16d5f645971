using Platform.Testing;

namespace Platform.TalentRecommendation.Tests.Acts;

public sealed class OpenApiTests(TalentService service)
{
    /// <summary>Prevents a change of the contract that nobody looked at: the committed file is what the service offers.</summary>
    [Fact]
    public async Task The_committed_contract_is_what_the_service_offers()
    {
        var file = Path.Combine(Path.GetDirectoryName(Repository.Files("src/TalentRecommendation", "README.md").Single())!, "openapi.json");
        using var client = service.Host.Client();
        var offered = (await client.GetStringAsync(new Uri($"{Story.Root}/public/openapi.json", UriKind.Relative))).ReplaceLineEndings("\n");
        offered = System.Text.RegularExpressions.Regex.Replace(offered, "\"servers\": \\[[^\\]]*\\],\\s*", "") + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_CONTRACTS") == "1")
            await File.WriteAllTextAsync(file, offered);
        Assert.True((await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n") == offered, "The contract changed. Look at the change, then run this test with UPDATE_CONTRACTS=1 and commit src/TalentRecommendation/openapi.json.");
    }
}
