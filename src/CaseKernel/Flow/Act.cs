using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Corrections;

namespace Platform.CaseKernel.Flow;

/// <summary>
/// Something a person (or the law, by silence) does with a case. A service may add acts of its own: an officer's act that
/// stands in a flow has its route by that alone. Its title is <c>act.&lt;Name&gt;</c> in the matter's or the kernel's texts.
/// </summary>
/// <param name="Name">The noun in the route.</param>
/// <param name="Body">What an officer sends with it (<see cref="IActBody"/>); null: nothing but a note.</param>
public sealed record Act(string Name, Type? Body = null)
{
    public static readonly Act Create = new("draft");

    /// <summary>The office begins a case that nobody applied for (<see cref="OpenCase"/>); the first row of such a matter's flow.</summary>
    public static readonly Act Open = new("opening");

    public static readonly Act Submit = new("submission");
    public static readonly Act Resubmit = new("resubmission");
    public static readonly Act Withdraw = new("withdrawal");
    public static readonly Act Accept = new("acceptance");
    public static readonly Act DeclineAcceptance = new("non-acceptance", typeof(DeclineAcceptanceBody));
    public static readonly Act RequestCorrections = new("correction-requests", typeof(CorrectionBody));
    public static readonly Act Approve = new("approval");
    public static readonly Act Refuse = new("refusal", typeof(RefusalBody));

    // The law acts when somebody was silent for too long.
    public static readonly Act DeemAccepted = new("deemed-acceptance");
    public static readonly Act Lapse = new("lapse");

    // Not steps of a flow: they move a case between hands and leave its state alone.
    public static readonly Act Claim = new("claim");
    public static readonly Act Release = new("release");
    public static readonly Act HandOver = new("handover");

    // After the case has ended: a certificate of it is taken back.
    public static readonly Act RevokeCertificate = new("certificate-revocation", typeof(RevocationBody));

    // Nor these: they move the clock.
    public static readonly Act Pause = new("pause", typeof(PauseBody));
    public static readonly Act Resume = new("resumption", typeof(ResumptionBody));
    public static readonly Act Extend = new("extension", typeof(ExtensionBody));
    public static readonly Act Recount = new("recount");

    // Whoever answers for what the case is about has changed.
    public static readonly Act ChangeApplicant = new("applicant-change");

    public override string ToString() => Name;

    /// <summary>Whether a case's form and files stand as they were with this act, whatever is typed afterwards.</summary>
    internal static bool Fixes(string act) => act == Submit.Name || act == Resubmit.Name || act == Open.Name;
}

/// <summary>Who may take a step.</summary>
public enum Audience
{
    Applicant,
    Officer,
    System,
}
