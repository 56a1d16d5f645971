using Platform.ServiceDefaults.Codes;

namespace Platform.BondedExhibition.Tax;

/// <summary>The tariff of a day, in memory; the rate of the day on which tax is handled counts, not of the day of entry (GSF art. 21(1)).</summary>
public sealed class Tariff
{
    private const int Shortest = 2;
    private const int GoodsCode = 10;
    private static readonly string[] ArtHeadings = ["9701", "9702", "9703"];
    private static readonly string[] HeadingsWithArt = ["4911", "6913", "7116", "9705", "9706"];

    private readonly Dictionary<string, TariffLine> lines;
    private readonly ILookup<string, CountermeasureLine> countermeasures;

    /// <param name="lines">Of several for one code that count on the day, the last one does.</param>
    public Tariff(DateOnly on, IEnumerable<TariffLine> lines, IEnumerable<CountermeasureLine> countermeasures)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(countermeasures);
        On = on;
        this.lines = [];
        foreach (var line in lines.Where(line => ((IDated)line).Counts(on)))
            this.lines[line.Code] = line;
        this.countermeasures = countermeasures.Where(line => ((IDated)line).Counts(on)).ToLookup(line => line.Origin);
    }

    public DateOnly On { get; }

    public IEnumerable<TariffLine> Lines => lines.Values;

    /// <summary>Dots and spaces dropped, as tables print them (<c>97019119.00</c>).</summary>
    public static string Plain(string? goodsCode) => (goodsCode ?? "").Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Paintings, prints and sculptures: works of art whatever they are called. The headings are to be verified (domain reference §3.7-3.8).</summary>
    public static bool IsArt(string? goodsCode) => Begins(goodsCode, ArtHeadings);

    /// <summary>Photographs, craft, collectors' pieces and antiques: a work of art may stand there beside other goods. To be verified.</summary>
    public static bool MayBeArt(string? goodsCode) => Begins(goodsCode, HeadingsWithArt);

    /// <summary>The row with the most digits that the code begins with; null for a code that is none or that the table lacks.</summary>
    public TariffLine? Find(string? goodsCode)
    {
        var code = Plain(goodsCode);
        if (code.Length != GoodsCode || !code.All(char.IsAsciiDigit))
            return null;
        for (var digits = code.Length; digits >= Shortest; digits--)
        {
            if (lines.TryGetValue(code[..digits], out var line))
                return line;
        }
        return null;
    }

    /// <summary>
    /// Rates by origin: the agreement's where it is lower, else the provisional one, else MFN; the ordinary rate without an origin, with one that
    /// is no country's code, and where the table has no MFN rate (GSF arts 12-13). Null when the table lacks the code.
    /// </summary>
    /// <param name="origin">ISO 3166-1 alpha-3, or null.</param>
    public TaxRates? RatesOf(string? goodsCode, string? origin)
    {
        if (Find(goodsCode) is not { } line)
            return null;
        var known = CodeTable.Countries.Find(origin?.Trim().ToUpperInvariant())?.Code;
        var extra = CountermeasuresOf(goodsCode).Where(measure => measure.Origin == known).ToList();
        var (duty, basis, agreement) = DutyOf(line, known);
        return new TaxRates(duty, line.Consumption, line.Vat)
        {
            ExtraDuty = extra.Sum(measure => measure.Rate),
            Basis = basis,
            Agreement = agreement,
            Origin = known,
            MfnMissing = known is not null && basis == RateBasis.Ordinary,
            ToBeVerified = line.ToBeVerified || extra.Any(measure => measure.ToBeVerified),
        };
    }

    /// <summary>
    /// The unit that a rate counts by, where goods are counted in another: their quantity says nothing about the tax then. Null where no rate counts
    /// units, where the units are the same, and for a code the table lacks.
    /// </summary>
    /// <param name="unit">计量单位 of the goods, customs' three digits.</param>
    public string? OtherUnit(string? goodsCode, string? origin, string unit) =>
        RatesOf(goodsCode, origin) is { CountsUnits: true } && Find(goodsCode)!.Unit is { } counted && counted != unit ? counted : null;

    /// <summary>Letters of the conditions of supervision; empty for none, and for a code the table lacks.</summary>
    public string SupervisionOf(string? goodsCode) => Find(goodsCode)?.Supervision ?? "";

    /// <summary>Of every origin the ones with the most digits; several of the same code add up.</summary>
    public IReadOnlyList<CountermeasureLine> CountermeasuresOf(string? goodsCode)
    {
        var code = Plain(goodsCode);
        return
        [
            .. countermeasures.SelectMany(origin =>
            {
                var found = origin.Where(line => code.StartsWith(line.Code, StringComparison.Ordinal)).ToList();
                return found.Where(line => line.Code.Length == found.Max(each => each.Code.Length));
            }),
        ];
    }

    /// <summary>By the first digits of the code or a part of the name, in the order of the codes.</summary>
    public IReadOnlyList<TariffLine> Search(string? words, int most)
    {
        var (text, code) = ((words ?? "").Trim(), Plain(words));
        var found = text.Length == 0 ? lines.Values
            : code.All(char.IsAsciiDigit) ? lines.Values.Where(line => line.Code.StartsWith(code, StringComparison.Ordinal) || code.StartsWith(line.Code, StringComparison.Ordinal))
            : lines.Values.Where(line => line.Name.Zh.Contains(text, StringComparison.OrdinalIgnoreCase) || line.Name.En.Contains(text, StringComparison.OrdinalIgnoreCase));
        return [.. found.OrderBy(line => line.Code, StringComparer.Ordinal).Take(most)];
    }

    private (DutyRate Duty, RateBasis Basis, string? Agreement) DutyOf(TariffLine line, string? origin)
    {
        if (origin is null)
            return (line.Ordinary, RateBasis.Ordinary, null);
        var provisional = line.Provisional is not null && (line.ProvisionalFrom ?? DateOnly.MinValue) <= On && On <= (line.ProvisionalTo ?? DateOnly.MaxValue);
        var (duty, basis) = provisional ? (line.Provisional!, RateBasis.Provisional) : line.Mfn is { } mfn ? (mfn, RateBasis.Mfn) : (line.Ordinary, RateBasis.Ordinary);
        var agreed = line.Agreements.Where(each => each.Origins.Contains(origin)).OrderBy(each => each.Rate.AdValorem).ThenBy(each => each.Rate.PerUnit).FirstOrDefault();
        return agreed is not null && IsLower(agreed.Rate, duty) ? (agreed.Rate, RateBasis.Agreement, agreed.Name) : (duty, basis, null);
    }

    private static bool Begins(string? goodsCode, string[] headings) => headings.Any(heading => Plain(goodsCode).StartsWith(heading, StringComparison.Ordinal));

    private static bool IsLower(DutyRate rate, DutyRate than) => rate.AdValorem <= than.AdValorem && rate.PerUnit <= than.PerUnit && rate != than;
}
