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

    /// <summary>From the case itself, when the service gives no receipt of its own.</summary>
    public static Receipt Of(Case received)
    {
        ArgumentNullException.ThrowIfNull(received);
        return new Receipt
        {
            CaseId = received.Id,
            Number = received.Number ?? "",
            Matter = received.Matter,
            Zone = received.Zone,
            SubmittedAt = received.SubmittedAt ?? received.UpdatedAt,
            Materials = [.. received.Materials.Where(material => material.File is not null).Select(material => new ReceivedMaterial(material.Code, material.Title, material.File!.FileName, material.File.Sha256, material.File.Size))],
            AcceptanceDue = received.Deadlines.Count > 0 ? received.Deadlines[0].Due : null,
        };
    }
}

public sealed record ReceivedMaterial(string Code, string? Title, string FileName, string Sha256, long Size);
