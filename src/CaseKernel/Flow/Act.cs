namespace Platform.CaseKernel.Flow;

/// <summary>Something a person (or the law, by silence) does with a case. <paramref name="Name"/> is the noun in the route.</summary>
public sealed record Act(string Name)
{
    public static readonly Act Create = new("draft");
    public static readonly Act Submit = new("submission");
    public static readonly Act Resubmit = new("resubmission");
    public static readonly Act Withdraw = new("withdrawal");
    public static readonly Act Accept = new("acceptance");
    public static readonly Act DeclineAcceptance = new("non-acceptance");
    public static readonly Act RequestCorrections = new("correction-requests");
    public static readonly Act Approve = new("approval");
    public static readonly Act Refuse = new("refusal");

    // Not steps of a flow: they move a case between hands and leave its state alone.
    public static readonly Act Claim = new("claim");
    public static readonly Act Release = new("release");

    public override string ToString() => Name;
}

/// <summary>Who may take a step.</summary>
public enum Audience
{
    Applicant,
    Officer,
    System,
}
