using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Register;
using Platform.Persistence;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>What the register says to the rules of a matter about a filing.</summary>
internal record FilingKnown
{
    /// <summary>The filing that the case is about, as it was before the case; null of a filing's own case.</summary>
    public FilingFile? File { get; init; }
}

/// <summary>What the register and the catalogues say to the rules of a file.</summary>
internal sealed record FileKnown(Catalogue Catalogue) : FilingKnown, IKnowsCatalogue
{
    private const int BarYears = 3;

    // Matters are made before there are services; a version is read once and kept.
    private static readonly Catalogues.Catalogues Tables = new();

    /// <summary>The last day on which the same filing is not taken from this filer (L727 art. 65).</summary>
    public DateOnly? BarredUntil { get; init; }

    /// <summary>Number of another filing of the same product by the same filer.</summary>
    public string? SameName { get; init; }

    /// <param name="caseId">By which the product was filed: its own filing is no other.</param>
    public static async Task<FileKnown> OfAsync(Work work, FileForm form, Guid caseId, DateOnly today, CancellationToken cancellationToken)
    {
        var known = new FileKnown(await Tables.AsOfAsync(work, today, cancellationToken));
        var of = new { FilerKey = FilingFile.FilerKeyOf(form), ProductKey = FilingFile.ProductKeyOf(form), CaseId = caseId, Ground = GroundCodes.FalseData, Since = today.AddYears(-BarYears) };
        if (of.FilerKey.Length == 0 || of.ProductKey.Length == 0)
            return known;
        var endedOn = await work.FindAsync<DateOnly?>("Filings.BarredSince", of, cancellationToken);
        return known with { BarredUntil = endedOn?.AddYears(BarYears), SameName = await work.FindAsync<string?>("Filings.SameName", of, cancellationToken) };
    }
}
