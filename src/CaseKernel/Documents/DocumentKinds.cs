namespace Platform.CaseKernel.Documents;

/// <summary>
/// The letters that a case of any matter brings forth; a certificate's kind is its own. Titles are <c>document.&lt;kind&gt;</c> in the
/// matter's texts, or else the kernel's.
/// </summary>
public static class DocumentKinds
{
    /// <summary>Of a case that the office opened.</summary>
    public const string Opening = "opening-notice";
    public const string Receipt = "receipt";
    public const string Acceptance = "acceptance-notice";
    public const string NonAcceptance = "non-acceptance-notice";
    public const string Correction = "correction-notice";
    public const string Decision = "decision";
    public const string Refusal = "refusal";
}

/// <summary>A row that a matter adds to a document: its label is <c>row.&lt;Key&gt;</c> in the matter's texts; without a value it is left out.</summary>
/// <param name="Value">Words of the form as they stand, a <see cref="ServiceDefaults.Texts.Text"/>, <see cref="ServiceDefaults.Texts.Words"/>, a day, or a pair of days.</param>
public sealed record PrintedRow(string Key, object? Value);
