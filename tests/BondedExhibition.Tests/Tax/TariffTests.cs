using Platform.BondedExhibition.Tax;

namespace Platform.BondedExhibition.Tests.Tax;

public sealed class TariffTests
{
    private const string Header = "code,zh,en,unit,mfn,agreements,ordinary,provisional,provisional_from,provisional_to,vat,consumption,supervision,unverified,from,to\n";
    private static readonly DateOnly Day = new(2026, 11, 22);

    /// <summary>Domain reference §3.7.</summary>
    [Theory]
    [InlineData("97019119.00", "FRA", RateBasis.Mfn, "0.06", "")]
    [InlineData("9701911900", null, RateBasis.Ordinary, "0.5", "")]
    [InlineData("9701911900", "ZZZ", RateBasis.Ordinary, "0.5", "")]
    [InlineData("97039000.90", "ITA", RateBasis.Mfn, "0.01", "")]
    [InlineData("97039000.10", "ITA", RateBasis.Mfn, "0.01", "FE")]
    [InlineData("97012200.10", "ITA", RateBasis.Provisional, "0", "ABFE")]
    [InlineData("97012200.20", "", RateBasis.Ordinary, "0.5", "AB")]
    [InlineData("9701912000", "ITA", RateBasis.Ordinary, "0.5", "")]
    [InlineData("9101210010", "JPN", RateBasis.Mfn, "0.08", "")]
    [InlineData("9101210010", "CHE", RateBasis.Agreement, "0.048", "")]
    public void The_origin_decides_the_rate(string code, string? origin, RateBasis basis, string duty, string supervision)
    {
        var tariff = ShippedTables.TariffOn(Day);
        var rates = tariff.RatesOf(code, origin)!;
        Assert.Equal((basis, decimal.Parse(duty, System.Globalization.CultureInfo.InvariantCulture), 0.13m), (rates.Basis, rates.Duty.AdValorem, rates.VatRate));
        Assert.Equal(supervision, tariff.SupervisionOf(code));
    }

    [Fact]
    public void Goods_of_an_origin_with_a_countermeasure_bear_it_on_top()
    {
        var tariff = ShippedTables.TariffOn(Day);
        Assert.Equal((0.2m, true), (tariff.RatesOf("9703900090", "USA")!.ExtraDuty, tariff.RatesOf("9703900090", "USA")!.ToBeVerified));
        Assert.Equal((0m, false), (tariff.RatesOf("9703900090", "FRA")!.ExtraDuty, tariff.RatesOf("9703900090", "FRA")!.ToBeVerified));
    }

    [Theory]
    [InlineData("9999999999")]
    [InlineData("970191190")]
    [InlineData("97019119001")]
    [InlineData("9701911A00")]
    [InlineData("")]
    [InlineData(null)]
    public void What_the_table_lacks_has_no_rates(string? code)
    {
        Assert.Null(ShippedTables.TariffOn(Day).RatesOf(code, "FRA"));
        Assert.Equal("", ShippedTables.TariffOn(Day).SupervisionOf(code));
    }

    [Theory]
    [InlineData("97019119.00", true)]
    [InlineData("9101210010", false)]
    public void Chapter_97_is_art(string code, bool art) => Assert.Equal(art, Tariff.IsArt(code));

    [Fact]
    public void What_is_from_memory_says_so() =>
        Assert.All(ShippedTables.TariffOn(Day).Lines.Where(line => !line.Code.StartsWith("9703", StringComparison.Ordinal)), line => Assert.True(line.ToBeVerified, line.Code));

    [Fact]
    public void The_longest_beginning_of_a_code_counts()
    {
        var tariff = Read(Header + "9703,甲,A,,8%,,50%,,,,13%,,,0,,\n97039000,乙,B,,6%,,50%,,,,13%,,,0,,\n9703900010,丙,C,,1%,,50%,,,,13%,,,0,,\n");
        Assert.Equal(["C", "B", "A"], new[] { "9703900010", "9703900090", "9703100000" }.Select(code => tariff.Find(code)!.Name.En));
    }

