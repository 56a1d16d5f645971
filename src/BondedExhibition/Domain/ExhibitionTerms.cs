namespace Platform.BondedExhibition.Domain;

/// <summary>How long goods may be on show: six months, three extensions of as much (SHC9 V, GSF art. 37; remembered, to be verified).</summary>
internal static class ExhibitionTerms
{
    public const int MostExtensions = 3;

    private const int Months = 6;

    /// <summary>The last day of a term that begins, or goes on, on this day.</summary>
    public static DateOnly LastDay(DateOnly from) => from.AddMonths(Months);

    /// <summary>The first day of a term that ends on this day. Months differ in length: a day or three after counting back.</summary>
    public static DateOnly FirstDay(DateOnly until)
    {
        var first = until.AddMonths(-Months);
        while (LastDay(first) < until)
            first = first.AddDays(1);
        return first;
    }
}
