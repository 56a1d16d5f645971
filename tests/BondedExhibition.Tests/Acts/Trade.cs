using System.Text.Json.Nodes;
using Platform.BondedExhibition.Tests.Ledger;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.BondedExhibition.Tests.Acts;

/// <summary>One enterprise's papers, from the guarantee to the declaration: its cases, told over HTTP.</summary>
internal sealed class Trade(BondedService service, Floor floor)
{
    private readonly string tag = Guid.NewGuid().ToString("N")[..8];

    public Floor Floor => floor;

    public string Painting => $"ART-{tag}";

    public string Watch => $"W-{tag}";

    /// <summary>A book with a painting (item 1) and a watch of the fourth vector's value (item 2); the guarantee of the floor stands.</summary>
    public static async Task<Trade> OpensAsync(BondedService service, decimal? ceiling = 1_000_000)
    {
        var trade = new Trade(service, await Floor.OpensAsync(service.Host, ceiling));
        await trade.Floor.EntersAsync(
            new { code = "9701911900", name = "布面油画《江岸》", quantity = "1", unit = "011", unitValue = "1000000", origin = "FRA", serials = new[] { trade.Painting }, tracking = "serial", artPermit = "沪文旅艺〔2026〕15号" },
            new { code = "9101210010", name = "自动上弦贵金属腕表", quantity = "1", unit = "011", unitValue = "123456.78", origin = "JPN", serials = new[] { trade.Watch }, tracking = "serial" });
        return trade;
    }

    /// <summary>A 业务申报表 for both, as a draft that is ready to be submitted.</summary>
    public async Task<Story> WritesExhibitAsync(string? permit = null, Action<JsonNode>? change = null)
    {
        var story = service.Story();
        await story.BeginsAsync(floor.Clerk);
        await story.FillsInAsync(form =>
        {
            form["head"]!["bookNumber"] = floor.Book.Number;
            form["head"]!["internalNumber"] = $"X-{Guid.NewGuid():N}";
            form["guarantee"]!["number"] = floor.Guarantee.Number;
            form["goods"]![0]!["serials"]![0] = Painting;
            form["goods"]![0]!["artPermit"] = permit ?? "沪文旅艺〔2026〕15号";
            form["goods"]![1]!["serials"] = new JsonArray(Watch);
            form["goods"]![1]!["origin"] = "JPN";
            form["goods"]![1]!["quantity"] = "1";
            form["goods"]![1]!["total"] = "123456.78";
            change?.Invoke(form);
        });
        await story.AttachesEverythingAsync();
        return story;
    }

    /// <summary>The exhibition's number.</summary>
    public async Task<string> ExhibitsAsync()
    {
        var story = await WritesExhibitAsync();
        await story.SubmitsAsync();
        return Subject(await ApprovesAsync(story));
    }

    /// <summary>Declares everything of the book that was sold and not declared.</summary>
    public async Task<Story> WritesDeclarationAsync()
    {
        var story = service.Story("bex.consolidated-declaration");
        await story.BeginsAsync(floor.Clerk, subject: floor.Book.Number);
        await story.WritesAsync(form =>
        {
            form["internalNumber"] = $"D-{tag}";
            form["declarant"]!["creditCode"] ??= "91310105MA1FWHF33E";
            foreach (var line in form["lines"]!.AsArray())
                (line!["invoice"], line["freight"], line["insurance"]) = ("FP-2026-0001", "0", "0");
        });
        await story.AttachesEverythingAsync();
        return story;
    }

    /// <summary>A case of another matter about something of this enterprise's, submitted.</summary>
    public async Task<Story> FilesAsync(string matter, string? subject, Action<JsonNode> change, string zone = "JA")
    {
        var story = service.Story(matter);
        await story.BeginsAsync(floor.Clerk, zone, subject);
        await story.FillsInAsync(change);
        await story.AttachesEverythingAsync();
        await story.SubmitsAsync();
        return story;
    }

    public static async Task<Story> ApprovesAsync(Story story, Caller? officer = null)
    {
        await story.ActsAsync("claim", officer: officer);
        await story.ActsAsync("acceptance", officer: officer);
        return await story.ActsAsync("approval", officer: officer);
    }

    public static string Subject(Story story) => (string)story.Case["subject"]!;

    public static string[] Deadlines(Story story) => [.. story.Case["deadlines"]!.AsArray().Where(deadline => deadline!["metOn"] is null).Select(deadline => (string)deadline!["code"]!)];

    public Task<JsonNode> DeclarationAsync(Story story, Caller? caller = null) =>
        floor.ReadAsync(caller is null ? $"cases/{story.Id}/declaration" : $"desk/cases/{story.Id}/declaration", caller ?? floor.Clerk);
}
