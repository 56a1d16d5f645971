using Platform.Persistence.PersonalData;

namespace Platform.CaseKernel.Certificates;

/// <summary>A paper that an approval created and that anybody may verify by its number.</summary>
public sealed record CertificateRecord
{
    public required string Number { get; init; }

    public required Guid CaseId { get; init; }

    public required string Matter { get; init; }

    /// <summary>Such as <c>registration-certificate</c>; words <c>certificate.&lt;Kind&gt;</c> in the matter's texts.</summary>
    public required string Kind { get; init; }

    /// <summary>What the public sees: the office or product, never a person.</summary>
    public required string Subject { get; init; }

    /// <summary>For the case's own page: whose paper it is, when it is a person's.</summary>
    public PersonalText? Holder { get; init; }

    public string State { get; init; } = "valid";

    public required string IssuedBy { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public DateOnly? ValidTo { get; init; }

    public string? ReplacedBy { get; init; }

    public DateOnly? RevokedOn { get; init; }

    /// <summary>JSON of what is printed on the paper.</summary>
    public required PersonalText Data { get; init; }
}
