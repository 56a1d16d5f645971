namespace Platform.Web.Shared.Api;

/// <summary>What somebody is reminded of, from the read side across services.</summary>
public sealed record Reminder
{
    /// <summary>Of what it is about, such as what a department is asked.</summary>
    public Guid Id { get; init; }

    public string Kind { get; init; } = "";

    public string Reference { get; init; } = "";

    /// <summary>Where it stands, such as the account book of a sale, or what it is called.</summary>
    public string About { get; init; } = "";

    public DateOnly DueOn { get; init; }

    public bool Overdue { get; init; }

    /// <summary>Its day comes soon, or has come.</summary>
    public bool Reminded { get; init; }
}
