using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Invitations;

/// <summary>A personal link to somebody who has no account. Only the hash of its token is kept.</summary>
internal sealed record Invitation
{
    /// <summary>A graduate confirms his or her own data; the subject is the case.</summary>
    public const string Graduate = "graduate";

    /// <summary>An expert votes; the subject is the member of the panel.</summary>
    public const string Panel = "panel";

    public required Guid Id { get; init; }

    public required string TokenHash { get; init; }

    public required string Purpose { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>Name of who was invited.</summary>
    public required PersonalText Recipient { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly ExpiresOn { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>A graduate who has answered sees what becomes of the file, beyond the link's last day.</summary>
    public bool IsReadableStill => Purpose == Graduate && UsedAt is not null;
}

/// <summary>Who is invited to what, and what the message says beside the link; both languages stand in it.</summary>
internal sealed record Invited(string Purpose, Guid SubjectId, string Name, string Mail, DateOnly ExpiresOn, Text Subject, Text Text);
