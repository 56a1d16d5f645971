using System.Globalization;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Tax;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>What the ledger asks the tariff of a day.</summary>
internal static class TaxOfGoods
{
    /// <summary>A quantity has five decimals.</summary>
    private const int Decimals = 5;

    /// <summary>Duty, consumption tax and VAT of goods, CNY; null when nobody can say (<see cref="Untaxable"/>).</summary>
    public static TaxResult? TaxOf(this Tariff tariff, ICounted goods, decimal dutiableValue, decimal quantity) =>
        tariff.Counted(goods, quantity) is { } counted && tariff.RatesOf(goods.GoodsCode, goods.Origin) is { } rates ? TaxCalculator.Of(dutiableValue, counted, rates) : null;

    /// <inheritdoc cref="TaxOf"/>
    public static decimal? FullTax(this Tariff tariff, ICounted goods, decimal dutiableValue, decimal quantity) => tariff.TaxOf(goods, dutiableValue, quantity)?.Total;

    /// <summary>The unit that a rate counts by and the goods have neither as their own nor as their second; null where their tax can be said.</summary>
    public static string? OtherUnit(this Tariff tariff, ICounted goods) => tariff.Counted(goods, 1) is null ? tariff.OtherUnit(goods.GoodsCode, goods.Origin, goods.Unit) : null;

    /// <summary>法定第二数量 of a quantity; null where the goods have none.</summary>
    public static decimal? Second(this ICounted goods, decimal quantity) => goods.SecondPerUnit is { } each ? decimal.Round(quantity * each, Decimals, MidpointRounding.AwayFromZero) : null;

    /// <summary>Why there is no tax to be said: the tariff lacks the code, or its rate counts in another unit than the book.</summary>
    public static Problem Untaxable(this Tariff tariff, ICounted goods) =>
        (tariff.OtherUnit(goods) is { } counted
            ? LedgerProblems.UnitDiffers.With(goods.GoodsCode, Units.Title(counted).In(CultureInfo.CurrentUICulture), Units.Title(goods.Unit).In(CultureInfo.CurrentUICulture))
            : LedgerProblems.TariffMissing.With(goods.GoodsCode)) with { Provision = Law.Rates };

    /// <summary>What a rate counts of a quantity: the second one where it counts by that unit, and null where it counts by neither.</summary>
    private static decimal? Counted(this Tariff tariff, ICounted goods, decimal quantity) =>
        tariff.OtherUnit(goods.GoodsCode, goods.Origin, goods.Unit) is not { } counted ? quantity : goods.SecondUnit == counted ? goods.Second(quantity) : null;

    /// <summary>The dutiable value of a quantity, to the fen.</summary>
    public static decimal Value(this HeldLot lot, decimal quantity) => decimal.Round(quantity * lot.UnitValue, 2, MidpointRounding.AwayFromZero);

    /// <summary>Whether goods of the code need a licence: it carries a condition of supervision (HGF art. 66).</summary>
    public static bool NeedsLicence(this Tariff tariff, string goodsCode) => tariff.SupervisionOf(goodsCode).Length > 0;
}
