using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Platform.CosmeticsFiling.Inspections;

namespace Platform.CosmeticsFiling.Tests.Inspections;

/// <summary>The method of the draw against a vector that was computed with another program (Python's hashlib), and against itself written differently.</summary>
public sealed class LotTests
{
    private const string Seed = "双色球2026031期：03 08 11 19 22 33＋07";

    private static readonly string[] Numbers = ["沪G妆网备字2025000003", "国妆网备进字（沪）2025000001", "沪G妆网备字2024000010", "沪G妆网备字2025000001", "沪G妆网备字2023000777"];

    [Fact]
    public void The_known_vector_comes_out()
    {
        var population = Lot.Canonical(Numbers);

        Assert.Equal("国妆网备进字（沪）2025000001\n沪G妆网备字2023000777\n沪G妆网备字2024000010\n沪G妆网备字2025000001\n沪G妆网备字2025000003\n", population);
        Assert.Equal("f94c8f33b7ea1869335ace0433c776f9c293f097a6df0ae4f6754e47f30db928", Lot.HashOf(population));
        Assert.Equal(
            [
                new Drawn(1, "沪G妆网备字2025000003", "602e00d26532f5908a86e3d6604bee8156f2605bbe76c8f050c5ad71d076af2a"),
                new Drawn(2, "沪G妆网备字2024000010", "778e0e06ec92d3e57d06cae96ff21935f62c94abad0f02f26abfa2891612e1cb"),
                new Drawn(3, "沪G妆网备字2023000777", "7b995060f1cfb5532ebd9306e5a910d2312cbfdc4c592f7cb25382db62e8ba2a"),
            ],
            Lot.Draw(population, Seed, 3));
    }

    [Fact]
    public void The_order_in_which_the_register_answers_does_not_matter() =>
        Assert.Equal(Lot.Canonical(Numbers), Lot.Canonical(Numbers.Reverse().Concat(Numbers)));

    [Fact]
    public void More_than_there_are_draws_all_of_them() => Assert.Equal(5, Lot.Draw(Lot.Canonical(Numbers), Seed, 100).Count);

    // Accident: a seed of one character less gives nearly the same products, and whoever chooses it chooses them.
    [Fact]
    public void Each_product_is_drawn_about_as_often_as_the_others()
    {
        var population = Lot.Canonical(Enumerable.Range(1, 20).Select(n => $"沪G妆网备字2025{n:000000}"));
        var drawn = Enumerable.Range(0, 2_000).SelectMany(seed => Lot.Draw(population, $"seed {seed}", 5)).CountBy(one => one.Number).ToDictionary();
        // 500 expected of each; five standard deviations.
        Assert.All(drawn.Values, times => Assert.InRange(times, 400, 600));
        Assert.Equal(20, drawn.Count);
    }

    /// <summary>The published rule written again, with numbers instead of texts.</summary>
    internal static IReadOnlyList<string> Recompute(byte[] file, string seed, int count) =>
        [.. Encoding.UTF8.GetString(file).TrimEnd('\n').Split('\n')
            .Select(number => (number, key: new BigInteger(SHA256.HashData([.. Encoding.UTF8.GetBytes(seed), 0x0A, .. Encoding.UTF8.GetBytes(number)]), isUnsigned: true, isBigEndian: true)))
            .OrderBy(pair => pair.key).Select(pair => pair.number).Take(count)];
}
