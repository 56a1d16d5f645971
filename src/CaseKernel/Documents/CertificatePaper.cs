using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Proof;
using Platform.Documents;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Documents;

/// <summary>A certificate as it is printed: from its own row and data, so that it says in ten years what it said on its first day.</summary>
internal static class CertificatePaper
{
    public static Document Make(Issued issued, Wording w, PublicAddress address)
    {
        var (certificate, matter) = (issued.Certificate!, w.File.Matter);
        return new Document
        {
            Culture = w.Culture,
            Form = DocumentForm.Certificate,
            Title = issued.Title(matter).In(w.Culture),
            Organ = new Text(matter.Texts, $"organ.{certificate.IssuedBy}").In(w.Culture),
            Power = matter.PowerOf(w.File.Case.Zone)?.In(w.Culture),
            Number = certificate.Number,
            Date = certificate.IssuedOn,
            Rows = [.. Holder(certificate, w), .. w.Rows(matter.RowsOf(certificate)), w.Row("issued-on", w.Day(certificate.IssuedOn)), .. ValidTo(certificate, w)],
            Standing = Standing(certificate, w),
            Seal = SealOf(certificate, issued.CheckCode, w),
            Proof = address.OfCertificate(certificate.Number),
        };
    }

    private static IEnumerable<DocumentRow> Holder(CertificateRecord certificate, Wording w) => certificate.Holder is { } holder ? [w.Row("holder", holder)] : [];

    private static IEnumerable<DocumentRow> ValidTo(CertificateRecord certificate, Wording w) => certificate.ValidTo is { } last ? [w.Row("valid-to", w.Day(last))] : [];

    private static string? Standing(CertificateRecord certificate, Wording w) => certificate.StateOn(w.File.Today) switch
    {
        CertificateRecord.Replaced => w.T("standing.replaced", certificate.ReplacedBy),
        CertificateRecord.Revoked => w.T("standing.revoked", w.Day(certificate.RevokedOn!.Value), GroundOf(certificate, w)),
        CertificateRecord.Expired => w.T("standing.expired", w.Day(certificate.ValidTo!.Value)),
        _ => null,
    };

    private static string GroundOf(CertificateRecord certificate, Wording w) =>
        w.File.Matter.RevocationGrounds.FirstOrDefault(ground => ground.Code == certificate.RevokedFor) is { } ground ? w.File.Matter.TitleOf(ground).In(w.Culture) : "";

    private static Seal SealOf(CertificateRecord certificate, string? checkCode, Wording w)
    {
        if (certificate.Signature is not { } signature || Jws.Parse(signature) is not { } jws)
            return new Seal(null, null, w.T("seal.none"));
        return new Seal(jws.Header("kid"), checkCode, w.T(certificate.CheckCode is null ? "seal.certificate" : "seal.certificate.holder"));
    }
}
