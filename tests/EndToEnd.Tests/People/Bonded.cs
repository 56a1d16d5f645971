using System.Text.Json.Nodes;
using Platform.EndToEnd.Tests.Api;
using Platform.EndToEnd.Tests.Running;
using Platform.Testing;

namespace Platform.EndToEnd.Tests.People;

/// <summary>Books, guarantees, permits and exhibitions that are there when a story begins.</summary>
internal static class Bonded
{
    private const string Service = "bonded-exhibitions";

    /// <summary>Of a book that nobody has yet.</summary>
    public static string BookNumber() => $"T{Guid.NewGuid().ToString("n").ToUpperInvariant()[..11]}";

    public static JsonObject Book(string number) => new()
    {
        ["number"] = number,
        ["kind"] = "exclusive-warehouse",
        ["zone"] = "JA",
        ["customsCode"] = "2233",
        ["customsNumber"] = "3122260001",
        ["creditCode"] = "91310105MA1FWHF33E",
        ["warehouse"] = "张园专用型保税仓库，泰兴路336号",
    };

    /// <returns>Number of a general guarantee of five million.</returns>
    public static Task<string> GuaranteedAsync(RunningPlatform platform) => ApprovedAsync(platform, "bex.guarantee", "JA", "officer.customs", null);

    /// <returns>Number of the permit of a painting.</returns>
    public static Task<string> PermittedAsync(RunningPlatform platform) => ApprovedAsync(platform, "bex.art-import", "SJ-CBZ", "officer.culture", null);

    /// <summary>An open book with a painting, two watches and an exhibition at which they may be shown.</summary>
    public static async Task<(string Book, string Exhibition)> ExhibitingAsync(RunningPlatform platform)
    {
        var (number, mark) = (BookNumber(), Mark());
        using var applicant = await ApiClient.SignInAsync(platform, "applicant", Service);
        using var officer = await ApiClient.SignInAsync(platform, "officer.customs", Service);
        var (guarantee, permit) = (await GuaranteedAsync(platform), await PermittedAsync(platform));
        await applicant.WritesAsync("books", Book(number), 201);
        await officer.WritesAsync($"desk/books/{number}/opening", new { });
        await applicant.WritesAsync($"books/{number}/entries", new JsonObject { ["document"] = "QD223326I000000001", ["enteredOn"] = Offices.Day(0), ["lines"] = new JsonArray(Entered(mark, permit)) });
        var exhibition = await ApprovedAsync(platform, "bex.exhibit", "JA", "officer.customs", form => Exhibits(form, number, guarantee, permit, mark));
        await applicant.WritesAsync($"exhibitions/{exhibition}/out", new { lines = new object[] { new { item = 1, serial = $"ART-{mark}", quantity = "1" }, new { item = 2, serial = $"W-{mark}", quantity = "1" } } });
        return (number, exhibition);
    }

    /// <summary>The painting is damaged and reported.</summary>
    public static async Task LosesAsync(RunningPlatform platform, string exhibition)
    {
        using var applicant = await ApiClient.SignInAsync(platform, "applicant", Service);
        var lot = (string)(await (await applicant.GetAsync($"{applicant.Root}/exhibitions/{exhibition}")).ReadJsonAsync())["goods"]![0]!["lots"]![0]!["id"]!;
        await applicant.WritesAsync("losses", new { lot, place = $"show/{exhibition}", quantity = "1", cause = "other", happenedOn = Offices.Day(0), account = "运输中画框破损，画作完好" }, 201);
    }

    /// <returns>The case that declared an exhibition, and the lot of its watch.</returns>
    public static async Task<(string Case, string Watch)> ShownAsync(RunningPlatform platform, string exhibition)
    {
        using var applicant = await ApiClient.SignInAsync(platform, "applicant", Service);
        var file = await (await applicant.GetAsync($"{applicant.Root}/exhibitions/{exhibition}")).ReadJsonAsync();
        return ((string)file["caseId"]!, (string)file["goods"]![1]!["lots"]![0]!["id"]!);
    }

