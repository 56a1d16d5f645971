using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Platform.BondedExhibition.Tax;

namespace Platform.BondedExhibition.Tests.Tax;

public sealed class TaxCalculatorTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(500);

    private static readonly Gen<decimal> Value = Gen.Choose(0, 1_000_000_000).Select(fen => fen / 100m);

    private static readonly Gen<TaxRates> Rates =
        from duty in Gen.Choose(0, 1800)
        from perUnit in Gen.Choose(0, 900)
        from consumption in Gen.Choose(0, 560)
        from each in Gen.Choose(0, 300)
        from vat in Gen.Elements(0m, 0.09m, 0.13m)
        from extra in Gen.Elements(0m, 0m, 0.2m)
        select new TaxRates(new DutyRate(duty / 1000m, perUnit / 100m), new ConsumptionRate(consumption / 1000m, each / 100m), vat) { ExtraDuty = extra };

    private static readonly Arbitrary<(decimal Value, decimal Quantity, TaxRates Rates)> Lines = (
        from value in Value
        from quantity in Gen.Choose(0, 5000)
        from rates in Rates
        select (value, quantity / 10m, rates)).ToArbitrary();

    /// <summary>Domain reference §3.6, computed by hand there.</summary>
    public static readonly TheoryData<string, string, string, string, string, string, string> Vectors = new()
    {
        { "1000000.00", "0.01", "0", "10000.00", "0.00", "131300.00", "141300.00" },
        { "1000000.00", "0", "0", "0.00", "0.00", "130000.00", "130000.00" },
        { "1234567.89", "0.06", "0", "74074.07", "0.00", "170123.45", "244197.52" },
        { "123456.78", "0.08", "0.20", "9876.54", "33333.33", "21666.66", "64876.53" },
        { "88888.88", "0.05", "0.15", "4444.44", "16470.59", "14274.51", "35189.54" },
        { "350.00", "0.10", "0", "35.00", "0.00", "50.05", "85.05" },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_vectors_hold_to_the_fen(string value, string dutyRate, string consumptionRate, string duty, string consumption, string vat, string total)
    {
        var result = TaxCalculator.Of(Number(value), 1, new TaxRates(new DutyRate(Number(dutyRate)), new ConsumptionRate(Number(consumptionRate)), 0.13m));
        Assert.Equal((duty, consumption, vat, total), (Shown(result.Duty), Shown(result.ConsumptionTax), Shown(result.Vat), Shown(result.Total)));
    }

    [Fact]
    public void A_small_tax_is_not_exempted_and_says_so() =>
        Assert.Contains("small-amount", TaxCalculator.Of(350m, 1, new TaxRates(new DutyRate(0.1m), null, 0.13m)).Notes.Select(note => note.Code));

    // By hand: V 1,000, 10 % + 10 l x 7.5 = 175; (1,000 + 175 + 10 x 0.912) / 0.8 x 20 % + 9.12 = 296.03 + 9.12; VAT 13 % of 1,480.15.
    [Fact]
    public void Compound_rates_count_value_and_units()
    {
        var result = TaxCalculator.Of(1000m, 10m, new TaxRates(new DutyRate(0.1m, 7.5m), new ConsumptionRate(0.2m, 0.912m), 0.13m));
        Assert.Equal((175.00m, 305.15m, 192.42m, 672.57m), (result.Duty, result.ConsumptionTax, result.Vat, result.Total));
    }

    [Fact]
    public void Specific_rates_count_units_alone()
    {
        var result = TaxCalculator.Of(1000m, 10m, new TaxRates(new DutyRate(0, 7.5m), new ConsumptionRate(0, 0.253m), 0.13m));
        Assert.Equal((75.00m, 2.53m, 140.08m), (result.Duty, result.ConsumptionTax, result.Vat));
    }

    [Fact]
    public void Countermeasure_duty_is_rounded_on_its_own_and_belongs_to_the_duty()
    {
        var result = TaxCalculator.Of(100.33m, 1, new TaxRates(new DutyRate(0.01m), null, 0.13m) { ExtraDuty = 0.2m });
        Assert.Equal([1.00m, 20.07m], result.Steps.Where(step => step.Code.EndsWith("duty", StringComparison.Ordinal)).Select(step => step.Amount));
        Assert.Equal(21.07m, result.Duty);
    }

    [Theory]
    [InlineData("zh-CN", "（123,456.78 ＋ 9,876.54）÷（1 － 20%）× 20%")]
    [InlineData("en", "(123,456.78 + 9,876.54) ÷ (1 − 20%) × 20%")]
    public void Each_step_shows_its_formula_with_the_numbers(string language, string formula)
    {
        var steps = TaxCalculator.Of(123456.78m, 1, new TaxRates(new DutyRate(0.08m), new ConsumptionRate(0.2m), 0.13m)).Steps;
        Assert.Equal(["duty", "composite-price", "consumption-tax", "vat", "total"], steps.Select(step => step.Code));
        Assert.Equal(formula, steps[2].Formula.In(CultureInfo.GetCultureInfo(language)));
        Assert.Equal(166666.65m, steps[1].Amount);
        Assert.All(steps, step => Assert.NotEqual(step.Title.Key, step.Title.In(CultureInfo.GetCultureInfo(language))));
    }

    [Fact]
    public void What_is_no_value_and_no_rate_is_not_counted()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TaxCalculator.Of(-1, 1, new TaxRates(new DutyRate(0), null, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => TaxCalculator.Of(1, -1, new TaxRates(new DutyRate(0), null, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => TaxCalculator.Of(1, 1, new TaxRates(new DutyRate(0), new ConsumptionRate(1), 0)));
    }

    [Fact]
    public void The_total_is_the_sum_of_whole_fen() =>
        Prop.ForAll(Lines, line =>
        {
            var result = TaxCalculator.Of(line.Value, line.Quantity, line.Rates);
            return result.Total == result.Duty + result.ConsumptionTax + result.Vat && new[] { result.Duty, result.ConsumptionTax, result.Vat }.All(tax => tax >= 0 && decimal.Round(tax, 2) == tax);
        }).Check(Quick);

    [Fact]
    public void More_value_is_never_less_tax() =>
        Prop.ForAll(Lines, Value.ToArbitrary(), (line, more) =>
            TaxCalculator.Of(line.Value + more, line.Quantity, line.Rates) is var dearer && TaxCalculator.Of(line.Value, line.Quantity, line.Rates) is var cheaper
            && dearer.Duty >= cheaper.Duty && dearer.ConsumptionTax >= cheaper.ConsumptionTax && dearer.Vat >= cheaper.Vat).Check(Quick);

    [Fact]
    public void Rounding_moves_each_tax_by_half_a_fen_at_most() =>
        Prop.ForAll(Lines, line =>
        {
            var ((value, quantity, rates), result) = (line, TaxCalculator.Of(line.Value, line.Quantity, line.Rates));
            var perUnit = quantity * rates.Consumption!.PerUnit;
            var rate = rates.Consumption.AdValorem;
            var consumption = ((value + result.Duty + perUnit) / (1 - rate) * rate) + perUnit;
            // Two duties are rounded apart; a quotient has its own last digits.
            return Math.Abs(result.Duty - (value * (rates.Duty.AdValorem + rates.ExtraDuty)) - (quantity * rates.Duty.PerUnit)) <= (rates.ExtraDuty == 0 ? 0.005m : 0.01m)
                && Math.Abs(result.ConsumptionTax - consumption) <= 0.005000001m
                && Math.Abs(result.Vat - ((value + result.Duty + result.ConsumptionTax) * rates.VatRate)) <= 0.005m;
        }).Check(Quick);

    [Fact]
    public void Rates_of_zero_are_no_tax() =>
        Prop.ForAll(Value.ToArbitrary(), value => TaxCalculator.Of(value, 1, new TaxRates(new DutyRate(0), new ConsumptionRate(0), 0)).Total == 0).Check(Quick);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Shown(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);
}
