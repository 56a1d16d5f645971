using Microsoft.Playwright;

namespace Platform.EndToEnd.Tests.People;

/// <summary>An officer at the desk.</summary>
internal sealed class Officer(IBrowserContext context, IPage page, Seat seat) : Person(context, page, seat)
{
    public async Task FindsInQueueAsync(string number, string id)
    {
        await OpensAsync("/office");
        await Page.Locator("#q").FillAsync(number);
        await Page.Locator("#filters button").ClickAsync();
        await Sees($"#row-{id}").ToContainTextAsync(number);
    }

    public async Task ClaimsAsync(string id)
    {
        await Page.Locator($"#row-{id} button[value=claim]").ClickAsync();
        await ArrivesAtAsync($"/office/cases/{id}");
        await Sees("#act-release").ToBeVisibleAsync();
    }

    public Task OpensCaseAsync(string id) => OpensAsync($"/office/cases/{id}");

    /// <summary>One notice with every item; each is tied to a place (pointer or <c>/materials/…</c>).</summary>
    public async Task RequestsCorrectionsAsync(params (string Message, string Place)[] items)
    {
        await UnfoldsAsync("correction-requests");
        for (var row = 0; row < items.Length; row++)
        {
            if (row > 0)
                await Page.Locator("#add-correction-requests").ClickAsync();
            await Page.Locator($"#f-items-{row}-message").FillAsync(items[row].Message);
            await Page.Locator($"#f-items-{row}-anchor").SelectOptionAsync(items[row].Place);
        }
        await ActsAsync("correction-requests");
    }

    public async Task AcceptsAsync()
    {
        await UnfoldsAsync("acceptance");
        await ActsAsync("acceptance");
    }

    public async Task ApprovesAsync(string note)
    {
        await UnfoldsAsync("approval");
        await Page.Locator("#f-note-approval").FillAsync(note);
        await ActsAsync("approval");
    }

    private Task UnfoldsAsync(string act) => Page.Locator($"#act-{act} > summary").ClickAsync();

    private async Task ActsAsync(string act)
    {
        await Page.Locator($"#do-{act}").ClickAsync();
        await Sees("#done").ToBeVisibleAsync();
        Assert.EndsWith($"?done={act}", Page.Url, StringComparison.Ordinal);
    }
}
