using Platform.BondedExhibition.Texts;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;
using static Platform.CaseKernel.Flow.ClockEffect;

namespace Platform.BondedExhibition.Domain;

/// <summary>
/// The life of a consolidated declaration: nothing is applied for. It is completed by its submission, which fixes rates and the term for the
/// tax; customs look it through, take the tax and release the goods (SHC9 VI; GSF arts 21, 43).
/// </summary>
internal static class DeclarationFlow
{
    /// <summary>退单: the declaration does not stand, its sales wait for another.</summary>
    public static readonly Act Return = new("return", typeof(ReturnBody));

    public static readonly Act TaxPaid = new("tax-paid", typeof(TaxPaidBody));

    /// <summary>放行. The kernel's "release" gives a case back to the queue.</summary>
    public static readonly Act GoodsRelease = new("goods-release");

    public static readonly State Draft = new("Draft", Tone.Draft);
    public static readonly State Declared = new("Declared", Tone.Waiting);
    public static readonly State AwaitingCorrection = new("AwaitingCorrection", Tone.Action);
    public static readonly State AwaitingTax = new("AwaitingTax", Tone.Action);
    public static readonly State TaxSettled = new("TaxSettled", Tone.Waiting);
    public static readonly State Released = new("Released", Tone.Done);
    public static readonly State Returned = new("Returned", Tone.Refused);
    public static readonly State Withdrawn = new("Withdrawn", Tone.Done);
    public static readonly State Lapsed = new("Lapsed", Tone.Refused);

    public static readonly FlowTable Table = new(
        initial: Draft,
        editable: [Draft, AwaitingCorrection],
        ends: [Released, Returned, Withdrawn, Lapsed],
        steps:
        [
            new(Draft, Act.Submit, Declared, Audience.Applicant, Law.Consolidated, Start(Terms.AcceptanceCheck, Terms.TaxPayment)),
            new(Draft, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Application),
            new(Declared, Act.RequestCorrections, AwaitingCorrection, Audience.Officer, Law.CorrectOnce, End(Terms.AcceptanceCheck).ThenStart(Terms.CorrectionAnswer)),
            new(Declared, Act.Accept, AwaitingTax, Audience.Officer, Law.Messages, End(Terms.AcceptanceCheck)),
            new(Declared, Return, Returned, Audience.Officer, Law.Messages, End(Terms.AcceptanceCheck)),
            new(Declared, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Application, End(Terms.AcceptanceCheck)),
            new(AwaitingCorrection, Act.Resubmit, Declared, Audience.Applicant, Law.CorrectOnce, End(Terms.CorrectionAnswer).ThenStart(Terms.AcceptanceCheck)),
            new(AwaitingCorrection, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Application, End(Terms.CorrectionAnswer)),
            new(AwaitingCorrection, Act.Lapse, Lapsed, Audience.System, Law.CorrectionTerm, End(Terms.CorrectionAnswer), When: Terms.CorrectionAnswer),
            new(AwaitingTax, TaxPaid, TaxSettled, Audience.Officer, Law.PayWithin, End(Terms.TaxPayment)),
            new(AwaitingTax, Return, Returned, Audience.Officer, Law.Messages),
            new(TaxSettled, GoodsRelease, Released, Audience.Officer, Law.Consolidated),
        ]);
}

/// <param name="Reason">What customs say is wrong with the declaration.</param>
internal sealed record ReturnBody(string? Reason) : IActBody
{
    public IEnumerable<FieldError> Errors() => ActBody.Text(Reason, "/reason", required: true);
}

/// <param name="Receipt">Number of the tax receipt.</param>
internal sealed record TaxPaidBody(DateOnly? PaidOn, string? Receipt) : IDatedActBody
{
    private const int LongestReceipt = 60;

    public IEnumerable<FieldError> Errors()
    {
        if (PaidOn is null)
            yield return CaseProblems.Field("/paidOn", "field-required");
        if (string.IsNullOrWhiteSpace(Receipt))
            yield return CaseProblems.Field("/receipt", "field-required");
        if (Receipt?.Length > LongestReceipt)
            yield return CaseProblems.Field("/receipt", "field-too-long", LongestReceipt);
    }

    public IEnumerable<FieldError> Errors(ActDay day)
    {
        if (PaidOn > day.Today)
            yield return new FieldError("/paidOn", "paid-ahead", new Text(typeof(BexTexts), "paid-ahead"));
    }
}
