using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Documents;

/// <summary>Everything of a case that its documents are made from.</summary>
internal sealed record CaseFile(
    CaseRecord Case, Matter Matter, IReadOnlyList<TimelineRecord> Timeline, IReadOnlyList<LedgerLine> Ledger, IReadOnlyList<CertificateRecord> Certificates, DateOnly Today)
{
    private static readonly Dictionary<string, string> KindOfAct = new()
    {
        [Act.Open.Name] = DocumentKinds.Opening,
        [Act.Submit.Name] = DocumentKinds.Receipt,
        [Act.Resubmit.Name] = DocumentKinds.Receipt,
        [Act.Accept.Name] = DocumentKinds.Acceptance,
        [Act.DeemAccepted.Name] = DocumentKinds.Acceptance,
        [Act.DeclineAcceptance.Name] = DocumentKinds.NonAcceptance,
        [Act.RequestCorrections.Name] = DocumentKinds.Correction,
        [Act.Approve.Name] = DocumentKinds.Decision,
        [Act.Refuse.Name] = DocumentKinds.Refusal,
    };

    /// <summary>What the case has brought forth, in the order in which it did; certificates last.</summary>
    public IReadOnlyList<Issued> Documents() => [.. Letters(), .. Certificates.Select(certificate => new Issued(certificate.Kind, certificate.Number, certificate.IssuedOn, null, certificate))];

    /// <param name="number">Null: the latest of its kind.</param>
    public Issued? Find(string kind, string? number) => Documents().LastOrDefault(issued => issued.Kind == kind && (number is null || issued.Number == number));

    /// <summary>By an act of the matter's own.</summary>
    public bool Decides(TimelineRecord entry) => Matter.Decisions.Any(act => act.Name == entry.Act);

    private IEnumerable<Issued> Letters()
    {
        var counts = new Dictionary<string, int>();
        foreach (var entry in Timeline)
        {
            if ((KindOfAct.GetValueOrDefault(entry.Act) ?? (Decides(entry) ? DocumentKinds.Decision : null)) is not { } kind)
                continue;
            var count = counts[kind] = counts.GetValueOrDefault(kind) + 1;
            // The first of a kind carries the case's own number; a further one says which it is.
            var number = count == 1 ? Case.Number! : string.Create(CultureInfo.InvariantCulture, $"{Case.Number}-{count}");
            yield return new Issued(kind, number, entry.At.ShanghaiDate(), entry, null);
        }
    }
}

/// <summary>One document that exists: a letter made from an entry of the timeline, or a certificate.</summary>
internal sealed record Issued(string Kind, string Number, DateOnly Date, TimelineRecord? Entry, CertificateRecord? Certificate)
{
    public Text Title(Matter matter) => Certificate is not null ? new Text(matter.Texts, $"certificate.{Kind}")
        : matter.HasWord($"document.{Kind}") ? matter.Word($"document.{Kind}") : new Text(typeof(DocumentTexts), $"document.{Kind}");

    /// <summary>
    /// What two copies are compared by. Of a letter and of a certificate without a holder it is a fingerprint of the record behind
    /// it, the same in both languages and after every release; a person's certificate has one of its own.
    /// </summary>
    public string? CheckCode => Certificate switch
    {
        { CheckCode: { } own } => own,
        { Signature: { } signature } => Fingerprint(signature),
        { } => null,
        _ => Fingerprint(string.Join('\n', Number, Entry!.Seq.ToString(CultureInfo.InvariantCulture), Entry.At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture), Entry.Act, (string)Entry.Detail)),
    };

    private static string Fingerprint(string record) => CertificateFace.Grouped(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(record)).AsSpan(0, 8)));
}
