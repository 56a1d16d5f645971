using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults.Problems;
using static Platform.CaseKernel.Flow.ClockEffect;

namespace Platform.BondedExhibition.Domain;

/// <summary>
/// The life of what a count found otherwise than the books: customs open it, the keeper states how it came about, customs decide. Silence
/// is no statement and stops nothing (HGF art. 37).
/// </summary>
internal static class DiscrepancyFlow
{
    public static readonly Act StatementMissed = new("statement-missed");

    /// <summary>The statement leaves something open; the keeper is heard again.</summary>
    public static readonly Act RequestStatement = new("statement-request", typeof(QuestionBody));

    /// <summary>调账: the books are corrected.</summary>
    public static readonly Act Adjust = new("adjustment", typeof(DecisionBody));

    /// <summary>What is missing counts as an import (SHC9 VIII).</summary>
    public static readonly Act TreatAsImport = new("import-treatment", typeof(DecisionBody));

    /// <summary>The books are right.</summary>
    public static readonly Act Explain = new("explanation", typeof(DecisionBody));

    public static readonly State Found = new("Found", Tone.Waiting);
    public static readonly State AwaitingStatement = new("AwaitingStatement", Tone.Action);
    public static readonly State UnderReview = new("UnderReview", Tone.Waiting);
    public static readonly State Adjusted = new("Adjusted", Tone.Done);
    public static readonly State TreatedAsImport = new("TreatedAsImport", Tone.Refused);
    public static readonly State Explained = new("Explained", Tone.Done);

    public static readonly FlowTable Table = new(
        initial: Found,
        editable: [AwaitingStatement],
        ends: [Adjusted, TreatedAsImport, Explained],
        steps:
        [
            new(Found, Act.Open, AwaitingStatement, Audience.Officer, Law.Supervised, Start(Terms.Statement)),
            new(AwaitingStatement, Act.Submit, UnderReview, Audience.Applicant, Law.Statement, End(Terms.Statement).ThenStart(Terms.DiscrepancyDecision)),
            new(AwaitingStatement, StatementMissed, UnderReview, Audience.System, Law.Statement, End(Terms.Statement).ThenStart(Terms.DiscrepancyDecision), When: Terms.Statement),
            new(UnderReview, RequestStatement, AwaitingStatement, Audience.Officer, Law.Statement, End(Terms.DiscrepancyDecision).ThenStart(Terms.Statement)),
            new(UnderReview, Adjust, Adjusted, Audience.Officer, Law.Supervised, End(Terms.DiscrepancyDecision)),
            new(UnderReview, TreatAsImport, TreatedAsImport, Audience.Officer, Law.Loss, End(Terms.DiscrepancyDecision)),
            new(UnderReview, Explain, Explained, Audience.Officer, Law.Supervised, End(Terms.DiscrepancyDecision)),
        ]);
}

/// <param name="Note">What the keeper is asked.</param>
internal sealed record QuestionBody(string? Note) : IActBody
{
    public IEnumerable<FieldError> Errors() => ActBody.Text(Note, "/note", required: true);
}

/// <summary>A decision is in writing with its reasons.</summary>
internal sealed record DecisionBody(IReadOnlyList<DecisionReason>? Reasons) : IActBody
{
    private const int MostReasons = 20;

    public IEnumerable<FieldError> Errors() => Reasons switch
    {
        null or { Count: 0 } => [CaseProblems.Field("/reasons", "field-required")],
        { Count: > MostReasons } => [CaseProblems.Field("/reasons", "too-many-items", MostReasons)],
        _ => Reasons.SelectMany((reason, i) => ActBody.Text(reason.Text, $"/reasons/{i}/text", required: true)),
    };
}

internal sealed record DecisionReason(string? Text, string? Provision = null);
