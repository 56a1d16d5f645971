namespace Platform.Web.Shared.Api;

/// <summary>An office as the register shows it to everybody (L584 art. 17).</summary>
public sealed record RegisterEntry
{
    public string RegistrationNumber { get; init; } = "";

    public string? CertificateNumber { get; init; }

    public string? UnifiedCode { get; init; }

    public string NameZh { get; init; } = "";

    public string? NameForeign { get; init; }

    public string? ChiefRepresentative { get; init; }

    public string? BusinessScope { get; init; }

    public string? Premises { get; init; }

    public DateOnly? TermFrom { get; init; }

    public DateOnly? TermTo { get; init; }

    public string? EnterpriseNameZh { get; init; }

    public string? EnterpriseNameOriginal { get; init; }

    public string? EnterpriseAddress { get; init; }

    public string? CountryTitle { get; init; }

    public string? ZoneTitle { get; init; }

    public string? Registrar { get; init; }

    public DateOnly? EstablishedOn { get; init; }

    /// <summary><c>registered</c>, <c>deregistered</c> or <c>revoked</c>.</summary>
    public string State { get; init; } = "";

    /// <summary>Registered still, though its term is over.</summary>
    public bool Expired { get; init; }

    /// <summary>Years for which it stands in the list of those without a report.</summary>
    public IReadOnlyList<int> Exceptions { get; init => field = value ?? []; } = [];
}

/// <summary>An office, what has happened to it, and its papers; of persons only the chief.</summary>
public sealed record PublicOffice
{
    public required RegisterEntry Entry { get; init; }

    public IReadOnlyList<HistoryEntry> History { get; init => field = value ?? []; } = [];

    public IReadOnlyList<OfficePaper> Papers { get; init => field = value ?? []; } = [];

    public IReadOnlyList<MissingReport> Exceptions { get; init => field = value ?? []; } = [];
}

public sealed record HistoryEntry
{
    public int Seq { get; init; }

    public DateOnly? On { get; init; }

    public string Act { get; init; } = "";

    public string ActTitle { get; init; } = "";

    public IReadOnlyList<RegisterChange> Changes { get; init => field = value ?? []; } = [];
}

public sealed record RegisterChange(string Item, string Title, string? Before, string? After);

public sealed record OfficePaper
{
    public string Number { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary><c>valid</c>, <c>expired</c>, <c>replaced</c> or <c>revoked</c>.</summary>
    public string State { get; init; } = "";

    public DateOnly? IssuedOn { get; init; }

    public DateOnly? ValidTo { get; init; }

    public string? ReplacedBy { get; init; }

    public DateOnly? EndedOn { get; init; }
}

public sealed record MissingReport(int Year, DateOnly? ListedOn, DateOnly? RemovedOn);

/// <summary>Something that falls due.</summary>
/// <param name="OpensOn">From when it can be dealt with; null: at any time.</param>
/// <param name="Ref">Whose or which: a certificate, a year.</param>
public sealed record OfficeDate(string Kind, string Title, DateOnly DueOn, DateOnly? OpensOn, bool Overdue, string? Ref);

/// <summary>A later matter of an office: open now, or from a day on, or said in a note why not.</summary>
public sealed record StartableMatter(string Matter, string Title, bool Open, DateOnly? From, DateOnly? Until, string? Note);

public sealed record OpenCase(Guid Id, string? Number, string MatterTitle, string StateTitle);

/// <summary>An office of the caller's organisations.</summary>
public record OwnOffice
{
    public string RegistrationNumber { get; init; } = "";

    public string NameZh { get; init; } = "";

    public string? NameForeign { get; init; }

    public string? EnterpriseNameZh { get; init; }

    public string? ZoneTitle { get; init; }

    public string? Registrar { get; init; }

    public string State { get; init; } = "";

    public bool Expired { get; init; }

    public DateOnly? TermFrom { get; init; }

    public DateOnly? TermTo { get; init; }

    public IReadOnlyList<OfficeDate> Dates { get; init => field = value ?? []; } = [];

    public IReadOnlyList<StartableMatter> MayFile { get; init => field = value ?? []; } = [];

    public IReadOnlyList<OpenCase> OpenCases { get; init => field = value ?? []; } = [];
}

/// <summary>Everything about one office, for its organisation and for the officer in charge.</summary>
public sealed record OfficeFile : OwnOffice
{
    public RegisterEntry Entry { get; init; } = new();

    public IReadOnlyList<OfficePerson> People { get; init => field = value ?? []; } = [];

    public IReadOnlyList<OfficePaper> Papers { get; init => field = value ?? []; } = [];

    public IReadOnlyList<HistoryEntry> History { get; init => field = value ?? []; } = [];

    public IReadOnlyList<MissingReport> Exceptions { get; init => field = value ?? []; } = [];

    public IReadOnlyList<FiledReport> Reports { get; init => field = value ?? []; } = [];

    public IReadOnlyList<CaseLine> Cases { get; init => field = value ?? []; } = [];
}

public sealed record OfficePerson
{
    public string? RoleTitle { get; init; }

    public string? Name { get; init; }

    public string? Nationality { get; init; }

    public string? Position { get; init; }

    public string? CertificateNumber { get; init; }

    public DateOnly? TermFrom { get; init; }

    public DateOnly? TermTo { get; init; }

    public DateOnly? AppointedOn { get; init; }

    public DateOnly? LeftOn { get; init; }
}

public sealed record FiledReport(int Year, DateOnly? FiledOn, bool Late);

/// <summary>An office as a row of the officer's search.</summary>
public sealed record OfficeLine
{
    public string RegistrationNumber { get; init; } = "";

    public string NameZh { get; init; } = "";

    public string? NameForeign { get; init; }

    public string? EnterpriseNameZh { get; init; }

    public string? EnterpriseNameOriginal { get; init; }

    public string? CountryTitle { get; init; }

    public string? ZoneTitle { get; init; }

    public string State { get; init; } = "";

    public bool Expired { get; init; }

    public DateOnly? TermTo { get; init; }

    public int OpenCases { get; init; }

    public OfficeDate? NextDue { get; init; }

    public IReadOnlyList<int> Exceptions { get; init => field = value ?? []; } = [];
}

/// <summary>A line of the calendar of what falls due.</summary>
public sealed record DueLine(string RegistrationNumber, string NameZh, string? ZoneTitle, string Kind, string Title, DateOnly DueOn, bool Overdue, string? Ref);

/// <summary>An office without a report for a year.</summary>
public sealed record ExceptionLine(string RegistrationNumber, string NameZh, string? ZoneTitle, int Year, DateOnly? ListedOn, DateOnly? RemovedOn);

/// <summary>What a case asks of an office that is registered: what the register says, and what it shall say.</summary>
public sealed record CaseOffice(ShortOffice Office)
{
    public IReadOnlyList<RegisterChange> Comparisons { get; init => field = value ?? []; } = [];
}

public sealed record ShortOffice(string RegistrationNumber, string NameZh, string State)
{
    public bool Expired { get; init; }
}

/// <summary>A matter that is filed elsewhere.</summary>
public sealed record Neighbour
{
    public string Code { get; init; } = "";

    public string Title { get; init; } = "";

    public Coded? Organ { get; init; }

    public string? Summary { get; init; }

    public IReadOnlyList<Sourced> Conditions { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> Basis { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> Notes { get; init => field = value ?? []; } = [];

    public bool ToBeVerified { get; init; }
}
