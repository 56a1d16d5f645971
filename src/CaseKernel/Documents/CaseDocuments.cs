using System.Globalization;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Privacy;
using Platform.Documents;
using Platform.Documents.Pdf;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Documents;

/// <summary>Which documents a case has, and each of them. They are made when they are asked for; nothing but the case is stored.</summary>
internal sealed class CaseDocuments(Database database, MatterCatalog matters, PublicAddress address, PdfPrinter printer, TimeProvider time)
{
    public async Task<Outcome<DocumentsView>> ListAsync(Guid id, Caller caller, Audience audience, CancellationToken cancellationToken)
    {
        if ((await FileAsync(id, caller, audience, cancellationToken)).Failed(out var problem, out var file))
            return problem;
        var root = $"/api/{matters.Service}/{(audience == Audience.Officer ? "desk/" : "")}cases/{id}/documents";
        return new DocumentsView(
            [.. file.Documents().Select(issued => DocumentLine.Of(issued, file, root))],
            printer.Unavailable is null,
            printer.Unavailable?.Title().InCallersLanguage());
    }

    /// <param name="number">Null: the latest of its kind.</param>
    public async Task<Outcome<Document>> FindAsync(Guid id, string kind, string? number, CultureInfo culture, Caller caller, Audience audience, CancellationToken cancellationToken)
    {
        if ((await FileAsync(id, caller, audience, cancellationToken)).Failed(out var problem, out var file))
            return problem;
        if (file.Find(kind, number) is not { } issued)
            return DocumentProblems.Unknown.With(number is null ? kind : $"{kind}, {number}");
        var wording = new Wording(file, culture);
        var document = issued.Certificate is null ? Letters.Make(issued, wording) : CertificatePaper.Make(issued, wording, address);
        if (audience != Audience.Officer)
            return document;
        await using var work = await database.ReadAsync(cancellationToken);
        return (await Sights.MaskedAsync(work, file.Matter, file.Case, cancellationToken)).Seen(document);
    }

    private async Task<Outcome<CaseFile>> FileAsync(Guid id, Caller caller, Audience audience, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.VisibleAsync(id, caller, audience, cancellationToken)).Failed(out var problem, out var @case))
            return problem;
        var matter = matters.Of(@case);
        var certificates = await work.CertificatesOfAsync(id, cancellationToken);
        // Letters, and papers of persons, were made from what is erased.
        return @case.ErasedAt is not null
            ? new CaseFile(@case, matter, [], [], [.. certificates.Where(certificate => certificate.Data != "{}")], time.ShanghaiToday())
            : new CaseFile(@case, matter, await work.TimelineOfAsync(id, cancellationToken), await work.LedgerOfAsync(matter, id, cancellationToken), certificates, time.ShanghaiToday());
    }
}

/// <param name="Pdf">Whether PDFs can be had; if not, <paramref name="PdfProblem"/> says why.</param>
internal sealed record DocumentsView(IReadOnlyList<DocumentLine> Items, bool Pdf, string? PdfProblem);

/// <param name="Address">Of the HTML; <c>format=pdf</c> and <c>lang</c> may be added.</param>
/// <param name="State">Of a certificate.</param>
internal sealed record DocumentLine(string Kind, string Number, string Title, string? Holder, DateOnly Date, string? CheckCode, string? State, string Address)
{
    public static DocumentLine Of(Issued issued, CaseFile file, string root) => new(
        issued.Kind, issued.Number, issued.Title(file.Matter).InCallersLanguage(), issued.Certificate?.Holder, issued.Date, issued.CheckCode,
        issued.Certificate?.StateOn(file.Today), $"{root}/{issued.Kind}?number={Uri.EscapeDataString(issued.Number)}");
}
