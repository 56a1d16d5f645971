using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Platform.BondedExhibition.Domain;
using Platform.CaseKernel.Acts;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>Goods that leave China again, from stock.</summary>
public sealed record ReexportForm
{
    [Required, StringLength(12)]
    public string? Book { get; init; }

    /// <summary>Number of the export declaration.</summary>
    [Required, StringLength(200)]
    public string? Document { get; init; }

    [Required, MaxLength(MovedForm.MostLines)]
    public IReadOnlyList<MovedLineForm>? Lines { get; init; }

    internal IEnumerable<FieldError> Errors() => LedgerBodies.Errors(this).Concat(MovedLineForm.Errors(Lines ?? []));
}

/// <summary>REEXPORT: bonded goods leave China, and no duty is due (GSF art. 36).</summary>
internal sealed class ReexportGoods(Writes writes, TimeProvider time)
{
    /// <summary>The book's number.</summary>
    public Task<Outcome<string>> DoAsync(JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<ReexportForm>(body, form => form.Errors(), "reexport", key, caller, (work, form) => ReexportAsync(work, form, caller, cancellationToken), cancellationToken);

    private async Task<Outcome<string>> ReexportAsync(Work work, ReexportForm form, Caller caller, CancellationToken cancellationToken)
    {
        if (await work.FindBookAsync(form.Book!, cancellationToken) is not { } book || !caller.ActsFor(book.OrganisationId))
            return CommonProblems.NotFound;
        var lines = form.Lines!.Select(line => line.ToLine()).ToList();
        var posting = await Posting.HoldAsync(work, book.Id, lines, cancellationToken);
        foreach (var line in lines)
        {
            if (posting.Find(line) is not { } lot)
                return LedgerProblems.GoodsUnknown.With(line.Item, line.Serial, book.Number) with { Provision = Law.Supervised };
            if (posting.Move(lot, new Movement
            {
                Kind = MovementKinds.Reexport,
                BookId = book.Id,
                LotId = lot.Id,
                FromPlace = Places.Stock,
                ToPlace = Places.Abroad,
                Quantity = line.Quantity,
                Document = form.Document,
                At = time.GetUtcNow(),
                AccountId = caller.AccountId,
            }) is { } tooLittle)
                return tooLittle;
        }
        await posting.WriteAsync(work, cancellationToken);
        return book.Number;
    }
}
