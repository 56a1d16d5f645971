using System.ComponentModel.DataAnnotations;

namespace Platform.RepresentativeOffices.Domain;

public enum RepresentativeRole
{
    Chief,
    Representative,
}

public enum Sex
{
    Male,
    Female,
}

public enum DocumentKind
{
    Passport,
    IdentityCard,
    HkMacaoPermit,
    TaiwanPermit,
    ForeignPermanentResident,
}

/// <summary>A chief representative or representative. Personal data throughout.</summary>
public sealed record RepresentativeForm
{
    [Required]
    public RepresentativeRole? Role { get; init; }

    [Required, StringLength(100)]
    public string? NameOriginal { get; init; }

    [StringLength(100)]
    public string? NameZh { get; init; }

    [Required]
    public Sex? Sex { get; init; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    [Required, RegularExpression("^[A-Z]{3}$", ErrorMessage = "DEU")]
    public string? Nationality { get; init; }

    [Required]
    public DateOnly? BirthDate { get; init; }

    [Required]
    public DocumentForm? Document { get; init; }

    [Required, StringLength(100)]
    public string? Position { get; init; }

    [Required]
    public DateOnly? TermFrom { get; init; }

    [Required]
    public DateOnly? TermTo { get; init; }

    [Required, StringLength(300)]
    public string? AddressInChina { get; init; }

    [Required, StringLength(40)]
    public string? Phone { get; init; }

    [Required, EmailAddress, StringLength(200)]
    public string? Email { get; init; }

    /// <summary>The foreign-affairs service unit that dispatches a Chinese citizen.</summary>
    [StringLength(200)]
    public string? DispatchedBy { get; init; }

    /// <summary>Convicted of harming national security or the public interest (L584 art. 12).</summary>
    [Required]
    public bool? ConvictedOfHarmingSecurity { get; init; }

    /// <summary>When an office this person represented was revoked or ordered closed for such acts, if one was.</summary>
    public DateOnly? BarredOfficeOn { get; init; }

    [Required]
    public IReadOnlyList<ResumeEntry>? Resume { get; init; }
}

public sealed record ResumeEntry
{
    [Required]
    public DateOnly? From { get; init; }

    /// <summary>Empty for what goes on.</summary>
    public DateOnly? To { get; init; }

    [Required, StringLength(200)]
    public string? Organisation { get; init; }

    [Required, StringLength(200)]
    public string? Position { get; init; }
}

public sealed record DocumentForm
{
    [Required]
    public DocumentKind? Kind { get; init; }

    [Required, StringLength(40)]
    public string? Number { get; init; }

    [Required]
    public DateOnly? ExpiresOn { get; init; }
}

public sealed record LiaisonDocument
{
    [Required]
    public DocumentKind? Kind { get; init; }

    [Required, StringLength(40)]
    public string? Number { get; init; }
}

public sealed record LiaisonForm
{
    [Required, StringLength(100)]
    public string? Name { get; init; }

    [Required]
    public LiaisonDocument? Document { get; init; }

    [Required, StringLength(40)]
    public string? Mobile { get; init; }

    [Required, EmailAddress, StringLength(200)]
    public string? Email { get; init; }
}

public sealed record ContactPerson
{
    [Required, StringLength(100)]
    public string? Name { get; init; }

    [Required, StringLength(40)]
    public string? Mobile { get; init; }
}
