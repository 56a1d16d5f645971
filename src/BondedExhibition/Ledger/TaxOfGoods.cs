using Platform.BondedExhibition.Tax;

namespace Platform.BondedExhibition.Ledger;

/// <summary>What the ledger asks the tariff of a day.</summary>
internal static class TaxOfGoods
{
    /// <summary>Duty, consumption tax and VAT of goods, CNY; null when the tariff lacks the code.</summary>
    public static decimal? FullTax(this Tariff tariff, HeldLot lot, decimal dutiableValue, decimal quantity) =>
        tariff.RatesOf(lot.GoodsCode, lot.Origin) is { } rates ? TaxCalculator.Of(dutiableValue, quantity, rates).Total : null;

    /// <summary>The dutiable value of a quantity, to the fen.</summary>
    public static decimal Value(this HeldLot lot, decimal quantity) => decimal.Round(quantity * lot.UnitValue, 2, MidpointRounding.AwayFromZero);

    /// <summary>Whether goods of the code need a licence: it carries a condition of supervision (HGF art. 66).</summary>
    public static bool NeedsLicence(this Tariff tariff, string goodsCode) => tariff.SupervisionOf(goodsCode).Length > 0;
}