    /// <summary>Goods in the stock of a book of their own, under a general guarantee.</summary>
    /// <returns>Their lot.</returns>
    public static async Task<string> StockedAsync(RunningPlatform platform, JsonObject goods)
    {
        var number = BookNumber();
        using var applicant = await ApiClient.SignInAsync(platform, "applicant", Service);
        using var officer = await ApiClient.SignInAsync(platform, "officer.customs", Service);
        await GuaranteedAsync(platform);
        await applicant.WritesAsync("books", Book(number), 201);
        await officer.WritesAsync($"desk/books/{number}/opening", new { });
        await applicant.WritesAsync($"books/{number}/entries", new JsonObject { ["document"] = "QD223326I000000001", ["enteredOn"] = Offices.Day(0), ["lines"] = new JsonArray(goods) });
        var items = await applicant.ListAsync($"{applicant.Root}/books/{number}/items");
        return (string)Assert.Single(items)["lots"]!.AsArray().Single()!["id"]!;
    }

    /// <summary>A draft of a matter as it begins; of one without a subject, as the guide's example has it.</summary>
    public static async Task<string> BegunAsync(RunningPlatform platform, string matter, string? subject)
    {
        using var applicant = await ApiClient.SignInAsync(platform, "applicant", Service);
        return subject is null
            ? (await applicant.DraftsAsync(await applicant.GuideAsync(matter), matter == "bex.art-import" ? "SJ-CBZ" : "JA")).Id
            : (string)(await applicant.StartsAsync(matter, subject))["id"]!;
    }

    /// <summary>Puts a book's painting and watch into the example's declaration.</summary>
    public static void Exhibits(JsonNode form, string book, string guarantee, string permit, string mark)
    {
        form["head"]!["bookNumber"] = book;
        form["head"]!["internalNumber"] = $"EX-{mark}";
        form["guarantee"]!["number"] = guarantee;
        form["exhibition"]!["opensOn"] = Offices.Day(0);
        form["exhibition"]!["closesOn"] = Offices.Day(60);
        form["exhibition"]!["validUntil"] = Offices.Day(90);
        form["goods"] = new JsonArray(Shown(1, $"ART-{mark}", "9703900090", "铸铜雕塑《城市系列之三》", "1000000", "FRA", permit), Shown(2, $"W-{mark}", "9101210010", "自动上弦贵金属腕表", "123456.78", "DEU", null));
    }

    /// <summary>Four characters that no other piece has.</summary>
    public static string Mark() => Guid.NewGuid().ToString("n").ToUpperInvariant()[..8];

    private static JsonNode[] Entered(string mark, string permit) =>
    [
        new JsonObject { ["code"] = "9703900090", ["name"] = "铸铜雕塑《城市系列之三》", ["quantity"] = "1", ["unit"] = "011", ["unitValue"] = "1000000", ["origin"] = "FRA", ["tracking"] = "serial", ["serials"] = new JsonArray($"ART-{mark}"), ["artPermit"] = permit },
        new JsonObject { ["code"] = "9101210010", ["name"] = "自动上弦贵金属腕表", ["quantity"] = "1", ["unit"] = "011", ["unitValue"] = "123456.78", ["origin"] = "DEU", ["tracking"] = "serial", ["serials"] = new JsonArray($"W-{mark}") },
    ];

    private static JsonObject Shown(int item, string serial, string code, string name, string price, string origin, string? permit) => new()
    {
        ["item"] = item,
        ["serials"] = new JsonArray(serial),
        ["code"] = code,
        ["name"] = name,
        ["quantity"] = "1",
        ["unit"] = "011",
        ["unitPrice"] = price,
        ["total"] = price,
        ["currency"] = "CNY",
        ["kind"] = "product",
        ["origin"] = origin,
        ["artPermit"] = permit,
    };

    private static async Task<string> ApprovedAsync(RunningPlatform platform, string matter, string zone, string by, Action<JsonNode>? change)
    {
        using var applicant = await ApiClient.SignInAsync(platform, "applicant", Service);
        using var officer = await ApiClient.SignInAsync(platform, by, Service);
        var guide = await applicant.GuideAsync(matter);
        change?.Invoke(guide["example"]!);
        var draft = await applicant.DraftsAsync(guide, zone);
        await (await applicant.SubmitAsync(draft, Guid.NewGuid().ToString())).ReadJsonAsync();
        foreach (var act in new[] { "claim", "acceptance" })
            await officer.ActsAsync(draft.Id, act);
        return (string)(await officer.ActsAsync(draft.Id, "approval"))["certificates"]!.AsArray().Single()!["certificateNumber"]!;
    }
}
