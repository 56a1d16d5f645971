using Platform.CaseKernel.Tests.Sample;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Readme;

/// <summary>The matter that the kernel's README shows compiles, runs, and is what the README shows.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_readme_shows_the_matter_as_it_is()
    {
        var code = File.ReadAllText(Repository.Files("tests/CaseKernel.Tests/Readme", "StallMatter.cs").Single()).ReplaceLineEndings("\n");
        var shown = code[code.IndexOf("// 1.", StringComparison.Ordinal)..];
        Assert.Contains($"```csharp\n{shown}```", File.ReadAllText(Repository.Files("src/CaseKernel", "README.md").Single()).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_matter_of_one_page_is_filed_checked_decided_and_certified()
    {
        await using var host = await SampleHost.StartAsync(new SampleSettings { Matters = [new StallMatter()] });
        var story = await host.Story().BeginsAsync("fair.stall");
        await story.FillsInAsync(new { goods = "茶叶", day = "2020-01-01" });
        await ProblemAssert.IsAsync(await story.SubmitAsync(), 422, "findings-block-submission", "/day");
        await story.FillsInAsync(new { goods = "茶叶", day = "2099-01-01" });
        await story.SubmitsAsync();
        await story.LooksAsync(Officer);
        await story.ActsAsync("acceptance", officer: Officer);
        await story.ActsAsync("approval", officer: Officer);

        var number = (string)story.Case["certificateNumber"]!;
        var seen = await (await story.GetAsync($"public/certificates/{number}", Officer)).ReadJsonAsync();
        Assert.Equal("valid", (string)seen["state"]!);
        Assert.Equal("茶叶", (string)seen["subject"]!);
    }

    private static ServiceDefaults.Authentication.Caller Officer => SampleCallers.Officer with { Jurisdictions = [new("JA", "fair.*", "JA-FAIR")] };
}
