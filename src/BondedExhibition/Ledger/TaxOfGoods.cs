using System.Globalization;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Tax;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>What the ledger asks the tariff of a day.</summary>
internal static class TaxOfGoods
{
    /// <summary>Duty, consumption tax and VAT of goods, CNY; null when nobody can say (<see cref="Untaxable"/>).</summary>
    public static decimal? FullTax(this Tariff tariff, HeldLot lot, decimal dutiableValue, decimal quantity) =>
        tariff.OtherUnit(lot.GoodsCode, lot.Origin, lot.Unit) is null && tariff.RatesOf(lot.GoodsCode, lot.Origin) is { } rates ? TaxCalculator.Of(dutiableValue, quantity, rates).Total : null;

    /// <summary>Why there is no tax to be said: the tariff lacks the code, or its rate counts in another unit than the book.</summary>
    public static Problem Untaxable(this Tariff tariff, string goodsCode, string? origin, string unit) =>
        (tariff.OtherUnit(goodsCode, origin, unit) is { } counted
            ? LedgerProblems.UnitDiffers.With(goodsCode, Units.Title(counted).In(CultureInfo.CurrentUICulture), Units.Title(unit).In(CultureInfo.CurrentUICulture))
            : LedgerProblems.TariffMissing.With(goodsCode)) with { Provision = Law.Rates };

    /// <summary>The dutiable value of a quantity, to the fen.</summary>
    public static decimal Value(this HeldLot lot, decimal quantity) => decimal.Round(quantity * lot.UnitValue, 2, MidpointRounding.AwayFromZero);

    /// <summary>Whether goods of the code need a licence: it carries a condition of supervision (HGF art. 66).</summary>
    public static bool NeedsLicence(this Tariff tariff, string goodsCode) => tariff.SupervisionOf(goodsCode).Length > 0;
}
