using Platform.CosmeticsFiling.Register;
using Platform.Persistence;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>What the register says to the rules of a file.</summary>
/// <param name="BarredUntil">The last day on which the same filing is not taken from this filer (L727 art. 65).</param>
/// <param name="SameName">Number of another filing of the same product by the same filer.</param>
internal sealed record FilingKnown(DateOnly? BarredUntil, string? SameName)
{
    private const int BarYears = 3;

    /// <summary>The filing that the case is about, of a matter that changes one.</summary>
    public FilingFile? File { get; init; }

    public static async Task<FilingKnown> OfAsync(Work work, FileForm form, Guid caseId, DateOnly today, CancellationToken cancellationToken)
    {
        var of = new { FilerKey = FilingFile.FilerKeyOf(form), ProductKey = FilingFile.ProductKeyOf(form), CaseId = caseId, Ground = GroundCodes.FalseData, Since = today.AddYears(-BarYears) };
        if (of.FilerKey.Length == 0 || of.ProductKey.Length == 0)
            return new FilingKnown(null, null);
        var endedOn = await work.FindAsync<DateOnly?>("Filings.BarredSince", of, cancellationToken);
        return new FilingKnown(endedOn?.AddYears(BarYears), await work.FindAsync<string?>("Filings.SameName", of, cancellationToken));
    }
}
