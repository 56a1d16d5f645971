using Platform.Persistence.PersonalData;

namespace Platform.CaseKernel.Certificates;

/// <summary>A paper that an approval created and that anybody may verify by its number.</summary>
public sealed record CertificateRecord
{
    public const string Valid = "valid";
    public const string Replaced = "replaced";
    public const string Revoked = "revoked";

    /// <summary>Never stored: a valid one whose last day has passed.</summary>
    public const string Expired = "expired";

    public required string Number { get; init; }

    public required Guid CaseId { get; init; }

    public required string Matter { get; init; }

    /// <summary>Such as <c>registration-certificate</c>; words <c>certificate.&lt;Kind&gt;</c> in the matter's texts.</summary>
    public required string Kind { get; init; }

    /// <summary>What the public sees: the office or product, never a person.</summary>
    public required string Subject { get; init; }

    /// <summary>For the case's own page: whose paper it is, when it is a person's.</summary>
    public PersonalText? Holder { get; init; }

    public string State { get; init; } = Valid;

    public required string IssuedBy { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public DateOnly? ValidTo { get; init; }

    /// <summary>The number of the paper that took its place.</summary>
    public string? ReplacedBy { get; init; }

    public DateOnly? ReplacedOn { get; init; }

    public DateOnly? RevokedOn { get; init; }

    /// <summary>Code of the matter's <see cref="RevocationGround"/>.</summary>
    public string? RevokedFor { get; init; }

    /// <summary>JSON of what is printed on the paper.</summary>
    public required PersonalText Data { get; init; }

    /// <summary>The flattened JWS over its public face (<see cref="CertificateFace"/>); null when it was issued before the platform signed.</summary>
    public string? Signature { get; init; }

    /// <summary>Of a person's paper: printed on it, and the salt under which the signed face holds the name.</summary>
    public string? CheckCode { get; init; }

    /// <summary>Its last day still counts.</summary>
    public string StateOn(DateOnly today) => State == Valid && ValidTo < today ? Expired : State;
}
