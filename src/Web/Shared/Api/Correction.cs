using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Platform.Web.Shared.Forms;

namespace Platform.Web.Shared.Api;

/// <summary>The latest correction notice.</summary>
public sealed record Correction
{
    public int Round { get; init; }

    public DateTimeOffset? RequestedAt { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>Why there was a second notice at the same stage.</summary>
    public string? Ground { get; init; }

    public IReadOnlyList<CorrectionItem> Items { get; init => field = value ?? []; } = [];

    /// <summary>What may be changed now, as JSON pointers and <c>/materials/&lt;code&gt;</c>; null when nothing is said about it.</summary>
    public IReadOnlyList<string>? Editable { get; init; }

    public bool Covers(string pointer) => Editable is null || Editable.Any(place => place.Length == 0 || Pointers.Covers(place, pointer));
}

/// <param name="Changed">Whether the applicant has changed what it names since.</param>
/// <param name="Answer">What the applicant said about it when handing in again.</param>
public sealed record CorrectionItem(string Message, string? Pointer, string? Material, string? MessageEn = null, bool Changed = false, string? Answer = null)
{
    /// <summary>Empty for the whole case.</summary>
    [JsonIgnore]
    public string Place => Material is { Length: > 0 } code ? $"/materials/{code}" : Pointer ?? "";
}

/// <summary>One place that differs; a file stands as <c>/materials/&lt;code&gt;</c> with its name, hash and size.</summary>
public sealed record Change(string Pointer, JsonNode? Before, JsonNode? After);

public sealed record SinceLastLook
{
    public DateTimeOffset At { get; init; }

    public int Version { get; init; }

    public IReadOnlyList<Change> Changes { get; init => field = value ?? []; } = [];

    public IReadOnlyList<TimelineEntry> Acts { get; init => field = value ?? []; } = [];
}
