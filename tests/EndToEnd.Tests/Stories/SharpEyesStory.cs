using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;
using Xunit.Sdk;

namespace Platform.EndToEnd.Tests.Stories;

/// <summary>A check that finds nothing is only worth something when it would have found something.</summary>
public sealed class SharpEyesStory(RunningPlatform platform) : BrowserStory(platform)
{
    [Fact]
    public async Task A_barrier_put_on_a_page_is_found()
    {
        var visitor = await VisitorAsync(Seat.Chinese);
        await visitor.OpensAsync("/");
        await visitor.Page.EvaluateAsync("() => { document.querySelector('main').append(document.createElement('img')); }");
        Assert.Contains("image-alt", Assert.Single(await visitor.BarriersAsync("home")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_sticks_out_is_found()
    {
        var visitor = await VisitorAsync(Seat.EnglishPhone);
        await visitor.OpensAsync("/sign-in");
        await visitor.Page.EvaluateAsync("() => { document.querySelector('h1').textContent = 'x'.repeat(200); }");
        await Assert.ThrowsAnyAsync<XunitException>(() => visitor.LooksRightAsync("99-spoiled"));
    }

    [Fact]
    public async Task A_page_that_breaks_its_own_policy_is_noticed()
    {
        var visitor = await VisitorAsync(Seat.Chinese);
        await visitor.OpensAsync("/");
        await visitor.Page.EvaluateAsync("() => { const inline = document.createElement('script'); inline.textContent = '1'; document.body.append(inline); }");
        Assert.Single(visitor.TakesComplaints());
    }
}
