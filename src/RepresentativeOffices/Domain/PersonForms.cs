using System.ComponentModel.DataAnnotations;
using Platform.CaseKernel.Privacy;

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
[Person]
public sealed record RepresentativeForm
{
    [Required]
    public RepresentativeRole? Role { get; init; }

    [Personal(Mask.Name)]
    [Required, StringLength(100)]
    public string? NameOriginal { get; init; }

    [Personal(Mask.Name)]
    [StringLength(100)]
    public string? NameZh { get; init; }

    [Personal(Mask.Readable)]
    [Required]
    public Sex? Sex { get; init; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    [Personal(Mask.Readable)]
    [Required, RegularExpression("^[A-Z]{3}$", ErrorMessage = "DEU")]
    public string? Nationality { get; init; }

    [Personal(Mask.BirthDate)]
    [Required]
    public DateOnly? BirthDate { get; init; }

    [Required]
    public DocumentForm? Document { get; init; }

    [NotPersonal("the office's post, which the representative's certificate states")]
    [Required, StringLength(100)]
    public string? Position { get; init; }

    [NotPersonal("how long the post is held, which the representative's certificate states")]
    [Required]
    public DateOnly? TermFrom { get; init; }

    [NotPersonal("how long the post is held, which the representative's certificate states")]
    [Required]
    public DateOnly? TermTo { get; init; }

    [Personal(Mask.Address)]
    [Required, StringLength(300)]
    public string? AddressInChina { get; init; }

    [Personal(Mask.Phone)]
    [Required, StringLength(40)]
    public string? Phone { get; init; }

    [Personal(Mask.Email)]
    [Required, EmailAddress, StringLength(200)]
    public string? Email { get; init; }

    /// <summary>The foreign-affairs service unit that dispatches a Chinese citizen.</summary>
    [Personal(Mask.Readable)]
    [StringLength(200)]
    public string? DispatchedBy { get; init; }

    /// <summary>Convicted of harming national security or the public interest (L584 art. 12).</summary>
    [Personal(Mask.Readable)]
    [Required]
    public bool? ConvictedOfHarmingSecurity { get; init; }

    /// <summary>When an office this person represented was revoked or ordered closed for such acts, if one was.</summary>
    [Personal(Mask.Readable)]
    public DateOnly? BarredOfficeOn { get; init; }

    [Personal(Mask.Readable)]
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
    [Personal(Mask.Readable)]
    [Required]
    public DocumentKind? Kind { get; init; }

    [Personal(Mask.DocumentNumber)]
    [Required, StringLength(40)]
    public string? Number { get; init; }

    [Personal(Mask.Readable)]
    [Required]
    public DateOnly? ExpiresOn { get; init; }
}

public sealed record LiaisonDocument
{
    [Personal(Mask.Readable)]
    [Required]
    public DocumentKind? Kind { get; init; }

    [Personal(Mask.DocumentNumber)]
    [Required, StringLength(40)]
    public string? Number { get; init; }
}

[Person]
public sealed record LiaisonForm
{
    [Personal(Mask.Name)]
    [Required, StringLength(100)]
    public string? Name { get; init; }

    [Required]
    public LiaisonDocument? Document { get; init; }

    [Personal(Mask.Phone)]
    [Required, StringLength(40)]
    public string? Mobile { get; init; }

    [Personal(Mask.Email)]
    [Required, EmailAddress, StringLength(200)]
    public string? Email { get; init; }
}

[Person]
public sealed record ContactPerson
{
    [Personal(Mask.Name)]
    [Required, StringLength(100)]
    public string? Name { get; init; }

    [Personal(Mask.Phone)]
    [Required, StringLength(40)]
    public string? Mobile { get; init; }
}
