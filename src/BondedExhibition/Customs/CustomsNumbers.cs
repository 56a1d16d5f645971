using System.Globalization;
using System.Text.RegularExpressions;
using Platform.BondedExhibition.Domain;
using Platform.CaseKernel;
using Platform.Persistence;

namespace Platform.BondedExhibition.Customs;

/// <summary>Numbers as 金关二期 shapes them (domain reference §3.3).</summary>
public static partial class CustomsNumbers
{
    /// <summary>保税核注清单编号.</summary>
    public static bool IsList(string? number) => number is not null && List().IsMatch(number);

    /// <param name="serial">From 1, at most nine digits.</param>
    public static string List(string customsCode, int year, char direction, long serial) =>
        string.Create(CultureInfo.InvariantCulture, $"QD{customsCode}{year % 100:00}{direction}{serial:000000000}");

    /// <summary>The next number of an import list: gapless in a customs district and a year, whoever asks at once. Holds the series until the transaction ends.</summary>
    public static async Task<string> NextListNumberAsync(this Work work, string customsCode, int year, CancellationToken cancellationToken) =>
        List(customsCode, year, 'I', await work.NextNumberAsync($"list:{customsCode}-{year}", cancellationToken));

    /// <summary>企业内部编号 of the next 出入库单 of an exhibition.</summary>
    public static async Task<string> NextStockNumberAsync(this Work work, string exhibition, Direction direction, CancellationToken cancellationToken)
    {
        var way = direction == Direction.Out ? 'E' : 'I';
        var serial = await work.NextNumberAsync($"stock-order:{exhibition}-{way}", cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{exhibition}-{way}{serial:000}");
    }

    [GeneratedRegex("^QD[0-9]{4}[0-9]{2}[IE][0-9]{9}$")]
    private static partial Regex List();
}
