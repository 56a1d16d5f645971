using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Platform.BondedExhibition.Domain;
using Platform.CaseKernel.Acts;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>An account book that customs have given the enterprise.</summary>
public sealed record BookForm
{
    /// <summary>手(账)册编号.</summary>
    [Required, RegularExpression("^[BCDEHWTL][A-Za-z0-9]{11}$", ErrorMessage = "T2233W000001")]
    public string? Number { get; init; }

    /// <summary><c>zone</c>, <c>logistics-centre</c>, <c>public-warehouse</c> or <c>exclusive-warehouse</c>.</summary>
    [Required, StringLength(20)]
    public string? Kind { get; init; }

    [Required, StringLength(20)]
    public string? Zone { get; init; }

    /// <summary>主管关区.</summary>
    [Required, RegularExpression(@"^\d{4}$", ErrorMessage = "2233")]
    public string? CustomsCode { get; init; }

    /// <summary>海关十位编码.</summary>
    [Required, RegularExpression("^[A-Za-z0-9]{10}$", ErrorMessage = "3122460001")]
    public string? CustomsNumber { get; init; }

    /// <summary>统一社会信用代码, by which customs rate the enterprise.</summary>
    [StringLength(18)]
    public string? CreditCode { get; init; }

    [Required, StringLength(200)]
    public string? Warehouse { get; init; }

    /// <summary>For whom, when the caller acts for more than one.</summary>
    public Guid? OrganisationId { get; init; }

    internal IEnumerable<FieldError> Errors()
    {
        foreach (var error in LedgerBodies.Errors(this))
            yield return error;
        if (Kind is { Length: > 0 } kind && !BookKinds.All.Contains(kind))
            yield return LedgerBodies.Error("/kind", "book-kind-unknown");
        if (Zone is { Length: > 0 } zone && !Zones.All.Contains(zone))
            yield return LedgerBodies.Error("/zone", "zone-unknown");
        if (CreditCode is { Length: > 0 } code && ServiceDefaults.Codes.CreditCode.Parse(code).Failed(out var wrong, out _))
            yield return new FieldError("/creditCode", wrong.Kind.Code, wrong.Kind.Title(wrong.Args), Law.UnifiedCode);
    }
}

/// <summary>An enterprise names its book; customs open it.</summary>
internal sealed class DeclareBook(Writes writes, TimeProvider time)
{
    /// <summary>The book's number.</summary>
    public Task<Outcome<string>> DoAsync(JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<BookForm>(body, form => form.Errors(), "book", key, caller, (work, form) => DeclareAsync(work, form, caller, cancellationToken), cancellationToken);

    private async Task<Outcome<string>> DeclareAsync(Work work, BookForm form, Caller caller, CancellationToken cancellationToken)
    {
        var mandate = form.OrganisationId is { } asked ? caller.Mandates.FirstOrDefault(one => one.OrganisationId == asked) : caller.Mandates is [var first, ..] ? first : null;
        if (mandate is null)
            return CommonProblems.Forbidden;
        var now = time.GetUtcNow();
        var number = form.Number!.ToUpperInvariant();
        var written = await work.ExecuteAsync("Books.Insert", new Book
        {
            Id = Guid.CreateVersion7(now),
            Number = number,
            OrganisationId = mandate.OrganisationId,
            OrganisationName = mandate.Name,
            Zone = form.Zone!,
            CustomsCode = form.CustomsCode!,
            Kind = form.Kind!,
            CreditCode = form.CreditCode is { Length: > 0 } code ? ServiceDefaults.Codes.CreditCode.Parse(code).Value!.Value : null,
            CustomsNumber = form.CustomsNumber!,
            Warehouse = form.Warehouse!,
            DeclaredOn = now.ShanghaiDate(),
        }, cancellationToken);
        return written == 1 ? number : LedgerProblems.BookExists.With(number) with { Provision = Law.BondedBusiness };
    }
}
