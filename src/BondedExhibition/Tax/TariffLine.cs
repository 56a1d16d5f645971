using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Tax;

/// <summary>Counts from a day on, until a day; either may be open.</summary>
public interface IDated
{
    DateOnly? From { get; }

    DateOnly? To { get; }

    bool Counts(DateOnly on) => (From ?? DateOnly.MinValue) <= on && on <= (To ?? DateOnly.MaxValue);
}

/// <summary>A rate by origin under an agreement.</summary>
/// <param name="Origins">ISO 3166-1 alpha-3.</param>
public sealed record AgreementRate(string Name, IReadOnlyList<string> Origins, DutyRate Rate);

/// <summary>A row of the tariff: one goods code, or all that begin with these digits.</summary>
public sealed record TariffLine : IDated
{
    /// <summary>Two to ten digits.</summary>
    public required string Code { get; init; }

    public required Words Name { get; init; }

    /// <summary>法定计量单位 by customs' three digits.</summary>
    public string? Unit { get; init; }

    public string? SecondUnit { get; init; }

    public DutyRate? Mfn { get; init; }

    public IReadOnlyList<AgreementRate> Agreements { get; init; } = [];

    public required DutyRate Ordinary { get; init; }

    public DutyRate? Provisional { get; init; }

    public DateOnly? ProvisionalFrom { get; init; }

    public DateOnly? ProvisionalTo { get; init; }

    /// <summary>As a fraction.</summary>
    public required decimal Vat { get; init; }

    public ConsumptionRate? Consumption { get; init; }

    /// <summary>监管条件 as customs' letters: A, B inspection, E, F endangered species; empty for none.</summary>
    public string Supervision { get; init; } = "";

    public bool ToBeVerified { get; init; }

    /// <summary>Where the row comes from, and what of it is doubtful.</summary>
    public string? Note { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}

/// <summary>A duty on top, for goods of an origin (GSF art. 17); <paramref name="Code"/> as of <see cref="TariffLine"/>.</summary>
/// <param name="Rate">As a fraction.</param>
public sealed record CountermeasureLine(string Code, string Origin, decimal Rate, bool ToBeVerified, string? Note, DateOnly? From, DateOnly? To) : IDated;

/// <summary>CNY for so many units of a currency, from a day on.</summary>
public sealed record ExchangeRate(string Currency, decimal Units, decimal Cny, bool ToBeVerified, DateOnly? From, DateOnly? To) : IDated;
