using System.Globalization;
using System.Text;
using Platform.Benchmarks.Load;

namespace Platform.Benchmarks.Measures;

/// <summary>As many lines of goods as a declaration may have, in one file: read, every cell checked, prices converted.</summary>
internal static class GoodsImports
{
    public const string Path = "/api/bonded-exhibitions/goods/import";
    public const int Lines = 1000;

    public static async Task<Samples> RunAsync(HttpClient client, TimeSpan time, CancellationToken cancellationToken)
    {
        var (file, samples) = (File(), new Samples());
        await Closed.RunAsync(
            1, time, samples,
            async _ =>
            {
                await samples.TimeAsync(async () =>
                {
                    using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", "goods.csv" } };
                    using var answer = await client.PostAsync(Path, form, cancellationToken);
                    answer.EnsureSuccessStatusCode();
                    await answer.Content.ReadAsByteArrayAsync(cancellationToken);
                    return true;
                });
                return true;
            },
            cancellationToken);
        return samples;
    }

    private static byte[] File()
    {
        var text = new StringBuilder("底账序号,序列号,商品编码,商品名称,规格型号,申报数量,申报计量单位,申报单价,申报总价,币制,原产国,料件成品标志\n");
        for (var i = 1; i <= Lines; i++)
            text.Append(CultureInfo.InvariantCulture, $"{i},S-{i},91012100.10,自动上弦贵金属腕表,18K,1,只,{10_000 + i}.5,{10_000 + i}.5,CHF,瑞士,E\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
