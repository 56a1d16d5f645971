using System.Globalization;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Tax;

/// <summary>Duty, consumption tax and import VAT of one line (domain reference §3.6). Pure; which rates apply is <see cref="Tariff.RatesOf"/>'s to say.</summary>
public static class TaxCalculator
{
    /// <summary>Below this a duty or tax might not be collected; the limit is to be verified and not applied.</summary>
    private const decimal SmallAmount = 50m;

    /// <param name="dutiableValue">CNY, to the point of unloading in China (GSF art. 24); not negative.</param>
    /// <param name="quantity">In the tariff's first unit; not negative. Counts only where a rate is per unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or the consumption tax's rate is not below one.</exception>
    public static TaxResult Of(decimal dutiableValue, decimal quantity, TaxRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentOutOfRangeException.ThrowIfNegative(dutiableValue);
        ArgumentOutOfRangeException.ThrowIfNegative(quantity);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rates.Consumption?.AdValorem ?? 0, 1m);
        var steps = new List<TaxStep>();
        var duty = Fen((dutiableValue * rates.Duty.AdValorem) + (quantity * rates.Duty.PerUnit));
        steps.Add(new TaxStep("duty", DutyFormula(dutiableValue, quantity, rates.Duty), duty, Law.Duty));
        if (rates.ExtraDuty != 0)
        {
            var extra = Fen(dutiableValue * rates.ExtraDuty);
            steps.Add(new TaxStep("extra-duty", Formula("ad-valorem", Money(dutiableValue), Percent(rates.ExtraDuty)), extra, Law.Countermeasures));
            duty += extra;
        }
        var consumption = Consumption(dutiableValue, duty, quantity, rates.Consumption, steps);
        var vat = Fen((dutiableValue + duty + consumption) * rates.VatRate);
        steps.Add(new TaxStep("vat", Formula("vat", Money(dutiableValue), Money(duty), Money(consumption), Percent(rates.VatRate)), vat, Law.Vat));
        var total = duty + consumption + vat;
        steps.Add(new TaxStep("total", Formula("total", Money(duty), Money(consumption), Money(vat)), total, Law.Rounding));
        return new TaxResult(duty, consumption, vat, total, steps) { Notes = [.. Notes(rates, duty, consumption, vat)] };
    }

    /// <summary>To the fen, half up, with two decimals.</summary>
    public static decimal Fen(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero) + 0.00m;

    private static decimal Consumption(decimal value, decimal duty, decimal quantity, ConsumptionRate? rate, List<TaxStep> steps)
    {
        if (rate is null or { AdValorem: 0, PerUnit: 0 })
            return Fen(0);
        var perUnit = quantity * rate.PerUnit;
        if (rate.AdValorem == 0)
        {
            var specific = Fen(perUnit);
            steps.Add(new TaxStep("consumption-tax", Formula("per-unit", Quantity(quantity), Money(rate.PerUnit)), specific, Law.ConsumptionTax));
            return specific;
        }
        var numerator = value + duty + perUnit;
        var price = Fen(numerator / (1 - rate.AdValorem));
        // One division, last: a half fen must not be lost in the digits of a quotient.
        var tax = Fen(((numerator * rate.AdValorem) + (perUnit * (1 - rate.AdValorem))) / (1 - rate.AdValorem));
        var (v, d, c) = (Money(value), Money(duty), Percent(rate.AdValorem));
        steps.Add(new TaxStep("composite-price", perUnit == 0 ? Formula("composite", v, d, c) : Formula("composite-compound", v, d, Quantity(quantity), Money(rate.PerUnit), c), price, Law.ConsumptionTax));
        steps.Add(new TaxStep("consumption-tax", perUnit == 0 ? Formula("consumption", v, d, c) : Formula("consumption-compound", v, d, Quantity(quantity), Money(rate.PerUnit), c), tax, Law.ConsumptionTax));
        return tax;
    }

    private static Text DutyFormula(decimal value, decimal quantity, DutyRate rate) => rate switch
    {
        { PerUnit: 0 } => Formula("ad-valorem", Money(value), Percent(rate.AdValorem)),
        { AdValorem: 0 } => Formula("per-unit", Quantity(quantity), Money(rate.PerUnit)),
        _ => Formula("compound", Money(value), Percent(rate.AdValorem), Quantity(quantity), Money(rate.PerUnit)),
    };

    private static IEnumerable<TaxNote> Notes(TaxRates rates, decimal duty, decimal consumption, decimal vat)
    {
        if (new[] { duty, consumption, vat }.Any(tax => tax is > 0 and < SmallAmount))
            yield return Note("small-amount", Law.Rounding);
        if (rates.Basis == RateBasis.Ordinary && !rates.MfnMissing)
            yield return Note("origin-unknown", Law.Rates);
        if (rates.MfnMissing)
            yield return Note("mfn-missing", Law.Rates);
        if (rates.ToBeVerified)
            yield return Note("rates-to-be-verified", null);
    }

    private static TaxNote Note(string code, Provision? provision) => new(code, new Text(typeof(TaxTexts), $"note.{code}"), provision);

    private static Text Formula(string key, params object?[] numbers) => new(typeof(TaxTexts), $"formula.{key}", numbers);

    private static string Money(decimal amount) => amount.ToString("#,##0.00##", CultureInfo.InvariantCulture);

    private static string Quantity(decimal quantity) => quantity.ToString("#,##0.#####", CultureInfo.InvariantCulture);

    private static string Percent(decimal rate) => $"{(rate * 100).ToString("0.######", CultureInfo.InvariantCulture)}%";
}
