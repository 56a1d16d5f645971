using System.Text.Json;
using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Documents;
using Platform.ServiceDefaults;

namespace Platform.BondedExhibition.Domain;

/// <summary>业务申报表备案凭证: under its number goods leave, are sold and come back. An extension puts another in its place.</summary>
internal static class ExhibitionCertificate
{
    public const string Kind = "exhibition";

    public static CertificateRecord Of(Exhibition exhibition, string number, StepContext context, int? goods = null) => new()
    {
        Number = number,
        CaseId = context.Case.Id,
        Matter = context.Case.Matter,
        Kind = Kind,
        Subject = exhibition.Title,
        IssuedBy = context.Case.Organ,
        IssuedOn = context.Today,
        ValidTo = exhibition.ValidUntil,
        Data = JsonSerializer.Serialize(new Printed(exhibition.Title, exhibition.Venue, exhibition.Address, exhibition.BookNumber, exhibition.OpensOn, exhibition.ClosesOn, exhibition.ValidUntil, exhibition.GuaranteeNumber, goods), JsonDefaults.Options),
    };

    /// <summary>Of the certificate after so many extensions; the first is the exhibition's own number.</summary>
    public static string NumberAfter(string exhibition, int extensions) => extensions == 0 ? exhibition : $"{exhibition}-E{extensions}";

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
