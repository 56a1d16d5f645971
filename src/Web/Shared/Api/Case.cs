using System.Text.Json.Nodes;
using Platform.Web.Shared.Forms;

namespace Platform.Web.Shared.Api;

// What the services answer, as far as a page shows it. Members that a service adds later are ignored.

public sealed record Coded(string Code, string Title);

public sealed record Named(string Id, string Name);

public sealed record Case
{
    public required Guid Id { get; init; }

    public string? Number { get; init; }

    public string Service { get; init; } = "";

    public string Matter { get; init; } = "";

    public string MatterTitle { get; init; } = "";

    /// <summary>The register entry that it is about; null for a case that makes one, or none.</summary>
    public string? Subject { get; init; }

    public string Zone { get; init; } = "";

    public string ZoneTitle { get; init; } = "";

    public Coded? Organ { get; init; }

    public string State { get; init; } = "";

    public string StateTitle { get; init; } = "";

    /// <summary><c>draft</c>, <c>waiting</c>, <c>action</c>, <c>done</c> or <c>refused</c>.</summary>
    public string StateTone { get; init; } = "";

    public int Version { get; init; }

    public string Title { get; init; } = "";

    public JsonObject Form { get; init; } = [];

    public IReadOnlyList<Material> Materials { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Route names of the acts that this caller may take now; a page offers these and no others.</summary>
    public IReadOnlyList<string> OpenActs { get; init; } = [];

    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    public Named? Assignee { get; init; }

    public Named? Applicant { get; init; }

    /// <summary>Drafts only: when it is deleted unless somebody touches it.</summary>
    public DateOnly? DraftDeletedOn { get; init; }

    public bool DraftWarned { get; init; }

    public Correction? Correction { get; init; }

    /// <summary>For the office: the last submission against the one before.</summary>
    public IReadOnlyList<Change> Changes { get; init => field = value ?? []; } = [];

    /// <summary>For the office: what happened since this officer looked; null when nothing did.</summary>
    public SinceLastLook? SinceLastLook { get; init; }

    /// <summary>For the office: whose place the caller takes in this case.</summary>
    public Named? StandsInFor { get; init; }

    public IReadOnlyList<Consultation> Consultations { get; init => field = value ?? []; } = [];

    /// <summary>For the office: grounds on which a running limit may be paused now.</summary>
    public IReadOnlyList<PauseGround> PauseGrounds { get; init => field = value ?? []; } = [];

    /// <summary>For the office: consultations that may be asked now.</summary>
    public IReadOnlyList<Askable> Askable { get; init => field = value ?? []; } = [];

    /// <summary>For the office.</summary>
    public Reveals? Reveals { get; init; }

    /// <summary>Null while its personal data is kept.</summary>
    public Erasure? Erased { get; init; }

    /// <summary>For the office: on what a valid certificate may be taken back now.</summary>
    public IReadOnlyList<RevocationGround> RevocationGrounds { get; init => field = value ?? []; } = [];

    public Decision? Decision { get; init; }

    public IReadOnlyList<Certificate> Certificates { get; init; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public Receipt? Receipt { get; init; }

    /// <summary>What its matter asks, and where.</summary>
    public FormSteps Steps => FormSteps.Of(Matter).In(Zone);

    public bool May(string act) => OpenActs.Contains(act);

    /// <summary>What a place is called: a paper by its title, a field by the form's words.</summary>
    public string LabelOf(string pointer) => Materials.FirstOrDefault(material => $"/materials/{material.Code}" == pointer)?.Title ?? Steps.LabelOf(pointer);
}

public sealed record Material
{
    public string Code { get; init; } = "";

    public string Title { get; init; } = "";

    public bool Required { get; init; }

    public IReadOnlyList<string> Kinds { get; init; } = [];

    public long MaxBytes { get; init; }

    public string? Note { get; init; }

    /// <summary>A passport or the like: seen with a watermark.</summary>
    public bool Identity { get; init; }

    public MaterialFile? File { get; init; }
}

/// <summary>What there is to see of a paper without fetching it.</summary>
public sealed record Preview
{
    /// <summary>Null when there is nothing; <see cref="Reason"/> says why.</summary>
    public int? Pages { get; init; }

    public string? Reason { get; init; }

    public bool Watermarked { get; init; }
}

public sealed record MaterialFile(string FileName, string MediaType, long Size, string Sha256, string Scan, DateTimeOffset UploadedAt)
{
    public string? ScanFound { get; init; }

    /// <summary>In quarantine: nobody gets it.</summary>
    public bool IsHeldBack => Scan is "pending" or "infected";
}

/// <param name="Pointer">Empty for the whole case, <c>/materials/&lt;code&gt;</c>, or a place in the form.</param>
/// <param name="Severity"><c>block</c>, <c>warn</c> or <c>note</c> (for the officer).</param>
public sealed record Finding(string Pointer, string Code, string Title, string? Mend, string Severity, string? Provision, Coded? Organ = null);


public sealed record Reason(string Text, string? Provision);

public sealed record Decision
{
    public string Outcome { get; init; } = "";

    public string? OutcomeTitle { get; init; }

    public IReadOnlyList<Reason> Reasons { get; init => field = value ?? []; } = [];

    public string? Organ { get; init; }

    public string? Note { get; init; }

    public string? Provision { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? Remedies { get; init; }
}

public sealed record Certificate
{
    public string Kind { get; init; } = "";

    public string Title { get; init; } = "";

    public string CertificateNumber { get; init; } = "";

    public string? Holder { get; init; }

    public string State { get; init; } = "";

    public DateOnly? IssuedOn { get; init; }

    public DateOnly? ValidTo { get; init; }

    public string? ReplacedBy { get; init; }

    /// <summary>Since when it is replaced or revoked.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Of a revoked one: why, in a word.</summary>
    public Coded? Ended { get; init; }
}
