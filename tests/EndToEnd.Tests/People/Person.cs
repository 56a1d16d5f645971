using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Platform.EndToEnd.Tests.Running;
using Platform.Testing;

namespace Platform.EndToEnd.Tests.People;

/// <summary>Somebody at a browser of their own: own cookies, own language, own screen.</summary>
internal class Person : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    protected Person(IBrowserContext context, IPage page, Seat seat)
    {
        (this.context, Page, Seat) = (context, page, seat);
        // A refused page is an answer, not a fault: those are asserted where they are expected.
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    public Seat Seat { get; }

    /// <summary>What the browser held against the pages so far: scripts that failed, content that the policy forbids.</summary>
    public IReadOnlyList<string> TakesComplaints()
    {
        var taken = complaints.ToList();
        complaints.Clear();
        return taken;
    }

    public static async Task<T> SitsDownAsync<T>(RunningPlatform platform, Seat seat, Func<IBrowserContext, IPage, Seat, T> who)
        where T : Person
    {
        var browser = await platform.BrowserAsync();
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = platform.Address.AbsoluteUri,
            Locale = seat.Language,
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new() { Width = seat.Width, Height = seat.Height },
            JavaScriptEnabled = seat.Script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(BrowserProgram.Patience);
        return who(context, await context.NewPageAsync(), seat);
    }

    public static Task<Person> SitsDownAsync(RunningPlatform platform, Seat seat) =>
        SitsDownAsync(platform, seat, (context, page, at) => new Person(context, page, at));

    public async Task OpensAsync(string path, int status = 200)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer!.Status == status, $"{path}: {answer.Status}");
    }

    public async Task SignsInAsync(string userName, string landing)
    {
        await OpensAsync("/sign-in");
        await Page.Locator("#userName").FillAsync(userName);
        await Page.Locator("#password").FillAsync(RunningPlatform.Password);
        await Page.Locator("#sign-in-submit").ClickAsync();
        await ArrivesAtAsync(landing);
        await Sees("#who").ToBeVisibleAsync();
    }

    public Task ArrivesAtAsync(string path) => Assertions.Expect(Page).ToHaveURLAsync(new Regex($"^https?://[^/]+{Regex.Escape(path)}([?#]|$)"));

    public ILocatorAssertions Sees(string selector) => Assertions.Expect(Page.Locator(selector));

    /// <summary>What appears by itself after a while, however often the page has to be opened for it.</summary>
    public Task FindsAsync(string path, string selector, string text) => Eventually.AsyncAssert(async () =>
    {
        await OpensAsync(path);
        Assert.Contains(text, string.Join('\n', await Page.Locator(selector).AllInnerTextsAsync()), StringComparison.Ordinal);
    }, TimeSpan.FromSeconds(60));

    public ILocatorAssertions SeesState(string state) => Sees($".tag[data-state='{state}'] >> nth=0");

    public async Task<string> ReadsAsync(string selector) => (await Page.Locator(selector).InnerTextAsync()).Trim();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await context.DisposeAsync();
    }
}
