namespace Platform.BondedExhibition.Tax;

/// <summary>Rates of the day on which the declaration is completed (GSF art. 60).</summary>
public sealed class Exchange
{
    private readonly Dictionary<string, ExchangeRate> rates = [];

    /// <param name="rates">Of several for one currency that count on the day, the one with the latest first day does.</param>
    public Exchange(DateOnly on, IEnumerable<ExchangeRate> rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        On = on;
        foreach (var rate in rates.Where(rate => ((IDated)rate).Counts(on)).OrderBy(rate => rate.From))
            this.rates[rate.Currency] = rate;
    }

    public DateOnly On { get; }

    public ExchangeRate? Find(string? currency) =>
        currency == "CNY" ? new ExchangeRate("CNY", 1, 1, false, null, null) : currency is null ? null : rates.GetValueOrDefault(currency);

    /// <summary>Not rounded; null for a currency the table lacks.</summary>
    public decimal? InCny(decimal amount, string? currency) => Find(currency) is { } rate ? amount * rate.Cny / rate.Units : null;
}
