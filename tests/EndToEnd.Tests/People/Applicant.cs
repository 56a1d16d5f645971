using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Platform.EndToEnd.Tests.People;

/// <summary>An applicant's clerk with one filing in hand.</summary>
internal sealed partial class Applicant(IBrowserContext context, IPage page, Seat seat) : Person(context, page, seat)
{
    public static readonly string[] Steps = ["office", "enterprise", "approval", "representatives", "contacts"];

    /// <summary>Id of the case in hand.</summary>
    public string Case { get; private set; } = "";

    public async Task StartsFilingAsync(string zone)
    {
        await OpensAsync("/");
        await Page.Locator("main a[href='/guides/ro.establish']").ClickAsync();
        await ArrivesAtAsync("/guides/ro.establish");
        await Page.Locator("#zone").SelectOptionAsync(zone);
        await Page.Locator("#start-filing").ClickAsync();
        await IsAtFirstStepAsync();
    }

    /// <summary>A later matter, from the list of the organisation's offices.</summary>
    public async Task StartsForOfficeAsync(string matter, string office)
    {
        await OpensAsync("/offices");
        await Page.Locator($"[id='start-{matter}-{office}']").ClickAsync();
        await IsAtFirstStepAsync();
    }

    /// <summary>Every step that the matter asks for, as far as <paramref name="form"/> goes; ends at the materials.</summary>
    public async Task FillsInWhatArisesAsync(JsonNode form, Func<string, Task>? afterStep = null)
    {
        for (var step = StepOf(Page.Url); step != "materials"; step = StepOf(Page.Url))
        {
            await FillsInAsync(form);
            if (afterStep is not null)
                await afterStep(step);
            await GoesOnAsync();
        }
    }

    /// <summary>From the first step of a later matter to the page that says it is filed.</summary>
    /// <returns>The number of the case.</returns>
    public async Task<string> FilesAsync(JsonNode form, Func<string, Task>? afterStep = null)
    {
        await FillsInWhatArisesAsync(form, afterStep);
        await UploadsEverythingAsync();
        await GoesOnAsync();
        await SubmitsAsync();
        return await ReadsAsync("#case-number");
    }

    public async Task IsAtFirstStepAsync()
    {
        await Assertions.Expect(Page).ToHaveURLAsync(FirstStep());
        Case = FirstStep().Match(Page.Url).Groups[1].Value;
    }

    public Task IsAtAsync(string step) => ArrivesAtAsync($"/cases/{Case}/form/{step}");

    /// <summary>By the list of steps, from whichever step is on the page.</summary>
    public async Task GoesToAsync(string step)
    {
        await Page.Locator($".steps a[href$='/form/{step}']").ClickAsync();
        await IsAtAsync(step);
    }

    /// <summary>A filing that was begun elsewhere.</summary>
    public Task TakesUpAsync(string id)
    {
        Case = id;
        return OpensCaseAsync();
    }

    public Task OpensCaseAsync() => OpensAsync($"/cases/{Case}");

    /// <summary>Types into every field of the step on the page what <paramref name="form"/> has for it.</summary>
    public async Task FillsInAsync(JsonNode form)
    {
        await AddsRowsAsync(form);
        foreach (var asked in await FieldsAsync())
        {
            if (asked.In(form) is not { } wanted)
                continue;
            var field = Page.Locator($"[name='{asked.Name}']");
            switch (asked.Kind)
            {
                case "radio":
                    await Page.Locator($"[name='{asked.Name}'][value='{wanted}']").CheckAsync();
                    break;
                case "checkbox":
                    await field.SetCheckedAsync(wanted == "true");
                    break;
                case "select-one":
                    await field.SelectOptionAsync(wanted);
                    break;
                default:
                    await field.FillAsync(wanted);
                    break;
            }
        }
    }

    public Task TypesAsync(string pointer, string text) => Page.Locator($"[name='{pointer}']").FillAsync(text);

    /// <summary>Saves and shows another page.</summary>
    public async Task GoesOnAsync()
    {
        var before = Page.Url;
        await Page.Locator("#next").ClickAsync();
        await Assertions.Expect(Page).Not.ToHaveURLAsync(before);
    }

    /// <summary>Every step of the form from the first on, by <paramref name="form"/>; ends at the materials.</summary>
    public async Task FillsInEverythingAsync(JsonNode form, Func<string, Task>? afterStep = null)
    {
        foreach (var step in Steps)
        {
            await IsAtAsync(step);
            await FillsInAsync(form);
            if (afterStep is not null)
                await afterStep(step);
            await GoesOnAsync();
        }
        await IsAtAsync("materials");
    }

    public async Task<IReadOnlyList<string>> AsksForMaterialsAsync() =>
        await Page.Locator(".materials:not(.more-materials .materials) > .material input[type=file]")
            .EvaluateAllAsync<string[]>("files => files.map(file => file.id.slice('file-'.length))");

    public async Task UploadsAsync(string material, string fileName)
    {
        await Page.Locator($"#file-{material}").SetInputFilesAsync(new FilePayload { Name = fileName, MimeType = "application/pdf", Buffer = Papers.Pdf($"{material} {fileName}") });
        await Page.Locator($"#upload-{material}").ClickAsync();
        await Sees($"#f-materials-{material} .material-file").ToContainTextAsync(fileName);
    }

    public async Task UploadsEverythingAsync()
    {
        foreach (var material in await AsksForMaterialsAsync())
            await UploadsAsync(material, $"{material}.pdf");
    }

    /// <summary>From the check to the page that says it is filed.</summary>
    public async Task SubmitsAsync(string act = "submission")
    {
        await IsAtAsync("check");
        await Sees("#check-clear").ToBeVisibleAsync();
        await Page.Locator("#submit").ClickAsync();
        await ArrivesAtAsync($"/cases/{Case}");
        await Sees("#done").ToBeVisibleAsync();
        Assert.EndsWith($"?done={act}", Page.Url, StringComparison.Ordinal);
    }

    private async Task AddsRowsAsync(JsonNode form)
    {
        var lists = await Page.Locator("button[value^='add:']").EvaluateAllAsync<string[]>("buttons => buttons.map(button => button.value.slice('add:'.length))");
        foreach (var list in lists)
        {
            var wanted = (Papers.At(form, list) as JsonArray)?.Count ?? 0;
            for (var row = 0; row < wanted; row++)
            {
                var there = Page.Locator($"input[name=rows][value='{list}/{row}']");
                if (await there.CountAsync() == 0)
                    await Page.Locator($"button[value='add:{list}']").ClickAsync();
                await Assertions.Expect(there).ToHaveCountAsync(1);
            }
        }
    }

    private Task<Asked[]> FieldsAsync() => Page.Locator("#step-form [name^='/']").EvaluateAllAsync<Asked[]>(
        "fields => fields.filter((field, i) => fields.findIndex(other => other.name === field.name) === i).map(field => ({ name: field.name, kind: field.type }))");

    private static string StepOf(string url) => FirstStep().Match(url).Groups[2].Value;

    [GeneratedRegex("/cases/([0-9a-f-]{36})/form/([a-z-]+)([?#]|$)")]
    private static partial Regex FirstStep();

    // Filled by Playwright, which wants a constructor without parameters.
    private sealed class Asked
    {
        public string Name { get; set; } = "";

        public string Kind { get; set; } = "";

        public string? In(JsonNode form) => Papers.Text(Papers.At(form, Name));
    }
}
