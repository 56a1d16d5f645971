namespace Platform.Web.Shared.Api;

/// <summary>An employer on a zone's list.</summary>
public record ListingLine
{
    public string Number { get; init; } = "";

    public string Zone { get; init; } = "";

    public string? ZoneTitle { get; init; }

    public int Year { get; init; }

    public string Employer { get; init; } = "";

    public string? CreditCode { get; init; }

    public string Industry { get; init; } = "";

    public string? IndustryTitle { get; init; }

    /// <summary><c>published</c>, <c>listed</c>, <c>delisted</c> or <c>refused</c>.</summary>
    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public DateOnly? ObjectionsUntil { get; init; }

    /// <summary>What the officer and the public have to know of the industry, such as that two plans differ.</summary>
    public string? Notice { get; init; }
}

/// <summary>One of them with what came after.</summary>
public sealed record Listing : ListingLine
{
    public Guid? CaseId { get; init; }

    public IReadOnlyList<Objection> Objections { get; init => field = value ?? []; } = [];

    public Appeal? Appeal { get; init; }

    public int? Graduates { get; init; }

    public IReadOnlyList<ListingReview> Reviews { get; init => field = value ?? []; } = [];

    /// <summary>Until when its employer may appeal against its delisting.</summary>
    public DateOnly? AppealUntil { get; init; }
}

public sealed record Objection
{
    public Guid Id { get; init; }

    public string Reason { get; init; } = "";

    public DateTimeOffset? At { get; init; }

    public bool? Upheld { get; init; }

    public string? DecisionReason { get; init; }
}

public sealed record Appeal
{
    public string Reason { get; init; } = "";

    public DateTimeOffset? At { get; init; }

    public bool? Upheld { get; init; }

    public string? DecisionReason { get; init; }
}

public sealed record ListingReview(string Outcome, string? Reason, DateTimeOffset? At);

/// <summary>How many employers a zone may recommend in a year, and how many places are taken.</summary>
public sealed record Quota
{
    public string Zone { get; init; } = "";

    public string? ZoneTitle { get; init; }

    public int Year { get; init; }

    public int Total { get; init; }

    public int Taken { get; init; }

    public int Left { get; init; }

    public string? Source { get; init; }

    public bool ToBeVerified { get; init; }
}

/// <summary>A graduate in the comparison; no name.</summary>
public sealed record GraduateLine
{
    public Guid CaseId { get; init; }

    public string? Number { get; init; }

    public string? Employer { get; init; }

    public string? IndustryTitle { get; init; }

    public string? Education { get; init; }

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

public sealed record QualificationLine
{
    public string Code { get; init; } = "";

    public string? Title { get; init; }

    public string? TitleOriginal { get; init; }

    public string? Country { get; init; }

    public string? Issuer { get; init; }

    public string? Field { get; init; }

    public string? Source { get; init; }

    public bool ToBeVerified { get; init; }
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
