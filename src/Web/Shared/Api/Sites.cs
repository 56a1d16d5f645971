namespace Platform.Web.Shared.Api;

/// <summary>A site at which filed cosmetics are blended or dispensed, in a list.</summary>
public sealed record SiteItem
{
    public string Number { get; init; } = "";

    public string Name { get; init; } = "";

    public string? OperatorName { get; init; }

    public string? Address { get; init; }

    public string? ZoneTitle { get; init; }

    /// <summary><c>open</c>, <c>closed</c> or <c>expired</c>.</summary>
    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    public DateOnly? ApprovedOn { get; init; }

    public DateOnly? ValidTo { get; init; }

    public string? Ground { get; init; }

    public Guid CaseId { get; init; }
}

/// <summary>Quantities are grams, as decimal strings.</summary>
public sealed record SiteFile
{
    public required SiteItem Site { get; init; }

    public string? LicenceNumber { get; init; }

    public string? Contact { get; init; }

    public bool Blending { get; init; }

    public bool Dispensing { get; init; }

    public string? MostGrams { get; init; }

    public IReadOnlyList<SiteProduct> Products { get; init => field = value ?? []; } = [];

    public IReadOnlyList<SiteBatch> Batches { get; init => field = value ?? []; } = [];

    public IReadOnlyList<SiteBlock> Blocks { get; init => field = value ?? []; } = [];
}

public sealed record SiteProduct(string Number, string Name, int InUseDays, string State, string? StateTitle, DateOnly? Since, string? Ground);

public sealed record SiteBatch(string Number, string Name, string Batch, DateOnly UseBy, string Received, string Left, string State, string? StateTitle);

public sealed record SiteBlock(string Number, string Name, string State, string? StateTitle, string? Ground, DateOnly Since, DateTimeOffset At);

public sealed record ServiceLine(string LabelNumber, string? KindTitle, DateOnly ServedOn, DateOnly UseBy, string Total, IReadOnlyList<string> Products);

/// <summary>A unit that a consumer took away.</summary>
public sealed record ServiceFile
{
    public string LabelNumber { get; init; } = "";

    public string SiteNumber { get; init; } = "";

    public string? SiteName { get; init; }

    public string? OperatorName { get; init; }

    public string? KindTitle { get; init; }

    public DateOnly? ServedOn { get; init; }

    public DateOnly? UseBy { get; init; }

    public DateOnly? KeepUntil { get; init; }

    public string? NetContent { get; init; }

    public string? Warnings { get; init; }

    public string? Contact { get; init; }

    public IReadOnlyList<UsedComponent> Components { get; init => field = value ?? []; } = [];
}

public sealed record UsedComponent(string Number, string Name, string Batch, DateOnly UseBy, string? Quantity, string? State, string? StateTitle);

/// <summary>What anybody may verify of a unit.</summary>
public sealed record PublicLabel
{
    public string LabelNumber { get; init; } = "";

    /// <summary><c>valid</c>, <c>expired</c> or <c>recalled</c>.</summary>
    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    public string? SiteName { get; init; }

    public string? OperatorName { get; init; }

    public string? Address { get; init; }

    public string? KindTitle { get; init; }

    public IReadOnlyList<UsedComponent> Components { get; init => field = value ?? []; } = [];

    public DateOnly? ServedOn { get; init; }

    public DateOnly? UseBy { get; init; }

    public string? NetContent { get; init; }

    public string? Warnings { get; init; }

    public string? Contact { get; init; }
}
