namespace Platform.Web.Shared.Api;

/// <summary>One limit of a case, running or met.</summary>
public sealed record Deadline
{
    public string Code { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>Who has to act by then: <c>office</c> or <c>applicant</c>.</summary>
    public string Audience { get; init; } = "office";

    public DateOnly Due { get; init; }

    public DateOnly? StatutoryDue { get; init; }

    public DateOnly? PromisedDue { get; init; }

    public string Unit { get; init; } = "";

    public int Amount { get; init; }

    public DateOnly? StartedOn { get; init; }

    public DateOnly? MetOn { get; init; }

    public string? Provision { get; init; }

    public bool Provisional { get; init; }

    /// <summary>Working days until <see cref="Due"/>, when the service counts them; negative when it is past.</summary>
    public int? WorkingDaysLeft { get; init; }

    public bool Paused { get; init; }

    /// <summary>Whether an officer could let it stand still now.</summary>
    public bool Pausable { get; init; }

    public IReadOnlyList<Pause> Pauses { get; init => field = value ?? []; } = [];

    public IReadOnlyList<Extension> Extensions { get; init => field = value ?? []; } = [];

    /// <summary>In words: what happens by law when it passes.</summary>
    public string? OnPassed { get; init; }

    /// <summary>Days by which it may be extended now; null when it may not.</summary>
    public int? ExtendableBy { get; init; }

    public IReadOnlyList<string> Explanation { get; init => field = value ?? []; } = [];

    public bool Runs => MetOn is null;
}

/// <param name="Until">When it ends by itself; null when somebody has to end it.</param>
/// <param name="ResumedOn">When it ended.</param>
public sealed record Pause(DateOnly From, DateOnly? Until, DateOnly? ResumedOn, string? Ground, string? GroundTitle, string? Reason, string? Provision);

/// <param name="Authority">Who granted it.</param>
public sealed record Extension(DateOnly On, int Days, string? Authority, string? Reason, string? Provision);

public sealed record PauseGround(string Code, string Title, string? Provision);
