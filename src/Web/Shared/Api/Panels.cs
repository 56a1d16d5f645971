using System.Text.Json.Nodes;

namespace Platform.Web.Shared.Api;

/// <summary>A panel that reviews a candidate's title. Scores are nobody's until all are shown together.</summary>
public sealed record Panel
{
    /// <summary><c>open</c> or <c>revealed</c>.</summary>
    public string State { get; init; } = "";

    public int Quorum { get; init; }

    public DateOnly? VotesUntil { get; init; }

    /// <summary>Of the rules.</summary>
    public string? Source { get; init; }

    public IReadOnlyList<PanelMember> Members { get; init => field = value ?? []; } = [];

    public PanelResult? Result { get; init; }
}

public sealed record PanelMember
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string? Organisation { get; init; }

    /// <summary><c>invited</c>, <c>conflict</c> or <c>voted</c>.</summary>
    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    /// <summary>Of a conflict.</summary>
    public string? Reason { get; init; }

    public string? Verdict { get; init; }

    public int? Total { get; init; }

    public string? Comment { get; init; }
}

/// <summary>How it went, for the applicant.</summary>
public sealed record PanelOutcome
{
    public string State { get; init; } = "";

    public int Members { get; init; }

    public int Quorum { get; init; }

    public DateOnly? VotesUntil { get; init; }

    /// <summary>For passing, of the votes cast, such as 2/3.</summary>
    public string? Majority { get; init; }

    /// <summary>Of the rules.</summary>
    public string? Source { get; init; }

    public PanelResult? Result { get; init; }
}

public sealed record PanelResult(bool Passed, int Yes, int No, string? Average);

/// <summary>What a personal link opens: a graduate's own data, or a candidate to vote on.</summary>
public sealed record Invitation
{
    /// <summary><c>graduate</c> or <c>panel</c>.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Of a graduate <c>open</c>, <c>confirmed</c>, <c>contested</c> or <c>closed</c>; of a panel <c>invited</c>, <c>voted</c>, <c>conflict</c> or <c>closed</c>.</summary>
    public string State { get; init; } = "";

    public bool IsOpen => State is "open" or "invited";

    public DateTimeOffset? UsedAt { get; init; }

    public string? Name { get; init; }

    public string? Employer { get; init; }

    public int? Year { get; init; }

    /// <summary>Of a graduate: what has become of the file, in words.</summary>
    public string? CaseState { get; init; }

    /// <summary>Of a graduate: what the employer has said, numbers and addresses masked.</summary>
    public JsonObject? Form { get; init; }

    public Points? Score { get; init; }

    public string? TrackTitle { get; init; }

    public string? LevelTitle { get; init; }

    public string? EducationTitle { get; init; }

    public int? Years { get; init; }

    public string? Achievements { get; init; }

    public DateOnly? VotesUntil { get; init; }

    public IReadOnlyList<PanelCriterion> Criteria { get; init => field = value ?? []; } = [];
}

public sealed record PanelCriterion(string Code, string? Title, int Max);
