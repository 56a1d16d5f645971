using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.EndToEnd.Tests.Api;
using Platform.EndToEnd.Tests.Running;
using Platform.Testing;

namespace Platform.EndToEnd.Tests.People;

/// <summary>Products that are on file, and sites that may dispense them, when a story begins.</summary>
internal static class Cosmetics
{
    private const string Service = "cosmetics";

    /// <summary>An imported cream as the guide's example has it, under a name of its own.</summary>
    public static async Task<(ApiClient Applicant, Filing Draft, string Name)> DraftedAsync(RunningPlatform platform, Action<JsonNode>? change = null)
    {
        var applicant = await ApiClient.SignInAsync(platform, "applicant", Service);
        var guide = await applicant.GuideAsync("cos.file");
        var (form, name) = (guide["example"]!, $"晨露{Mark()}");
        var example = $"{form["product"]!["tradeMark"]}";
        form["product"]!["tradeMark"] = name;
        form["label"]!["text"] = $"{form["label"]!["text"]}".Replace(example, name, StringComparison.Ordinal);
        change?.Invoke(form);
        return (applicant, await applicant.DraftsAsync(guide), name);
    }

    /// <returns>The filing number and the case by which it was filed.</returns>
    public static async Task<(string Number, string Case, string Name)> FiledAsync(RunningPlatform platform)
    {
        var (applicant, draft, name) = await DraftedAsync(platform);
        using (applicant)
        {
            await (await applicant.SubmitAsync(draft, Guid.NewGuid().ToString())).ReadJsonAsync();
            return ((string)(await (await applicant.GetCaseAsync(draft.Id)).ReadJsonAsync())["subject"]!, draft.Id, name);
        }
    }

    /// <summary>A draft of a matter as it begins; with nothing of a subject, as the guide's example has it.</summary>
    /// <param name="subject">The filing that it is about.</param>
    public static async Task<string> BegunAsync(RunningPlatform platform, string matter, string? subject)
    {
        using var applicant = await ApiClient.SignInAsync(platform, "applicant", Service);
        return subject is null
            ? (await applicant.DraftsAsync(await applicant.GuideAsync(matter))).Id
            : (string)(await applicant.StartsAsync(matter, subject))["id"]!;
    }

    /// <summary>A site that was approved for these products, with a batch of each in stock.</summary>
    public static async Task<string> SiteAsync(RunningPlatform platform, params string[] products)
    {
        using var applicant = await ApiClient.SignInAsync(platform, "applicant", Service);
        using var officer = await ApiClient.SignInAsync(platform, "officer.drug", Service);
        var guide = await applicant.GuideAsync("cos.pilot-site");
        guide["example"]!["products"] = new JsonArray([.. products.Select(number => new JsonObject { ["number"] = number, ["inUseDays"] = 60 })]);
        var draft = await applicant.DraftsAsync(guide);
        await (await applicant.SubmitAsync(draft, Guid.NewGuid().ToString())).ReadJsonAsync();
        foreach (var act in new[] { "claim", "acceptance" })
            await officer.ActsAsync(draft.Id, act);
        var approved = await officer.ActsAsync(draft.Id, "approval");
        var site = (string)approved["certificates"]!.AsArray().Single()!["certificateNumber"]!;
        using var receipt = new HttpRequestMessage(HttpMethod.Put, $"{applicant.Root}/pilot/sites/{site}/components")
        {
            Content = JsonContent.Create(new { components = products.Select((number, i) => new { number, batch = $"B{i + 1}", useBy = Offices.Day(400), quantity = "500" }) }),
        };
        receipt.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        await (await applicant.SendAsync(receipt)).ReadJsonAsync();
        return site;
    }

    /// <summary>Characters only: a product's name has no number.</summary>
    private static string Mark() => string.Concat(Guid.NewGuid().ToString("n")[..6].Select(digit => "春夏秋冬东南西北日月山水花草木石"[int.Parse($"{digit}", NumberStyles.HexNumber, CultureInfo.InvariantCulture)]));
}
