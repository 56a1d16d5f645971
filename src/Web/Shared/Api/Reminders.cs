namespace Platform.Web.Shared.Api;

/// <summary>What somebody is reminded of, from the read side across services.</summary>
public sealed record Reminder
{
    public string Kind { get; init; } = "";

    public string Reference { get; init; } = "";

    /// <summary>Where it stands, such as the account book of a sale.</summary>
    public string About { get; init; } = "";

    public DateOnly DueOn { get; init; }

    public bool Overdue { get; init; }
}
