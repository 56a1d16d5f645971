using System.Text.Json.Serialization;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Tax;

/// <summary>
/// What the tax on goods would be: with rates of the caller's (fractions: <c>"0.08"</c>), or by goods code and origin with those of the tariff.
/// Numbers are understood as strings and as JSON numbers.
/// </summary>
[JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
public sealed record EstimateForm
{
    private const decimal Most = 99_999_999_999_999m;
    private const int MoneyDecimals = 2;
    private const int RateDecimals = 6;
    private const int QuantityDecimals = 5;

    /// <summary>In <see cref="Currency"/>, to the point of unloading in China.</summary>
    public decimal? DutiableValue { get; init; }

    /// <summary>ISO 4217; CNY when it is not said. Another is converted at the rate of the day.</summary>
    public string? Currency { get; init; }

    /// <summary>In the tariff's first unit; 1 when it is not said.</summary>
    public decimal? Quantity { get; init; }

    public decimal? DutyRate { get; init; }

    /// <summary>CNY per unit.</summary>
    public decimal? DutyPerUnit { get; init; }

    public decimal? ExtraDutyRate { get; init; }

    public decimal? ConsumptionTaxRate { get; init; }

    /// <summary>CNY per unit.</summary>
    public decimal? ConsumptionTaxPerUnit { get; init; }

    public decimal? VatRate { get; init; }

    public string? GoodsCode { get; init; }

    /// <summary>ISO 3166-1 alpha-3; none or an unknown one takes the ordinary rate.</summary>
    public string? Origin { get; init; }

    /// <summary>The day on which the tax is handled; today when it is not said.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Everything that is wrong with it by itself.</summary>
    internal IEnumerable<FieldError> Errors()
    {
        var errors = new List<FieldError?>
        {
            DutiableValue is null ? TaxProblems.Field("/dutiableValue", "required") : null,
            Amount("/dutiableValue", DutiableValue, MoneyDecimals),
            Amount("/quantity", Quantity, QuantityDecimals),
            Quantity == 0 ? TaxProblems.Field("/quantity", "zero") : null,
            Currency is not null && CodeTable.Currencies.Find(Currency) is null ? TaxProblems.Field("/currency", "currency-unknown", Currency) : null,
        };
        if (GoodsCode is not null)
        {
            errors.Add(Domain.GoodsCode.Parse(GoodsCode) is not null ? null : TaxProblems.Field("/goodsCode", "goods-code"));
            errors.AddRange(Named().Where(rate => rate.Value is not null).Select(rate => TaxProblems.Field(rate.Pointer, "rate-and-code")));
        }
        else
        {
            errors.Add(DutyRate is null && DutyPerUnit is null ? TaxProblems.Field("/dutyRate", "required") : null);
            errors.Add(VatRate is null ? TaxProblems.Field("/vatRate", "required") : null);
            errors.Add(ConsumptionTaxRate >= 1 ? TaxProblems.Field("/consumptionTaxRate", "consumption-rate") : null);
            errors.AddRange(Named().Select(rate => Amount(rate.Pointer, rate.Value, RateDecimals)));
        }
        return errors.OfType<FieldError>();
    }

    internal TaxRates Rates() => new(
        new DutyRate(DutyRate ?? 0, DutyPerUnit ?? 0),
        ConsumptionTaxRate is null && ConsumptionTaxPerUnit is null ? null : new ConsumptionRate(ConsumptionTaxRate ?? 0, ConsumptionTaxPerUnit ?? 0),
        VatRate ?? 0)
    { ExtraDuty = ExtraDutyRate ?? 0 };

    private (string Pointer, decimal? Value)[] Named() =>
    [
        ("/dutyRate", DutyRate), ("/dutyPerUnit", DutyPerUnit), ("/extraDutyRate", ExtraDutyRate),
        ("/consumptionTaxRate", ConsumptionTaxRate), ("/consumptionTaxPerUnit", ConsumptionTaxPerUnit), ("/vatRate", VatRate),
    ];

    private static FieldError? Amount(string pointer, decimal? value, int decimals) => value switch
    {
        < 0 => TaxProblems.Field(pointer, "negative"),
        > Most => TaxProblems.Field(pointer, "too-large", Most),
        { } known when decimal.Round(known, decimals) != known => TaxProblems.Field(pointer, "too-many-decimals", decimals),
        // What is a rate by its name is a fraction; 8 percent is 0.08.
        > 10 when pointer.EndsWith("Rate", StringComparison.Ordinal) => TaxProblems.Field(pointer, "rate-not-a-fraction"),
        _ => null,
    };
}
