using Microsoft.Playwright;

namespace Platform.EndToEnd.Tests.People;

/// <summary>What a person sees of a page as a whole.</summary>
internal static class Looks
{
    private static readonly string? Album = Environment.GetEnvironmentVariable("E2E_SCREENSHOTS");

    /// <summary>
    /// What sticks out of the window, and texts that their own box cuts. Not counted: what is hidden on purpose, for screen
    /// readers only, or inside a box that scrolls by itself.
    /// </summary>
    private const string CutOff = """
        () => {
          const width = document.documentElement.clientWidth;
          const aside = element => element.closest('.visually-hidden, .skip, [hidden]') !== null;
          const scrolls = element => {
            for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
              if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true;
            return false;
          };
          const seen = [...document.querySelectorAll('a, button, input, select, textarea, h1, h2, h3, h4, p, li, dt, dd, td, th, label, legend, summary, .tag, .number')]
            .filter(element => element.checkVisibility({ visibilityProperty: true }) && !aside(element) && !scrolls(element));
          return seen.flatMap(element => {
            const box = element.getBoundingClientRect();
            const name = `${element.tagName.toLowerCase()}${element.id ? '#' + element.id : ''} «${(element.innerText ?? '').slice(0, 40)}»`;
            if (box.width > 1 && (box.left < -1 || box.right > width + 1)) return [`${name} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} of ${width}`];
            if (!/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && /hidden|clip/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1) return [`${name} is cut`];
            return [];
          });
        }
        """;

    /// <summary>The page fits the window, whichever that is. Keeps a picture when asked for (<c>E2E_SCREENSHOTS</c>).</summary>
    public static async Task LooksRightAsync(this Person person, string name)
    {
        await PortrayAsync(person, name);
        var page = person.Page;
        var (wanted, given) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("document.documentElement.clientWidth"));
        var cut = await page.EvaluateAsync<string[]>(CutOff);
        Assert.True(wanted <= given && cut.Length == 0, $"{name} ({page.Url}) is {wanted} wide in {given}:\n  {string.Join("\n  ", cut)}");
    }

    private static async Task PortrayAsync(Person person, string name)
    {
        if (string.IsNullOrEmpty(Album))
            return;
        Directory.CreateDirectory(Album);
        var file = Path.Combine(Album, $"{name}-{person.Seat.Language[..2]}-{person.Seat.Width}.png");
        await person.Page.ScreenshotAsync(new() { Path = file, FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }
}
