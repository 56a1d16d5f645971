using System.Text.Json.Serialization;

namespace Platform.Web.Shared.Api;

/// <summary>A refusal as a service worded it (<c>application/problem+json</c>); a value, because a page has to show it.</summary>
public sealed record ServiceProblem
{
    public string Code { get; init; } = "";

    public string Title { get; init; } = "";

    public int Status { get; init; }

    public IReadOnlyList<ProblemError> Errors { get; init; } = [];

    public string? Provision { get; init; }

    public string? TraceId { get; init; }

    /// <summary>With <c>stale-version</c>: the version that is stored now.</summary>
    public int? Current { get; init; }

    /// <summary>With <c>stale-version</c>: where the stored form and the sent one differ.</summary>
    public IReadOnlyList<string> Differing { get; init; } = [];

    /// <summary>With <c>subject-ambiguous</c>: what the case could be about.</summary>
    public IReadOnlyList<Subject> Subjects { get; init => field = value ?? []; } = [];

    [JsonIgnore]
    public bool IsStale => Code == "stale-version";

    /// <summary>The errors as findings, so that a page shows both in one way.</summary>
    [JsonIgnore]
    public IReadOnlyList<Finding> Findings =>
        [.. Errors.Select(error => new Finding(error.Pointer ?? "", error.Code ?? "", error.Title, error.Mend, "block", error.Provision))];
}

/// <summary>A register entry that a case can be about.</summary>
public sealed record Subject(string Id, string Title);

public sealed record ProblemError(string? Pointer, string? Code, string Title, string? Provision, string? Mend = null);

/// <summary>Either what was asked for or why not.</summary>
public readonly record struct Answer<T>(T? Value, ServiceProblem? Problem)
{
    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(ServiceProblem problem) => new(default, problem);

    public bool Failed(out ServiceProblem problem, out T value)
    {
        (problem, value) = (Problem!, Value!);
        return Problem is not null;
    }

    /// <summary>For what a page can do without: a second opinion, a list at the side.</summary>
    public T Or(T fallback) => Problem is null && Value is not null ? Value : fallback;
}
