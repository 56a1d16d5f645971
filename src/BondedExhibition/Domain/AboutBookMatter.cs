using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;

namespace Platform.BondedExhibition.Domain;

/// <summary>A matter about an open account book of the applicant's own: it is chosen by its number and handled where the book is.</summary>
public abstract class AboutBookMatter<TForm>(string code) : BondedMatter<TForm>(code)
    where TForm : class, new()
{
    public override bool HasSubject => true;

    protected override async Task<IReadOnlyList<Subject>> SubjectsAsync(Work work, Mandate mandate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(mandate);
        return [.. (await work.BooksOfAsync(mandate.OrganisationId, cancellationToken)).Where(book => book.State == Book.Open).Select(book => new Subject(book.Number, $"{book.Number} {book.Warehouse}", book.Zone))];
    }
}
