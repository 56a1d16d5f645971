using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Privacy;

namespace Platform.CaseKernel.Cases;

/// <summary>A limit as JSON shows it, in the caller's language.</summary>
internal sealed record DeadlineView
{
    public required string Code { get; init; }
    public required string Title { get; init; }
    public required DateOnly Due { get; init; }
    public required DateOnly StatutoryDue { get; init; }
    public required DateOnly? PromisedDue { get; init; }
    public required DayUnit Unit { get; init; }

    /// <summary>In <see cref="Unit"/>, without extensions.</summary>
    public required int Amount { get; init; }
    public required DateOnly StartedOn { get; init; }
    public required DateOnly? MetOn { get; init; }
    public required int? WorkingDaysLeft { get; init; }
    public required string Provision { get; init; }
    public required bool Provisional { get; init; }

    /// <summary>How the date was counted, a thought a line.</summary>
    public required IReadOnlyList<string> Explanation { get; init; }
    public required LimitOf Audience { get; init; }
    public required bool Paused { get; init; }
    public required IReadOnlyList<PauseView> Pauses { get; init; }
    public required IReadOnlyList<ExtensionView> Extensions { get; init; }

    /// <summary>What happens by law when it passes; null when nothing does by itself.</summary>
    public required string? OnPassed { get; init; }

    /// <summary>In <see cref="Unit"/>; null when no extension is open.</summary>
    public required int? ExtendableBy { get; init; }

    /// <summary>Whether an officer could let it stand still now.</summary>
    public required bool Pausable { get; init; }

    public DeadlineView Seen(OfficeSight sight) => this with
    {
        Explanation = [.. Explanation.Select(sight.Words)],
        Pauses = [.. Pauses.Select(pause => pause with { Reason = sight.MaybeWords(pause.Reason) })],
        Extensions = [.. Extensions.Select(extension => extension with { Authority = sight.Words(extension.Authority), Reason = sight.Words(extension.Reason) })],
    };
}

/// <param name="Ground">Null for a pause that the procedure itself brings.</param>
internal sealed record PauseView(DateOnly From, DateOnly? Until, DateOnly? ResumedOn, string? Ground, string GroundTitle, string? Reason, string? Provision);

internal sealed record ExtensionView(DateOnly On, int Days, string Authority, string Reason, string Provision);

internal sealed record PauseGroundView(string Code, string Title, string Provision);
