namespace Platform.Web.Shared.Api;

public sealed record GuideLine(string Matter, string Title, string? TitleEn);

/// <summary>A service guide (办事指南): everything an applicant may be asked for, before being asked.</summary>
public sealed record Guide
{
    public string Matter { get; init; } = "";

    public string Title { get; init; } = "";

    public string? Type { get; init; }

    public IReadOnlyList<string> Basis { get; init; } = [];

    public Coded? PowerSource { get; init; }

    public string? Applicants { get; init; }

    public IReadOnlyList<GuideZone> Zones { get; init; } = [];

    public IReadOnlyList<GuideLimit> Limits { get; init; } = [];

    public IReadOnlyList<Sourced> Conditions { get; init; } = [];

    public IReadOnlyList<GuideMaterial> Materials { get; init; } = [];

    public IReadOnlyList<GuideStep> Steps { get; init; } = [];

    public string? Presence { get; init; }

    public int OnSiteVisits { get; init; }

    public GuideFee? Fee { get; init; }

    public string? Result { get; init; }

    public string? Contact { get; init; }

    public string? Complaints { get; init; }

    /// <summary>Further elements of the national list, named and worded by the service.</summary>
    public IReadOnlyList<GuideElement> Elements { get; init; } = [];

    public IReadOnlyList<GuideQuestion> Faq { get; init; } = [];
}

public sealed record Sourced(string Text, string? Provision);

public sealed record GuideElement(string Code, string Title, string Value);

public sealed record GuideZone(string Code, string Title, Coded? Organ);

/// <param name="Promised">In the same unit; null when the office promises nothing shorter.</param>
public sealed record GuideLimit(string Code, string Title, int Amount, string Unit, int? Promised, string? Provision, string? PromisedBy);

/// <param name="Amount">Decimal, in units of the currency.</param>
public sealed record GuideFee(string Amount, string Currency, string? Note);

public sealed record GuideMaterial
{
    public string Code { get; init; } = "";

    public string Title { get; init; } = "";

    public bool Required { get; init; }

    public string? RequiredWhen { get; init; }

    public IReadOnlyList<string> Kinds { get; init; } = [];

    public long MaxBytes { get; init; }

    public string? Form { get; init; }

    public int Copies { get; init; }

    public string? Provision { get; init; }

    public string? Note { get; init; }
}

public sealed record GuideStep(int Number, string Title);

public sealed record GuideQuestion(string Question, string Answer);

/// <summary>What anybody may know about a certificate; no personal data.</summary>
public sealed record PublicCertificate
{
    public string Number { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary><c>valid</c>, <c>expired</c>, <c>replaced</c> or <c>revoked</c>.</summary>
    public string State { get; init; } = "";

    public string? Subject { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public DateOnly? ValidTo { get; init; }

    public string? IssuedBy { get; init; }

    public string? ReplacedBy { get; init; }

    public DateOnly? ReplacedOn { get; init; }

    public DateOnly? RevokedOn { get; init; }

    public Coded? RevokedFor { get; init; }

    public string? RevokedProvision { get; init; }

    public bool OfPerson { get; init; }

    /// <summary>Address of the signed file; null when it was issued before the platform signed.</summary>
    public string? SignedFile { get; init; }
}

public sealed record Zone(string Code, string Title);
