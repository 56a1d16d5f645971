namespace Platform.Web.Shared.Api;

/// <summary>An employer on a zone's list.</summary>
public sealed record ListingLine
{
    public string Number { get; init; } = "";

    public string Zone { get; init; } = "";

    public string? ZoneTitle { get; init; }

    public int Year { get; init; }

    public string Employer { get; init; } = "";

    public string? CreditCode { get; init; }

    public string Industry { get; init; } = "";

    public string? IndustryTitle { get; init; }

    /// <summary><c>published</c>, <c>listed</c>, <c>over</c> once its year is, <c>delisted</c>, or for the office <c>struck</c> before it came to be listed.</summary>
    public string State { get; init; } = "";

    public DateOnly? PublishedOn { get; init; }

    public DateOnly? ObjectionsUntil { get; init; }

    /// <summary>The last yearly review that kept it.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>What has to be known of the industry, such as that two plans differ about it.</summary>
    public string? Notice { get; init; }
}

/// <summary>The same with all that happened to it, for the office and for its employer.</summary>
public sealed record ListingFile
{
    public ListingLine Listing { get; init; } = new();

    public Guid CaseId { get; init; }

    public DateOnly? EndedOn { get; init; }

    /// <summary>Why it was struck or delisted.</summary>
    public string? EndReason { get; init; }

    public DateOnly? AppealUntil { get; init; }

    public bool MayAppeal { get; init; }

    public IReadOnlyList<Claim> Objections { get; init => field = value ?? []; } = [];

    public IReadOnlyList<Claim> Appeals { get; init => field = value ?? []; } = [];

    public IReadOnlyList<ListingReview> Reviews { get; init => field = value ?? []; } = [];

    public GraduateCounts? Graduates { get; init; }
}

/// <summary>An objection or an appeal.</summary>
public sealed record Claim
{
    public Guid Id { get; init; }

    /// <summary><c>open</c>, <c>upheld</c> or <c>dismissed</c>.</summary>
    public string State { get; init; } = "";

    public DateTimeOffset? FiledAt { get; init; }

    /// <summary>For the office alone.</summary>
    public string? By { get; init; }

    public string Reason { get; init; } = "";

    public DateTimeOffset? DecidedAt { get; init; }

    public string? Decision { get; init; }
}

public sealed record ListingReview(string Outcome, string? Reason, DateTimeOffset? At);

/// <summary>Cases of graduates that name a listing.</summary>
public sealed record GraduateCounts(int Filed, int Recommended, int Settled);

/// <summary>How many employers a zone may recommend in a year, and how many places are taken.</summary>
public sealed record Quota
{
    public string Zone { get; init; } = "";

    public string? ZoneTitle { get; init; }

    public int Year { get; init; }

    /// <summary>Null while nobody has entered it: nothing is approved then.</summary>
    public int? Total { get; init; }

    public int Taken { get; init; }

    public int? Left { get; init; }

    public string? Source { get; init; }

    public bool ToBeVerified { get; init; }

    /// <summary>0: nobody has entered it.</summary>
    public int Version { get; init; }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<QuotaChange> Changes { get; init => field = value ?? []; } = [];
}

public sealed record QuotaChange(int Version, int Total, string? Source, DateTimeOffset? At, string? By);

/// <summary>A graduate in the comparison; no name.</summary>
public sealed record GraduateLine
{
    public Guid CaseId { get; init; }

    public string? Number { get; init; }

    public string? Employer { get; init; }

    public string? IndustryTitle { get; init; }

    public string? Education { get; init; }

    /// <summary>The group by which the graduate settles without points, in words.</summary>
    public string? Direct { get; init; }

    public int Points { get; init; }

    public int? Passing { get; init; }

    public string? State { get; init; }

    public string? StateTitle { get; init; }
}

public sealed record IndustryFigures
{
    public string Industry { get; init; } = "";

    public string? Title { get; init; }

    public int Employers { get; init; }

    public int Graduates { get; init; }

    public int Recommended { get; init; }

    public int Settled { get; init; }

    public string? AveragePoints { get; init; }
}

public sealed record ExportLine
{
    public string Number { get; init; } = "";

    public string? What { get; init; }

    public string? WhatTitle { get; init; }

    public string? Reason { get; init; }

    public string? By { get; init; }

    public DateTimeOffset? At { get; init; }

    public int? Rows { get; init; }

    public bool Clear { get; init; }
}
