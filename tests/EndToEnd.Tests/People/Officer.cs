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
    public Task RequestsCorrectionsAsync(params (string Message, string Place)[] items) =>
        RequestsCorrectionsInBothLanguagesAsync([.. items.Select(item => (item.Message, "", item.Place))]);

    public async Task RequestsCorrectionsInBothLanguagesAsync(params (string Message, string English, string Place)[] items)
    {
        await UnfoldsAsync("correction-requests");
        for (var row = 0; row < items.Length; row++)
        {
            if (row > 0)
                await Page.Locator("#add-correction-requests").ClickAsync();
            await Page.Locator($"#f-items-{row}-message").FillAsync(items[row].Message);
            await Page.Locator($"#f-items-{row}-messageEn").FillAsync(items[row].English);
            await Page.Locator($"#f-items-{row}-anchor").SelectOptionAsync(items[row].Place);
        }
        await ActsAsync("correction-requests");
    }

    /// <summary>Asks departments at once.</summary>
    public async Task AsksAsync(string consultation, string question, params string[] departments)
    {
        await UnfoldsAsync($"opinions-{consultation}");
        foreach (var department in departments)
            await Page.Locator($"#f-department-{consultation}-{department}").CheckAsync();
        await Page.Locator($"#f-question-{consultation}").FillAsync(question);
        await ActsAsync("opinions", $"opinions-{consultation}");
    }

    /// <summary>Opens what this officer's office was asked about a case.</summary>
    public async Task OpensOpinionAsync(string number, string state = "open")
    {
        await OpensAsync($"/office/opinions?state={state}");
        await Page.Locator("table[id^=opinions] tr", new() { HasText = number }).Locator("a.title").ClickAsync();
        await Sees("#question").ToBeVisibleAsync();
    }

    public async Task ObjectsAsync(string reason)
    {
        await Page.Locator("#f-answer-object").CheckAsync();
        await Page.Locator("#f-answer-reason").FillAsync(reason);
        await Page.Locator("#do-answer").ClickAsync();
        await Sees("#done").ToBeVisibleAsync();
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

    /// <summary>A filing that is put on record without a decision.</summary>
    public async Task RecordsAsync(string note)
    {
        await UnfoldsAsync("recording");
        await Page.Locator("#f-note-recording").FillAsync(note);
        await ActsAsync("recording");
    }

    /// <summary>Sale and use of a filed cosmetic, at once.</summary>
    public async Task SuspendsAsync(string ground, string reason)
    {
        await UnfoldsAsync("suspension");
        await Page.Locator("#f-ground-suspension").SelectOptionAsync(ground);
        await Page.Locator("#f-suspension-reasons-0-text").FillAsync(reason);
        await ActsAsync("suspension");
    }

    /// <summary>An act that decides a case, with one reason.</summary>
    public async Task DecidesAsync(string act, string reason)
    {
        await UnfoldsAsync(act);
        await Page.Locator($"#act-{act} [id$=reasons-0-text]").FillAsync(reason);
        await ActsAsync(act);
    }

    /// <summary>Records that the tax of a declaration was paid, and releases the goods.</summary>
    public async Task ReleasesAsync(string paidOn, string receipt)
    {
        await UnfoldsAsync("tax-paid");
        await Page.Locator("#f-paid-on").FillAsync(paidOn);
        await Page.Locator("#f-receipt").FillAsync(receipt);
        await ActsAsync("tax-paid");
        await UnfoldsAsync("goods-release");
        await ActsAsync("goods-release");
    }

    /// <summary>From the queue to the page of the case, as its officer.</summary>
    public async Task TakesAsync(string number, string id)
    {
        await FindsInQueueAsync(number, id);
        await ClaimsAsync(id);
    }

    private Task UnfoldsAsync(string act) => Page.Locator($"#act-{act} > summary").ClickAsync();

    private async Task ActsAsync(string act, string? form = null)
    {
        await Page.Locator($"#do-{form ?? act}").ClickAsync();
        await Sees("#done").ToBeVisibleAsync();
        Assert.EndsWith($"?done={act}", Page.Url, StringComparison.Ordinal);
    }
}
