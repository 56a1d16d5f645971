using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Materials.Inspection;

/// <summary>What a file turned out to be.</summary>
internal sealed record Inspected(string Kind, string MediaType);

/// <summary>
/// Looks at a whole file on disk before anything refers to it: whether it is what its name says, one thing only, complete,
/// harmless to unpack, and a document and no program. Never throws because of what is in the file, and does a bounded
/// amount of work whatever is in it.
/// </summary>
internal static class ContentInspector
{
    private const int PdfMayBeginUntil = 1024;

    public static Outcome<Inspected> Inspect(Content content, string fileName, IReadOnlyList<string> accepted, CancellationToken cancellationToken)
    {
        var budget = new Budget(cancellationToken);
        var start = new byte[ContentKind.BytesNeeded];
        var (kind, mediaType) = ContentKind.Of(start.AsSpan(0, content.Read(0, start)));
        Flaw? flaw = null;
        if (kind == "zip")
        {
            ((kind, mediaType), flaw) = new ZipInspection(content, budget).Look();
            // Whatever it claims to be and wherever it was handed in: a bomb is called a bomb.
            if (flaw?.Kind == MaterialProblems.Bomb)
                return flaw.In(fileName);
        }
        if (kind == ContentKind.Unknown && PdfBeginsLate(content) is { } late)
            return late.In(fileName);
        if (ContentKind.ClaimedBy(fileName) is { } claimed && claimed != kind)
            return MaterialProblems.Mislabelled.With(fileName, claimed.ToUpperInvariant(), NameOf(kind), string.Join(" / ", accepted).ToUpperInvariant());
        if (!accepted.Contains(kind))
            return CaseProblems.MaterialKindNotAccepted.With(fileName, NameOf(kind), string.Join(", ", accepted));
        flaw ??= kind switch
        {
            "pdf" => Strangers.In(content, kind) ?? new PdfInspection(content, budget).Look(),
            "png" => new PngInspection(content, budget).Look() ?? Strangers.In(content, kind),
            "jpg" => JpegInspection.Look(content) ?? Strangers.In(content, kind),
            _ => null,
        };
        return flaw is null ? new Inspected(kind, mediaType) : flaw.In(fileName);
    }

    private static object NameOf(string kind) => kind == ContentKind.Unknown ? new Text(typeof(MaterialTexts), "kind.unknown") : kind.ToUpperInvariant();

    // Readers forgive what stands before the header, and so a file can begin as something else.
    private static Flaw? PdfBeginsLate(Content content)
    {
        var head = new byte[PdfMayBeginUntil];
        var at = head.AsSpan(0, content.Read(0, head)).IndexOf("%PDF-"u8);
        return at > 0 ? Flaw.Polyglot("before", at) : null;
    }
}
