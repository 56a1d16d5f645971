using System.Globalization;

namespace Platform.Documents;

/// <summary>
/// What a document says, in one language and complete: the layout adds nothing but its own few words. Who makes one decides
/// every sentence; who reads it sees the same in HTML and in PDF.
/// </summary>
public sealed record Document
{
    /// <summary>The language it is written in. The Chinese version is authoritative.</summary>
    public required CultureInfo Culture { get; init; }

    public required string Title { get; init; }

    /// <summary>Hung on a wall or sent as a letter.</summary>
    public DocumentForm Form { get; init; }

    public required string Organ { get; init; }

    /// <summary>From whom the organ has its power, when that is another.</summary>
    public string? Power { get; init; }

    public required string Number { get; init; }

    public required DateOnly Date { get; init; }

    public string? Addressee { get; init; }

    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    public IReadOnlyList<DocumentRow> Rows { get; init; } = [];

    public DocumentList? List { get; init; }

    public string? Provision { get; init; }

    public string? Remedies { get; init; }

    /// <summary>Why it no longer counts; null while it does.</summary>
    public string? Standing { get; init; }

    public required Seal Seal { get; init; }

    /// <summary>Where anybody sees whether it still counts; also drawn as a QR code.</summary>
    public Uri? Proof { get; init; }
}

public enum DocumentForm
{
    Letter,
    Certificate,
}

/// <param name="Value">What stands beside the label; empty rows are left out by who makes the document.</param>
public sealed record DocumentRow(string Label, string Value);

public sealed record DocumentList(string Title, IReadOnlyList<DocumentItem> Items);

/// <param name="Small">Below the text: a place, a file, a number.</param>
/// <param name="Mono">Digits to compare, such as a SHA-256.</param>
public sealed record DocumentItem(string Text, string? Small = null, string? Provision = null, string? Mono = null);

/// <summary>What stands where a stamp would: never a picture of one.</summary>
/// <param name="KeyId">The key that signed; null when this document has no signature of its own.</param>
/// <param name="CheckCode">To compare: on a person's certificate the salt of the hashed name, otherwise a fingerprint.</param>
/// <param name="Note">What the signature covers, or why there is none.</param>
public sealed record Seal(string? KeyId, string? CheckCode, string? Note);
