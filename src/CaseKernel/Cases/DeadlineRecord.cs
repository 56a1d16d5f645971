using Platform.Persistence.PersonalData;

namespace Platform.CaseKernel.Cases;

/// <summary>A limit of a case as it was last counted.</summary>
public sealed record DeadlineRecord
{
    public const string OfOffice = "office";
    public const string OfApplicant = "applicant";

    public required Guid CaseId { get; init; }

    public required string Code { get; init; }

    /// <summary>The version at which it started; a limit may start again after a correction.</summary>
    public required int Seq { get; init; }

    public required DateOnly StartedOn { get; init; }

    public required DateOnly StatutoryDue { get; init; }

    public DateOnly? PromisedDue { get; init; }

    public required bool Provisional { get; init; }

    public DateOnly? MetOn { get; init; }

    /// <summary>Whose limit it is.</summary>
    public string Audience { get; init; } = OfOffice;

    /// <summary>The day on which the sweep must look at it next; null when nothing will happen by itself.</summary>
    public DateOnly? SweepOn { get; init; }

    public DateOnly? ApproachedOn { get; init; }

    public DateOnly? PassedOn { get; init; }

    /// <summary>The version of the calendar it was counted with.</summary>
    public int CountedWith { get; init; }
}

/// <summary>A period that does not count. Without a ground it is one of the flow, which a later step ends.</summary>
public sealed record PauseRecord
{
    public required Guid CaseId { get; init; }

    public required string Code { get; init; }

    public required int Seq { get; init; }

    /// <summary>The case's version after the act that paused.</summary>
    public required int PausedSeq { get; init; }

    public required DateOnly FromOn { get; init; }

    public DateOnly? UntilOn { get; init; }

    public DateOnly? ResumedOn { get; init; }

    public string? Ground { get; init; }

    public PersonalText? Reason { get; init; }

    /// <summary>The last day that does not count; null while nobody knows.</summary>
    public DateOnly? EndsOn => ResumedOn is { } resumed && (UntilOn is not { } until || resumed < until) ? resumed : UntilOn;
}

public sealed record ExtensionRecord
{
    public required Guid CaseId { get; init; }

    public required string Code { get; init; }

    public required int Seq { get; init; }

    public required int GrantedSeq { get; init; }

    public required DateOnly GrantedOn { get; init; }

    public required int Days { get; init; }

    public required string Authority { get; init; }

    public required PersonalText Reason { get; init; }
}
