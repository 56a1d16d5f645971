using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.Benchmarks.Load;

namespace Platform.Benchmarks.Measures;

/// <summary>The largest formula a filing may have, checked as anybody may: three hundred rows, a third of them blends of four.</summary>
internal static class FormulaChecks
{
    public const string Path = "/api/cosmetics/public/formulas/check";
    private const int Rows = 300;
    private static readonly string[] Names = ["水", "甘油", "水杨酸", "苯氧乙醇", "氢氧化钠", "乙醇酸", "透明质酸钠", "茶（CAMELLIA SINENSIS）叶提取物", "硫酸锌", "某某提取物"];

    public static async Task<Samples> RunAsync(HttpClient client, TimeSpan time, CancellationToken cancellationToken)
    {
        var (body, samples) = (Body(), new Samples());
        await Closed.RunAsync(
            1, time, samples,
            async _ =>
            {
                await samples.TimeAsync(async () =>
                {
                    using var answer = await client.PostAsJsonAsync(Path, body, cancellationToken);
                    answer.EnsureSuccessStatusCode();
                    await answer.Content.ReadAsByteArrayAsync(cancellationToken);
                    return true;
                });
                return true;
            },
            cancellationToken);
        return samples;
    }

    private static JsonObject Body() => new()
    {
        ["classification"] = new JsonObject
        {
            ["efficacy"] = new JsonArray("11"), ["sites"] = new JsonArray("05"), ["users"] = new JsonArray("03"), ["forms"] = new JsonArray("01"), ["method"] = "02",
        },
        ["formula"] = new JsonObject { ["rows"] = new JsonArray([.. Enumerable.Range(0, Rows).Select(Row)]) },
    };

    private static JsonNode Row(int i)
    {
        var row = new JsonObject { ["name"] = i % 3 == 0 ? $"复配{i}" : Names[i % Names.Length], ["percent"] = "0.333", ["purpose"] = "保湿剂、溶剂" };
        if (i % 3 == 0)
            row["components"] = new JsonArray([.. Enumerable.Range(0, 4).Select(j => (JsonNode)new JsonObject { ["name"] = Names[(i + j) % Names.Length], ["percentOfBlend"] = "25" })]);
        return row;
    }
}
