using System.Text.Json.Nodes;

namespace Platform.Web.Shared.Api;

/// <summary>Departments asked about one thing, together.</summary>
public sealed record Consultation
{
    public string Id { get; init; } = "";

    public string Code { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary><c>opinion</c> or <c>approval</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Null for applicants, as are the reasons and names below.</summary>
    public string? Question { get; init; }

    public DateTimeOffset? AskedAt { get; init; }

    public Named? AskedBy { get; init; }

    /// <summary><c>open</c>, <c>agreed</c>, <c>refused</c> or <c>closed</c>.</summary>
    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    public string? Provision { get; init; }

    public IReadOnlyList<Opinion> Opinions { get; init => field = value ?? []; } = [];
}

/// <summary>One department's part.</summary>
public sealed record Opinion
{
    public string Id { get; init; } = "";

    public Coded? Department { get; init; }

    /// <summary><c>asked</c>, <c>agreed</c>, <c>objected</c>, <c>silent</c>, <c>stopped</c> or <c>closed</c>.</summary>
    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>In words: what silence means.</summary>
    public string? Silence { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public Named? AnsweredBy { get; init; }

    public string? Reason { get; init; }

    /// <summary>What the department granted; applicants know it once the case is decided.</summary>
    public JsonObject? Grant { get; init; }
}

public sealed record Askable
{
    public string Code { get; init; } = "";

    public string Title { get; init; } = "";

    public string Kind { get; init; } = "";

    public IReadOnlyList<Coded> Departments { get; init => field = value ?? []; } = [];
}

/// <summary>What the caller's office was asked, as a row of a list; with form and materials while it is open.</summary>
public sealed record AskedOpinion
{
    public string Id { get; init; } = "";

    public Guid CaseId { get; init; }

    public string? Number { get; init; }

    public string Matter { get; init; } = "";

    public string? MatterTitle { get; init; }

    public string? ZoneTitle { get; init; }

    public string Title { get; init; } = "";

    public Coded? Department { get; init; }

    public string? Kind { get; init; }

    public string? ConsultationTitle { get; init; }

    public string? Question { get; init; }

    public DateTimeOffset? AskedAt { get; init; }

    public Named? AskedBy { get; init; }

    public DateOnly? DueOn { get; init; }

    public int? WorkingDaysLeft { get; init; }

    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    public string? Silence { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public string? Provision { get; init; }

    /// <summary>Whose objection made this one unnecessary.</summary>
    public StoppedBy? StoppedBy { get; init; }

    public int Version { get; init; }

    /// <summary>What may be granted with an agreement, as JSON Schema; null: nothing.</summary>
    public JsonObject? GrantSchema { get; init; }

    public JsonObject? Form { get; init; }

    public IReadOnlyList<Material>? Materials { get; init; }

    /// <summary>The right to read and to answer ends with the answer.</summary>
    public bool IsOpen => Form is not null;
}

public sealed record StoppedBy(Coded Department, string? Reason);
