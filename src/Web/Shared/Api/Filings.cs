using System.Text.Json.Nodes;

namespace Platform.Web.Shared.Api;

/// <summary>A filed cosmetic as the register shows it to everybody (L727 art. 20).</summary>
public record FilingEntry
{
    public string Number { get; init; } = "";

    public string NameZh { get; init; } = "";

    public string? NameForeign { get; init; }

    public string? Filer { get; init; }

    public string? FilerForeign { get; init; }

    public string? ResponsiblePerson { get; init; }

    public string? Classification { get; init; }

    public string? ClassificationTitle { get; init; }

    public string? Origin { get; init; }

    public string? OriginTitle { get; init; }

    public DateOnly? FiledOn { get; init; }

    public DateOnly? PublishedOn { get; init; }

    /// <summary><c>filed</c>, <c>suspended</c> or <c>cancelled</c>.</summary>
    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    public DateOnly? SuspendedOn { get; init; }

    public DateOnly? EndedOn { get; init; }

    /// <summary>Why it was suspended or ended, in words.</summary>
    public string? Ground { get; init; }

    /// <summary>Years for which the annual report is missing.</summary>
    public IReadOnlyList<MissedReport> Exceptions { get; init => field = value ?? []; } = [];
}

public sealed record MissedReport(int Year, string Title);

/// <summary>A filing with what has happened to it; ingredients in order, without contents.</summary>
public sealed record PublicFiling : FilingEntry
{
    public IReadOnlyList<FilingEvent> History { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> Ingredients { get; init => field = value ?? []; } = [];
}

public sealed record FilingEvent
{
    public DateTimeOffset? At { get; init; }

    public string Act { get; init; } = "";

    public string ActTitle { get; init; } = "";

    public IReadOnlyList<FilingChange> Changes { get; init => field = value ?? []; } = [];
}

public sealed record FilingChange(string Item, string Title, string? From, string? To);

/// <summary>A product in its filer's portfolio.</summary>
public record OwnFiling : FilingEntry
{
    public Guid CaseId { get; init; }

    public DateOnly? AuthorisedUntil { get; init; }

    public IReadOnlyList<FilingDate> Dates { get; init => field = value ?? []; } = [];

    public IReadOnlyList<CaseLine> OpenCases { get; init => field = value ?? []; } = [];

    public IReadOnlyList<FilingMatter> MayFile { get; init => field = value ?? []; } = [];
}

public sealed record FilingDate(string Kind, string Title, DateOnly DueOn, bool Overdue);

/// <summary>What may be filed for a product, or why not now.</summary>
public sealed record FilingMatter(string Matter, string Title, bool Open, string? Reason);

/// <summary>A filing with everything that belongs to it, for its filer or the office.</summary>
public sealed record FilingFile : OwnFiling
{
    public string? OrganisationName { get; init; }

    public string? ZoneTitle { get; init; }

    public int? Risk { get; init; }

    public IReadOnlyList<RiskReason> RiskReasons { get; init => field = value ?? []; } = [];

    public string? CheckState { get; init; }

    public string? CheckTitle { get; init; }

    public IReadOnlyList<FilingEvent> History { get; init => field = value ?? []; } = [];

    public IReadOnlyList<CaseLine> Cases { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> Ingredients { get; init => field = value ?? []; } = [];
}

public sealed record RiskReason(string Code, string Title, int Points);

/// <summary>A filing in the office's list.</summary>
public sealed record DeskFiling : FilingEntry
{
    public Guid CaseId { get; init; }

    public string? ZoneTitle { get; init; }

    public int Risk { get; init; }

    public IReadOnlyList<RiskReason> RiskReasons { get; init => field = value ?? []; } = [];

    public string? CheckState { get; init; }

    public string? CheckTitle { get; init; }
}

/// <summary>A formula with what was found in it, and how it differs from the one before.</summary>
public sealed record FormulaView
{
    /// <summary>As the form has it.</summary>
    public JsonArray Rows { get; init => field = value ?? []; } = [];

    public string? Sum { get; init; }

    public IReadOnlyList<EffectiveIngredient> Effective { get; init => field = value ?? []; } = [];

    public IReadOnlyList<Finding> Findings { get; init => field = value ?? []; } = [];

    public IReadOnlyList<LabelWarning> Warnings { get; init => field = value ?? []; } = [];

    public IReadOnlyList<FormulaChange> Diff { get; init => field = value ?? []; } = [];
}

/// <param name="Percent">Decimal string: what the whole formula holds of it, blends taken apart.</param>
public sealed record EffectiveIngredient(string Name, string? Inci, string Percent);

public sealed record LabelWarning(string Text, string? Substance, string? Provision);

/// <param name="Kind"><c>added</c>, <c>removed</c> or <c>changed</c>.</param>
public sealed record FormulaChange(string Kind, string Name, string? From, string? To);

/// <summary>Where a product belongs by its classification, and why.</summary>
public sealed record Classified
{
    /// <summary>Such as <c>11-05-03-01-02</c>; null while a group is missing.</summary>
    public string? Code { get; init; }

    /// <summary><c>ordinary</c>, <c>special</c> or <c>not-a-cosmetic</c>.</summary>
    public string? Route { get; init; }

    public IReadOnlyList<Explanation> Explanations { get; init => field = value ?? []; } = [];
}

public sealed record Explanation(string Title, string? Provision, string? Code);
