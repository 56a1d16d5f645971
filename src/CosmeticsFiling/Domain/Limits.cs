using Platform.CaseKernel.Clock;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>The time limits of a filing. Nothing is decided, so none is for a decision.</summary>
internal static class Limits
{
    /// <summary>From submission until anybody can read the filing (L727 art. 20).</summary>
    public static readonly Limit Publication = FiveWorkingDays("publication", Law.Complete);

    /// <summary>
    /// The filer's, to mend what an order names. The law says "within a time limit" and leaves it to the order; thirty working days stand
    /// since 2026-11-21 and are to be verified. One extension of the same length.
    /// </summary>
    public static readonly Limit Rectification = new("rectification", 30, DayUnit.WorkingDays, Law.RectificationTerm)
    {
        Whose = LimitOf.Applicant,
        WarnDays = 5,
        Extendable = new Extension(30, Law.RectificationTerm, "head"),
    };

    /// <summary>Of recording a change of the responsible person; no text at hand sets a term, that of publication is taken over.</summary>
    public static readonly Limit Recording = FiveWorkingDays("recording", Law.Recording);

    /// <summary>The applicant's answer to a notice about a change of the responsible person; to be verified as the time to rectify is.</summary>
    public static readonly Limit CorrectionAnswer = new("correction-answer", 30, DayUnit.WorkingDays, Law.Recording) { Whose = LimitOf.Applicant, WarnDays = 5 };

    private static Limit FiveWorkingDays(string code, Provision provision) => new Limit(code, 5, DayUnit.WorkingDays, provision) { WarnDays = 1 };
}
