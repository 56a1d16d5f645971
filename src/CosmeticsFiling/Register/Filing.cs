using Platform.Persistence.PersonalData;

namespace Platform.CosmeticsFiling.Register;

/// <summary>
/// An ordinary cosmetic that is filed: what its filing says now, what the law allows with it, and where its supervision stands. It came to
/// be when it was submitted (L727 art. 20); what it was before stands in its history.
/// </summary>
internal sealed record Filing
{
    public const string Filed = "filed";
    public const string Cancelled = "cancelled";

    public required Guid Id { get; init; }

    /// <summary>The case by which it was filed; its later supervision is acts of that case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The filer's organisation, of an imported product the domestic responsible person's.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>备案编号, for life.</summary>
    public required string Number { get; init; }

    /// <summary>Counts what happened to it.</summary>
    public int Version { get; init; } = 1;

    /// <summary><c>domestic</c>, <c>imported</c> or <c>hong-kong-macao-taiwan</c>.</summary>
    public required string Origin { get; init; }

    public required string Zone { get; init; }

    public required string Organ { get; init; }

    public required string NameZh { get; init; }

    public string? NameForeign { get; init; }

    public required string FilerName { get; init; }

    public string? FilerNameForeign { get; init; }

    /// <summary>Of an imported product.</summary>
    public string? ResponsiblePerson { get; init; }

    /// <summary>Last day of the overseas filer's authorisation, of an imported product.</summary>
    public DateOnly? AuthorisedUntil { get; init; }

    /// <summary>Such as <c>11/16-05-03-01-02</c>.</summary>
    public required string Classification { get; init; }

    public required DateOnly FiledOn { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public string State { get; init; } = Filed;

    /// <summary>Since when sale and use are suspended; null when they are not.</summary>
    public DateOnly? SuspendedOn { get; init; }

    public DateOnly? EndedOn { get; init; }

    /// <summary>Code of the ground on which it was suspended or ended last.</summary>
    public string? Ground { get; init; }

    /// <summary>Higher is looked at earlier.</summary>
    public int Risk { get; init; }

    /// <summary>JSON of <see cref="Domain.RiskReason"/>s: what the risk is made of.</summary>
    public string RiskReasons { get; init; } = "[]";

    /// <summary>A thousand minus the risk: the check's queue runs upwards.</summary>
    public int Urgency => 1000 - Risk;

    /// <summary>Where the office's check stands: one of <see cref="Checks"/>.</summary>
    public string CheckState { get; init; } = Checks.Pending;

    /// <summary>How many orders to mend it there were.</summary>
    public int Corrections { get; init; }

    /// <summary>By whom it was filed, whatever the organisation: the unified code, of a filer abroad its country and name.</summary>
    public string FilerKey { get; init; } = "";

    /// <summary>The product's name, whatever its width and case.</summary>
    public string ProductKey { get; init; } = "";

    public string SearchText { get; init; } = "";

    /// <summary>Canonical form of the filing as it counts now.</summary>
    public PersonalText? Entry { get; init; }

    /// <summary>Whether the product may be made, imported, sold and used.</summary>
    public bool IsInForce => State == Filed && SuspendedOn is null;

    /// <summary>As anybody is told: <c>filed</c>, <c>suspended</c> or <c>cancelled</c>.</summary>
    public string Standing => State == Filed && SuspendedOn is not null ? "suspended" : State;
}

/// <summary>Where the check after filing stands.</summary>
internal static class Checks
{
    public const string Pending = "pending";
    public const string Conform = "conform";
    public const string Rectification = "rectification";
    public const string Overdue = "overdue";
    public const string Ended = "ended";

    public static readonly IReadOnlyList<string> All = [Pending, Conform, Rectification, Overdue, Ended];
}
