using Microsoft.Playwright;
using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;

namespace Platform.EndToEnd.Tests.Stories;

/// <summary>Tab, Enter, arrows and letters; no pointer. Wherever the focus stops, it can be seen.</summary>
public sealed class KeyboardStory(RunningPlatform platform) : BrowserStory(platform)
{
    private const int MostStops = 120;

    [Fact]
    public async Task Somebody_without_a_mouse_signs_in_starts_a_filing_and_fills_a_step()
    {
        var example = await Papers.ExampleAsync(Platform);
        // Chromium asks for dates in the order of its own language; this one types month, day, year.
        var applicant = await NobodyYetAsync(new Seat("en-US"));
        var keys = applicant.Page.Keyboard;

        await applicant.OpensAsync("/sign-in?returnUrl=/guides/ro.establish");
        await TabToAsync(applicant.Page, "#userName");
        await keys.TypeAsync("applicant");
        await TabToAsync(applicant.Page, "#password");
        await keys.TypeAsync(RunningPlatform.Password);
        await keys.PressAsync("Enter");
        await applicant.ArrivesAtAsync("/guides/ro.establish");

        await TabToAsync(applicant.Page, "#zone");
        await keys.PressAsync("ArrowDown");
        await TabToAsync(applicant.Page, "#start-filing");
        await keys.PressAsync("Enter");
        await applicant.IsAtFirstStepAsync();

        await TypeStepAsync(applicant.Page, example);
        await keys.PressAsync("Enter");
        await applicant.IsAtAsync("enterprise");

        await applicant.GoesToAsync("office");
        foreach (var pointer in new[] { "/office/nameZh", "/office/termFrom", "/office/premises/areaSquareMetres", "/office/email" })
            await applicant.Sees($"[name='{pointer}']").ToHaveValueAsync(Papers.Text(Papers.At(example, pointer))!);
        await applicant.Sees("[name='/office/premises/use'][value=leased]").ToBeCheckedAsync();
    }

    /// <summary>From field to field as Tab leads, until the button that goes on has the focus.</summary>
    private static async Task TypeStepAsync(IPage page, System.Text.Json.Nodes.JsonNode example)
    {
        var done = new HashSet<string>();
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            await SeesFocusAsync(page);
            var at = await page.EvaluateAsync<string[]>("() => [document.activeElement.id, document.activeElement.name ?? '', document.activeElement.type ?? '']");
            if (at[0] == "next")
                return;
            if (at[1].StartsWith('/') && done.Add(at[1]) && Papers.Text(Papers.At(example, at[1])) is { } wanted)
                await TypeAsync(page, at[2], wanted);
        }
        Assert.Fail($"{MostStops} stops and no way on.");
    }

    private static async Task TypeAsync(IPage page, string kind, string wanted)
    {
        switch (kind)
        {
            case "date":
                var parts = wanted.Split('-');
                await page.Keyboard.TypeAsync($"{parts[1]}{parts[2]}{parts[0]}");
                break;
            case "radio":
                await page.Keyboard.PressAsync("Space");
                for (var option = 0; option < 5 && await page.EvaluateAsync<string>("document.activeElement.value") != wanted; option++)
                    await page.Keyboard.PressAsync("ArrowDown");
                break;
            default:
                await page.Keyboard.TypeAsync(wanted);
                break;
        }
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            await SeesFocusAsync(page);
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }
        Assert.Fail($"{selector} cannot be reached with Tab.");
    }

    private static async Task SeesFocusAsync(IPage page)
    {
        var unseen = await page.EvaluateAsync<string?>("""
            () => {
              const at = document.activeElement;
              // Inside a date field the browser marks its own parts, out of a page's sight.
              if (!at || at === document.body || (at.type === 'date' && !at.matches(':focus'))) return null;
              const box = at.getBoundingClientRect();
              const marked = [at, at.closest('label')].filter(Boolean).some(element => {
                const style = getComputedStyle(element);
                return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
              });
              const inside = box.width > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              return marked && inside ? null : `${at.outerHTML.slice(0, 200)} marked: ${marked}, in the window: ${inside}`;
            }
            """);
        Assert.True(unseen is null, $"The focus is not to be seen at {unseen}");
    }
}
