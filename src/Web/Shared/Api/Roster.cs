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

    /// <summary>The application that renews the permits, while it is open.</summary>
    public Guid? RenewalCaseId { get; init; }

    /// <summary>The last day of a report that no office has taken note of.</summary>
    public DateOnly? ReportedOn { get; init; }
}

public sealed record StaffDuty
{
    public string Code { get; init; } = "";

    public string? Title { get; init; }

    public DateOnly? DueOn { get; init; }

    public Guid? StaffId { get; init; }

    public string? Name { get; init; }

    public string? Provision { get; init; }

    /// <summary>The later term of the other permit, where both have one.</summary>
    public StaffTerm? Also { get; init; }
}

public sealed record StaffTerm(DateOnly? DueOn, string? Provision);

public sealed record StaffFile : StaffLine
{
    public IReadOnlyList<StaffDuty> Duties { get; init => field = value ?? []; } = [];

    public string? NameZh { get; init; }

    public DateOnly? PassportExpiresOn { get; init; }

    public string? RepresentativeOffice { get; init; }

    public DateOnly? LeftOn { get; init; }

    public IReadOnlyList<StaffRelative> FamilyMembers { get; init => field = value ?? []; } = [];

    public IReadOnlyList<StaffEntry> History { get; init => field = value ?? []; } = [];

    public Guid? CaseId { get; init; }

    /// <summary>Whether a renewal may be applied for today.</summary>
    public bool MayRenew { get; init; }

    /// <summary>The work permit has run out while its renewal is being decided, and goes on: by what law.</summary>
    public string? RenewalOverdue { get; init; }
}

public sealed record StaffRelative(string Name, string? Relation, string? RelationTitle, string? Nationality, DateOnly? PassportExpiresOn, DateOnly? Until = null);

/// <param name="Late">A report after its term.</param>
public sealed record StaffEntry(string Kind, string Title, DateOnly? HappenedOn, DateTimeOffset? At, string? Details, bool Late);

/// <summary>The work permit and the residence permit of one application, each with its organ.</summary>
public sealed record Permits
{
    public const string Matter = "tal.foreign-staff";

    public IReadOnlyList<Permit> Items { get; init => field = value ?? []; } = [];

    public Points? Points { get; init; }

    /// <summary>Since when the representative office that sponsors is no more.</summary>
    public DateOnly? SponsorEndedOn { get; init; }
}

public sealed record Permit
{
    public string Code { get; init; } = "";

    public string? Title { get; init; }

    public string? Organ { get; init; }

    public string? State { get; init; }

    public string? StateTitle { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>Until when it is asked for, and until when it may be given at most.</summary>
    public DateOnly? AskedUntil { get; init; }

    public DateOnly? Ceiling { get; init; }

    public string? CeilingReason { get; init; }

    public string? CeilingProvision { get; init; }
}
