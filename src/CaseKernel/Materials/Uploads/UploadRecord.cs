using Platform.Persistence.PersonalData;

namespace Platform.CaseKernel.Materials.Uploads;

/// <summary>A file on its way in. Its bytes lie below <c>Materials:Path</c>; what the row says of them is safely on disk.</summary>
internal sealed record UploadRecord
{
    public const string Open = "open";

    /// <summary>It has become the material.</summary>
    public const string Done = "done";

    /// <summary>It came in whole and was refused; <see cref="Refusal"/> is the answer, in the language of who sent it.</summary>
    public const string Refused = "refused";

    /// <summary>How long what has come waits for the rest; every piece begins it anew.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(3);

    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string Code { get; init; }

    public required PersonalText FileName { get; init; }

    /// <summary>Bytes of the whole file.</summary>
    public required long Length { get; init; }

    /// <summary>Bytes that will not have to be sent again.</summary>
    public required long Received { get; init; }

    public required string State { get; init; }

    public PersonalText? Refusal { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
