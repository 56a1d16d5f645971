using Platform.Web.Shared.Forms;

namespace Platform.Web.Shared.Api;

/// <summary>For the office: which places of a case are masked, which this officer has revealed, and what may be stated.</summary>
public sealed record Reveals
{
    public IReadOnlyList<string> Masked { get; init => field = value ?? []; } = [];

    public IReadOnlyList<OpenPlace> Open { get; init => field = value ?? []; } = [];

    public bool MayReveal { get; init; }

    public IReadOnlyList<Coded> Purposes { get; init => field = value ?? []; } = [];

    public bool Hides(string pointer) => Masked.Contains(pointer);

    /// <summary>How many masked places lie at a place or below it.</summary>
    public int HiddenWithin(string place) => Masked.Count(pointer => Pointers.Covers(place, pointer));

    public DateTimeOffset? OpenUntil(string pointer) => Open.FirstOrDefault(place => place.Pointer == pointer)?.OpenUntil;
}

public sealed record OpenPlace(string Pointer, DateTimeOffset OpenUntil);

/// <summary>Somebody of an office saw personal data in clear.</summary>
public sealed record Reading
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public string? Number { get; init; }

    public string MatterTitle { get; init; } = "";

    public string ZoneTitle { get; init; } = "";

    public string Title { get; init; } = "";

    public DateTimeOffset At { get; init; }

    /// <summary><c>reveal</c>, <c>again</c> or <c>paper</c>.</summary>
    public Coded? Kind { get; init; }

    public Coded? Office { get; init; }

    public string Actor { get; init; } = "";

    public Guid? AccountId { get; init; }

    public Coded? Purpose { get; init; }

    public string? Reason { get; init; }

    public Guid? RevealId { get; init; }

    public IReadOnlyList<string> Places { get; init => field = value ?? []; } = [];
}

/// <summary>When the personal data of a case was erased, and by which rule.</summary>
public sealed record Erasure(DateTimeOffset At, string Rule);
