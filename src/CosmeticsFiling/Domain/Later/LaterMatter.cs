using Platform.CaseKernel;
using Platform.CosmeticsFiling.Register;
using Platform.CosmeticsFiling.Texts;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;

namespace Platform.CosmeticsFiling.Domain.Later;

/// <summary>A matter about a filing of the applicant's own: it is chosen by its number and is where the filing is.</summary>
public abstract class LaterMatter<TForm>(string code) : CosmeticMatter<TForm>(code, typeof(CosTexts))
    where TForm : class, new()
{
    public override bool HasSubject => true;

    protected override async Task<IReadOnlyList<Subject>> SubjectsAsync(Work work, Mandate mandate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(mandate);
        return [.. (await work.QueryAsync<Filing>("Filings.OfOrganisation", new { mandate.OrganisationId }, cancellationToken)).Select(filing => new Subject(filing.Number, filing.NameZh, filing.Zone))];
    }

    private protected static async Task<FilingFile?> FileAsync(Work work, string? number, CancellationToken cancellationToken) =>
        number is not null && await work.FindFilingAsync(number, cancellationToken) is { } filing ? FilingFile.Read(filing) : null;
}
