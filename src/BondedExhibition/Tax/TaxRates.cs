namespace Platform.BondedExhibition.Tax;

/// <summary>A duty: a part of the value, a sum per unit, or both together (compound; GSF art. 23).</summary>
/// <param name="AdValorem">As a fraction: 0.06 is six percent.</param>
/// <param name="PerUnit">CNY for one unit of the tariff's first unit.</param>
public sealed record DutyRate(decimal AdValorem, decimal PerUnit = 0);

/// <summary>A consumption tax (XFS art. 9). Shape as of <see cref="DutyRate"/>; the fraction is below one, for the price is divided by the rest.</summary>
public sealed record ConsumptionRate(decimal AdValorem, decimal PerUnit = 0);

/// <summary>Why a rate of duty applies.</summary>
public enum RateBasis
{
    /// <summary>The caller named it.</summary>
    Given,

    Mfn,

    Agreement,

    /// <summary>In place of the MFN rate, for a time (GSF art. 13).</summary>
    Provisional,

    /// <summary>No origin, or one that nobody knows (GSF art. 12).</summary>
    Ordinary,
}

/// <summary>What the taxes on a line are counted with.</summary>
/// <param name="VatRate">As a fraction.</param>
public sealed record TaxRates(DutyRate Duty, ConsumptionRate? Consumption, decimal VatRate)
{
    /// <summary>Countermeasure duty by origin, on top of the duty; a fraction of the value (GSF art. 17).</summary>
    public decimal ExtraDuty { get; init; }

    public RateBasis Basis { get; init; }

    /// <summary>Of an agreement rate: which agreement.</summary>
    public string? Agreement { get; init; }

    /// <summary>ISO 3166-1 alpha-3; null when it is not known, which takes the ordinary rate.</summary>
    public string? Origin { get; init; }

    /// <summary>The table lacks an MFN rate for this code, and the ordinary rate stands in.</summary>
    public bool MfnMissing { get; init; }

    /// <summary>Some of it is in the table without a source that was checked.</summary>
    public bool ToBeVerified { get; init; }

    /// <summary>Whether a quantity is needed, in the tariff's first unit.</summary>
    public bool CountsUnits => Duty.PerUnit != 0 || Consumption is { PerUnit: not 0 };
}
