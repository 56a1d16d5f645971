using System.Globalization;

namespace Platform.BondedExhibition.Ledger;

/// <summary>Quantities have at most five decimals, money two; on the wire both are decimal strings.</summary>
internal static class Amounts
{
    public static string Quantity(decimal quantity) => quantity.ToString("0.#####", CultureInfo.InvariantCulture);

    public static string Money(decimal cny) => cny.ToString("0.00", CultureInfo.InvariantCulture);

    public static string? Money(decimal? cny) => cny is { } amount ? Money(amount) : null;

    public static bool IsQuantity(decimal quantity) => decimal.Round(quantity, 5) == quantity;

    public static bool IsMoney(decimal cny) => decimal.Round(cny, 2) == cny;

    /// <summary>The part of an amount that goes with a part of a quantity, to the fen; the last part takes the rest.</summary>
    public static decimal Share(decimal amount, decimal part, decimal whole) =>
        part >= whole ? amount : decimal.Round(amount * part / whole, 2, MidpointRounding.ToZero);
}
