using Platform.Persistence;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>The rows of account books, always in the caller's transaction.</summary>
internal static class Books
{
    public static Task<Book?> FindBookAsync(this Work work, string number, CancellationToken cancellationToken) =>
        work.FindAsync<Book>("Books.Get", new { Number = number.Trim().ToUpperInvariant() }, cancellationToken);

    public static Task<Book?> FindBookAsync(this Work work, Guid id, CancellationToken cancellationToken) => work.FindAsync<Book>("Books.ById", new { Id = id }, cancellationToken);

    public static Task<IReadOnlyList<Book>> BooksOfAsync(this Work work, Guid organisationId, CancellationToken cancellationToken) =>
        work.QueryAsync<Book>("Books.OfOrganisation", new { OrganisationId = organisationId }, cancellationToken);

    public static Task<IReadOnlyList<Item>> ItemsOfAsync(this Work work, Guid bookId, CancellationToken cancellationToken) =>
        work.QueryAsync<Item>("Items.OfBook", new { BookId = bookId }, cancellationToken);

    /// <summary>Holds an open book, so that it is not closed meanwhile, and takes the next item numbers. Answers the highest one before them.</summary>
    public static async Task<Outcome<int>> HoldBookAsync(this Work work, Book book, int newItems, CancellationToken cancellationToken) =>
        await work.ExecuteAsync("Books.Advance", new { book.Id, Count = newItems }, cancellationToken) == 1 && await work.FindBookAsync(book.Id, cancellationToken) is { } held
            ? held.LastSeq - newItems
            : LedgerProblems.NoBook(book.Number);
}
