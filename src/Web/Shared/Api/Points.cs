namespace Platform.Web.Shared.Api;

/// <summary>What a points table gives, and what would add to it.</summary>
public sealed record Points
{
    public int Total { get; init; }

    /// <summary>Of graduates: from how many on the application passes.</summary>
    public int? Passing { get; init; }

    public bool? Passed { get; init; }

    /// <summary>The group by which a graduate settles without points, in words.</summary>
    public string? Direct { get; init; }

    /// <summary>Of foreign staff: <c>a</c>, <c>b</c> or nothing.</summary>
    public string? Class { get; init; }

    public IReadOnlyDictionary<string, int>? Thresholds { get; init; }

    public IReadOnlyList<PointsItem> Items { get; init => field = value ?? []; } = [];

    /// <summary>Of a graduate's case: whether the graduate has confirmed; null before anybody was asked.</summary>
    public Confirmation? Confirmation { get; init; }

    public IReadOnlyList<PointsItem> Suggestions { get; init => field = value ?? []; } = [];
}

/// <param name="State"><c>open</c>, <c>confirmed</c>, <c>contested</c> or <c>declined</c>.</param>
public sealed record Confirmation(string State, DateTimeOffset? At, string? Remark);

public sealed record PointsItem(string? Group, string Code, string Title, int Points, string? Explanation);
