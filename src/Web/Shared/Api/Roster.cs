namespace Platform.Web.Shared.Api;

/// <summary>A foreign member of staff and both permits.</summary>
public record StaffLine
{
    public Guid Id { get; init; }

    public string? Number { get; init; }

    public string Name { get; init; } = "";

    public string? Nationality { get; init; }

    public string? Position { get; init; }

    public string? Employer { get; init; }

    public string? Class { get; init; }

    public string? WorkPermit { get; init; }

    public DateOnly? WorkPermitUntil { get; init; }

    public string? ResidencePermit { get; init; }

    public DateOnly? ResidenceUntil { get; init; }

    public DateOnly? RenewalOpens { get; init; }

    public DateOnly? RenewalCloses { get; init; }

    /// <summary><c>active</c>, <c>left</c> or <c>expired</c>.</summary>
    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    public StaffDuty? Duty { get; init; }
}

public sealed record StaffDuty
{
    public string Code { get; init; } = "";

    public string? Title { get; init; }

    public DateOnly? DueOn { get; init; }

    public Guid? StaffId { get; init; }

    public string? Name { get; init; }

    public string? Provision { get; init; }
}

public sealed record StaffFile : StaffLine
{
    public IReadOnlyList<StaffDuty> Duties { get; init => field = value ?? []; } = [];

    public IReadOnlyList<StaffRelative> Relatives { get; init => field = value ?? []; } = [];

    public IReadOnlyList<StaffReport> Reports { get; init => field = value ?? []; } = [];

    public Guid? CaseId { get; init; }
}

public sealed record StaffRelative(string Name, string? Relation, string? RelationTitle, string? ResidencePermit, DateOnly? ResidenceUntil);

public sealed record StaffReport(string Kind, string? KindTitle, DateOnly? HappenedOn, DateTimeOffset? At, string? Details, bool Late);
