using Platform.Testing;

namespace Platform.CaseKernel.Tests.Sample;

/// <summary>That the sample service itself works; everything else that is tested with it rests on that.</summary>
public sealed class SampleTests(SampleHost host) : IClassFixture<SampleHost>
{
    [Fact]
    public async Task A_licence_is_filed_accepted_and_approved()
    {
        var story = await host.Story().FilesAsync();
        Assert.Equal("Submitted", story.State);
        await story.ActsAsync("acceptance");
        await story.ActsAsync("approval");
        Assert.Equal("Approved", story.State);
    }

    [Fact]
    public async Task A_stranger_does_not_see_it()
    {
        var story = await host.Story().FilesAsync();
        await ProblemAssert.IsAsync(await story.GetAsync($"cases/{story.Id}", TestCallers.Applicant2), 404, "not-found");
    }
}