    [Theory]
    [InlineData("2026-06-30", "0.08", "B")]
    [InlineData("2026-07-01", "0.02", "B")]
    [InlineData("2026-12-31", "0.02", "B")]
    [InlineData("2027-01-01", "0.05", "C")]
    public void The_rate_of_the_day_counts(string on, string duty, string name)
    {
        var tariff = Read(Header + "9703,乙,B,,8%,,50%,2%,2026-07-01,2026-12-31,13%,,,0,,2026-12-31\n9703,丙,C,,5%,,50%,,,,13%,,,0,2027-01-01,\n", DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((decimal.Parse(duty, System.Globalization.CultureInfo.InvariantCulture), name), (tariff.RatesOf("9703900090", "FRA")!.Duty.AdValorem, tariff.Find("9703900090")!.Name.En));
    }

    [Fact]
    public void An_agreement_counts_where_it_is_lower()
    {
        var tariff = Read(Header + "22042100,甲,A,095,14%,X:AUS|NZL=0%;Y:AUS=3%;Z:CHL=20%,180%,,,,13%,10%,AB,0,,\n");
        Assert.Equal(("X", 0m), (tariff.RatesOf("2204210000", "AUS")!.Agreement, tariff.RatesOf("2204210000", "AUS")!.Duty.AdValorem));
        Assert.Equal((RateBasis.Mfn, 0.14m), (tariff.RatesOf("2204210000", "CHL")!.Basis, tariff.RatesOf("2204210000", "CHL")!.Duty.AdValorem));
    }

    [Theory]
    [InlineData("970,甲,A,,x,,50%,,,,13%,,,0,,", "mfn")]
    [InlineData("9x,甲,A,,1%,,50%,,,,13%,,,0,,", "code")]
    [InlineData("97,甲,,,1%,,50%,,,,13%,,,0,,", "en")]
    [InlineData("97,甲,A,,1%,,,,,,13%,,,0,,", "ordinary")]
    [InlineData("97,甲,A,,1%,X:FRA,50%,,,,13%,,,0,,", "agreements")]
    [InlineData("97,甲,A,,1%,X:XXQ=1%,50%,,,,13%,,,0,,", "agreements")]
    [InlineData("97,甲,A,,1%,,50%,,,,13%,100%,,0,,", "consumption")]
    [InlineData("97,甲,A,,1%,,50%,,,,13%,,a b,0,,", "supervision")]
    [InlineData("97,甲,A,,1%,,50%,,2026-13-01,,13%,,,0,,", "provisional_from")]
    public void A_wrong_cell_is_named(string row, string column)
    {
        var (entries, errors) = TableCsv.Read(TableKind.Goods, Header + row + "\n");
        Assert.Equal((2, column), (errors.Single().Line, errors.Single().Column));
        Assert.Empty(entries.Goods);
    }

    [Theory]
    [InlineData("USD", "100", "710")]
    [InlineData("JPY", "100", "4.7")]
    [InlineData("CNY", "12.34", "12.34")]
    [InlineData("XAF", "1", null)]
    public void Money_is_converted_at_the_rate_of_the_day(string currency, string amount, string? cny) =>
        Assert.Equal(cny is null ? null : decimal.Parse(cny, System.Globalization.CultureInfo.InvariantCulture), ShippedTables.ExchangeOn(Day).InCny(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency));

    [Fact]
    public void A_later_rate_ends_the_earlier_one()
    {
        var (entries, errors) = TableCsv.Read(TableKind.Rates, "currency,units,cny,from\nUSD,1,7.2,2026-12-01\nUSD,1,7.1,2026-11-01\n");
        Assert.Empty(errors);
        Assert.Equal([7.1m, 7.2m], new[] { new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 1) }.Select(on => new Exchange(on, entries.Rates).InCny(1, "USD")!.Value));
    }

    private static Tariff Read(string text, DateOnly? on = null)
    {
        var (entries, errors) = TableCsv.Read(TableKind.Goods, text);
        Assert.Empty(errors);
        return new Tariff(on ?? Day, entries.Goods, []);
    }
}
