using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Platform.BondedExhibition.Domain;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>A permit or a licence that goods have got since they came in; at least one of both.</summary>
public sealed record PapersForm
{
    /// <summary>The culture department's permit.</summary>
    [StringLength(60)]
    public string? ArtPermit { get; init; }

    [StringLength(60)]
    public string? LicenceNumber { get; init; }

    /// <summary>The licence's last day; without it the licence has none.</summary>
    public DateOnly? LicenceValidUntil { get; init; }

    internal Papers ToPapers() => Papers.Of(ArtPermit, LicenceNumber, LicenceValidUntil);

    internal IEnumerable<FieldError> Errors(DateOnly today)
    {
        foreach (var error in LedgerBodies.Errors(this))
            yield return error;
        var papers = ToPapers();
        if (papers is { ArtPermit: null, LicenceNumber: null })
            yield return LedgerBodies.Error("/licenceNumber", "paper-missing");
        if (papers.LicenceValidUntil < today)
            yield return LedgerBodies.Error("/licenceValidUntil", "licence-over");
    }
}

/// <summary>The keeper states papers of goods that lie in a book: between abroad and a zone none are needed (domain reference §3.8), and a licence may be renewed.</summary>
internal sealed class StatePapers(Writes writes, TimeProvider time)
{
    /// <summary>The book's number.</summary>
    public Task<Outcome<string>> DoAsync(string bookNumber, int item, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<PapersForm>(body, form => form.Errors(time.ShanghaiToday()), $"item-papers {bookNumber} {item}", key, caller, (work, form) => StateAsync(work, bookNumber, item, form.ToPapers(), caller, cancellationToken), cancellationToken);

    private async Task<Outcome<string>> StateAsync(Work work, string bookNumber, int seq, Papers papers, Caller caller, CancellationToken cancellationToken)
    {
        if (await work.FindBookAsync(bookNumber, cancellationToken) is not { } book || !caller.ActsFor(book.OrganisationId))
            return CommonProblems.NotFound;
        if (book.State != Book.Open)
            return LedgerProblems.NoBook(book.Number);
        if ((await work.ItemsOfAsync(book.Id, cancellationToken)).FirstOrDefault(item => item.Seq == seq) is not { } item)
            return CommonProblems.NotFound;
        var wrong = await work.WrongPermitsAsync(book.OrganisationId, [new("/artPermit", papers.ArtPermit, item.GoodsCode, item.Name)], time.ShanghaiToday(), cancellationToken);
        if (wrong.Count > 0)
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = wrong };
        await work.StatePapersAsync(item, papers, null, caller.AccountId, time.GetUtcNow(), cancellationToken);
        return book.Number;
    }
}
