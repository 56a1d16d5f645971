namespace Platform.Web.Shared.Api;

/// <summary>What was received, when, and exactly which: hashes of form and files.</summary>
public sealed record Receipt
{
    public Guid CaseId { get; init; }

    public string Number { get; init; } = "";

    public string Matter { get; init; } = "";

    public string MatterTitle { get; init; } = "";

    public string Zone { get; init; } = "";

    public DateTimeOffset SubmittedAt { get; init; }

    public int Version { get; init; }

    public string FormSha256 { get; init; } = "";

    public IReadOnlyList<ReceivedMaterial> Materials { get; init; } = [];

    public DateOnly? AcceptanceDue { get; init; }
}

public sealed record ReceivedMaterial(string Code, string? Title, string FileName, string Sha256, long Size);
