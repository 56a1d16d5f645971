using System.Globalization;
using Platform.CaseKernel;
using Platform.Persistence;

namespace Platform.BondedExhibition.Ledger;

/// <summary>Numbers of what the ledger keeps, without gaps for each zone and year: <c>EXH-JA-2026-000001</c>.</summary>
internal static class LedgerNumbers
{
    public const string Exhibition = "EXH";
    public const string Guarantee = "GUA";
    public const string Sale = "SAL";

    /// <summary>Holds the series to the end of the transaction: taken last, after lots and guarantees.</summary>
    public static async Task<string> NextLedgerNumberAsync(this Work work, string prefix, string zone, DateOnly day, CancellationToken cancellationToken)
    {
        var series = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{zone}-{day.Year}");
        var number = await work.NextNumberAsync(series, cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{series}-{number:000000}");
    }
}
