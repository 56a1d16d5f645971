using System.Text.Json;
using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Documents;
using Platform.Persistence;
using Platform.ServiceDefaults;

namespace Platform.BondedExhibition.Domain;

/// <summary>业务申报表备案凭证: under its number goods leave, are sold and come back. An extension and another guarantee put another in its place.</summary>
internal static class ExhibitionCertificate
{
    public const string Kind = "exhibition";

    public static CertificateRecord Of(Exhibition exhibition, string number, CaseRecord @case, DateOnly today, int? goods = null) => new()
    {
        Number = number,
        CaseId = @case.Id,
        Matter = @case.Matter,
        Kind = Kind,
        Subject = exhibition.Title,
        IssuedBy = @case.Organ,
        IssuedOn = today,
        ValidTo = exhibition.ValidUntil,
        Data = JsonSerializer.Serialize(new Printed(exhibition.Title, exhibition.Venue, exhibition.Address, exhibition.BookNumber, exhibition.OpensOn, exhibition.ClosesOn, exhibition.ValidUntil, exhibition.GuaranteeNumber, goods), JsonDefaults.Options),
    };

    /// <summary>An extension's (<c>-E1</c>), which takes the place of the one that stands.</summary>
    public static Task ExtendAsync(StepContext context, Exhibition exhibition, CancellationToken cancellationToken) =>
        ReissueAsync(context.Work, context.Issuance, exhibition, context.Case, "E", all => all.Count(certificate => certificate.Matter == ExtendMatter.MatterCode) + 1, context.Today, cancellationToken);

    /// <summary>Of another guarantee (<c>-G1</c>), which takes the place of the one that stands.</summary>
    /// <param name="declared">The case that opened the exhibition.</param>
    public static Task SecureAsync(Work work, Issuance issuance, Exhibition exhibition, CaseRecord declared, DateOnly today, CancellationToken cancellationToken) =>
        ReissueAsync(work, issuance, exhibition, declared, "G", all => all.Count(certificate => certificate.Matter == ExhibitMatter.MatterCode), today, cancellationToken);

    public static Task<IReadOnlyList<CertificateRecord>> AllOfAsync(Work work, string exhibition, CancellationToken cancellationToken) =>
        work.QueryAsync<CertificateRecord>("Certificates.OfSubject", new { Subject = exhibition }, cancellationToken);

    private static async Task ReissueAsync(Work work, Issuance issuance, Exhibition exhibition, CaseRecord @case, string why, Func<IReadOnlyList<CertificateRecord>, int> serial, DateOnly today, CancellationToken cancellationToken)
    {
        var all = await AllOfAsync(work, exhibition.Number, cancellationToken);
        var number = $"{exhibition.Number}-{why}{serial(all)}";
        await issuance.IssueCertificateAsync(work, @case, Of(exhibition, number, @case, today), cancellationToken);
        foreach (var before in all.Where(certificate => certificate.State == CertificateRecord.Valid))
            await issuance.ReplaceCertificateAsync(work, before.Number, number, cancellationToken);
    }

    public static IReadOnlyList<PrintedRow> RowsOf(CertificateRecord certificate)
    {
        var printed = JsonSerializer.Deserialize<Printed>(certificate.Data, JsonDefaults.Lenient)!;
        return
        [
            new("exhibition", printed.Title),
            new("venue", $"{printed.Venue} · {printed.Address}"),
            new("book", printed.Book),
            new("days", (printed.OpensOn, printed.ClosesOn)),
            new("valid-until", printed.ValidUntil),
            new("guarantee", printed.Guarantee),
            new("goods", printed.Goods),
        ];
    }

    private sealed record Printed(string Title, string Venue, string Address, string Book, DateOnly OpensOn, DateOnly ClosesOn, DateOnly ValidUntil, string Guarantee, int? Goods);
}
