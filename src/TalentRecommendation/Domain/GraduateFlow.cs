using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults.Problems;
using static Platform.CaseKernel.Flow.ClockEffect;

namespace Platform.TalentRecommendation.Domain;

/// <summary>
/// The life of a graduate's file: the graduate confirms, the zone recommends, the city's joint conference decides. The office's time to check
/// starts with the confirmation; a file that nobody confirms ends by itself and is no try. The city's answer is entered by an officer or comes by itself.
/// </summary>
internal static class GraduateFlow
{
    /// <summary>The zone has recommended; the city has not answered.</summary>
    public static readonly State Recommended = new("Recommended", Tone.Waiting);

    public static readonly State Settled = new("Settled", Tone.Done);
    public static readonly State NotSettled = new("NotSettled", Tone.Refused);

    /// <summary>The graduate's own act, by a personal link.</summary>
    public static readonly Act Confirm = new("confirmation");

    public static readonly Act GrantSettlement = new("settlement-granted", typeof(SettlementGrantedBody));
    public static readonly Act RefuseSettlement = new("settlement-refused", typeof(SettlementRefusedBody));

    public static readonly FlowTable Table = new(
        initial: States.Draft,
        editable: Opening.Editable,
        ends: [Settled, NotSettled, States.Refused, .. Opening.Ends],
        steps:
        [
            .. Opening.Of(Law.EmployerApplies, Terms.Confirmation, [Terms.Decision]),
            new(States.Submitted, Confirm, States.Submitted, Audience.System, Law.GraduateConfirms, End(Terms.Confirmation, Terms.AcceptanceCheck).ThenStart(Terms.AcceptanceCheck)) { ByAnswer = true },
            new(States.Submitted, Act.Lapse, States.Lapsed, Audience.System, Law.GraduateConfirms, End(Terms.Confirmation), When: Terms.Confirmation),
            new(States.UnderReview, Act.Approve, Recommended, Audience.Officer, Law.Recommendation, End(Terms.Decision)),
            new(States.UnderReview, Act.Refuse, States.Refused, Audience.Officer, Law.Refuse, End(Terms.Decision)),
            new(Recommended, GrantSettlement, Settled, Audience.Officer, Law.EmployerApplies) { ByAnswer = true },
            new(Recommended, RefuseSettlement, NotSettled, Audience.Officer, Law.EmployerApplies) { ByAnswer = true },
        ]);
}

/// <summary>Says nothing beyond that it was done; the graduate's words stay with the file.</summary>
internal sealed record ConfirmedBody : IActBody
{
    public IEnumerable<FieldError> Errors() => [];
}

/// <summary>What the city has granted.</summary>
/// <param name="DocumentNumber">Of the 申报户口证明信.</param>
internal sealed record SettlementGrantedBody(string? DocumentNumber, DateOnly? AnsweredOn) : IDatedActBody
{
    public IEnumerable<FieldError> Errors() => Answers.Errors(DocumentNumber, AnsweredOn);

    public IEnumerable<FieldError> Errors(ActDay day) => Answers.Errors(AnsweredOn, day);
}

/// <summary>What the city has refused, and why.</summary>
internal sealed record SettlementRefusedBody(string? DocumentNumber, DateOnly? AnsweredOn, string? Reason) : IDatedActBody
{
    public IEnumerable<FieldError> Errors() => [.. Answers.Errors(DocumentNumber, AnsweredOn), .. ActBody.Text(Reason, "/reason", required: true)];

    public IEnumerable<FieldError> Errors(ActDay day) => Answers.Errors(AnsweredOn, day);
}

file static class Answers
{
    private const int LongestNumber = 60;

    public static IEnumerable<FieldError> Errors(string? number, DateOnly? on)
    {
        if (string.IsNullOrWhiteSpace(number))
            yield return CaseProblems.Field("/documentNumber", "field-required");
        if (number?.Length > LongestNumber)
            yield return CaseProblems.Field("/documentNumber", "field-too-long", LongestNumber);
        if (on is null)
            yield return CaseProblems.Field("/answeredOn", "field-required");
    }

    public static IEnumerable<FieldError> Errors(DateOnly? on, ActDay day)
    {
        if (on > day.Today)
            yield return new FieldError("/answeredOn", "answer-lies-ahead", new ServiceDefaults.Texts.Text(typeof(Texts.GraduateTexts), "answer-lies-ahead"));
    }
}
