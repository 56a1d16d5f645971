using System.ComponentModel.DataAnnotations;
using Platform.RepresentativeOffices.Register;

namespace Platform.RepresentativeOffices.Domain.Later;

/// <summary>The four cases in which an office is deregistered (L584 art. 32).</summary>
public enum DeregistrationCause
{
    /// <summary>1: the enterprise withdraws it.</summary>
    EnterpriseWithdraws,

    /// <summary>2: its term is over and does not go on.</summary>
    TermExpired,

    /// <summary>3: the enterprise has ended.</summary>
    EnterpriseTerminated,

    /// <summary>4: its approval was withdrawn, or it was ordered closed.</summary>
    Closed,
}

public enum Closure
{
    ApprovalWithdrawn,
    OrderedClosed,
}

public enum Settlement
{
    Settled,
    NeverHandled,
}

public enum PapersHandedBack
{
    Returned,
    Lost,
}

/// <summary>Application to deregister an office (L584 arts 32, 33).</summary>
public sealed record DeregisterForm : IChangesItems, IHasAgent
{
    [Required]
    public DeregistrationCause? Cause { get; init; }

    /// <summary>Of the fourth case; being ordered closed bars the enterprise for five years (art. 39).</summary>
    public Closure? ClosedBy { get; init; }

    /// <summary>The day of the event from which the sixty days count.</summary>
    [Required]
    public DateOnly? EventOn { get; init; }

    [Required]
    public Settlement? Customs { get; init; }

    [Required]
    public Settlement? ForeignExchange { get; init; }

    [Required]
    public bool? TaxCleared { get; init; }

    /// <summary>登记证 and 代表证 on paper.</summary>
    [Required]
    public PapersHandedBack? PapersReturned { get; init; }

    /// <summary>Where the loss was declared, in media named by the registrar (art. 19).</summary>
    [StringLength(200)]
    public string? LossDeclaredIn { get; init; }

    /// <summary>Who answers after the office has closed.</summary>
    [Required]
    public ContactPerson? Contact { get; init; }

    /// <summary>An office that had to be approved shows the approval to end.</summary>
    public ApprovalForm? Approval { get; init; }

    public AgentForm? Agent { get; init; }

    internal string Ground => ClosedBy is { } closure && Cause == DeregistrationCause.Closed ? Kebab(closure) : Kebab(Cause!);

    // One event, whose day stands at the top of the form.
    IEnumerable<ChangedItem> IChangesItems.ChangedItems(OfficeFile? file) => [new("", EventOn, true)];

    private static string Kebab(Enum code) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());
}
