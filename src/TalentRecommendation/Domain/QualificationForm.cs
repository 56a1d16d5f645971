using System.ComponentModel.DataAnnotations;
using Platform.CaseKernel.Privacy;

namespace Platform.TalentRecommendation.Domain;

public enum ProfessionalField
{
    Planning,
    Design,
    Finance,
}

/// <summary><c>tal.qualification</c>: a holder of an overseas professional qualification is put on file and may then offer services; foreign experience counts (S0 tasks 45–46, JWZG).</summary>
public sealed record QualificationForm
{
    [Required]
    public EmployerPart? Employer { get; init; }

    [Required]
    public ProfessionalField? Field { get; init; }

    [Required]
    public HolderPart? Holder { get; init; }

    /// <summary>Code of the recognised list (<c>GET public/qualifications</c>).</summary>
    [Required, StringLength(40)]
    public string? Qualification { get; init; }

    [Required]
    public QualificationPaper? Paper { get; init; }

    [Required, MaxLength(30)]
    public IReadOnlyList<ExperiencePart>? Experience { get; init; }

    /// <summary>What the person is to do here.</summary>
    [Required, StringLength(1000)]
    public string? Services { get; init; }

    [Required]
    public DateOnly? ServesFrom { get; init; }

    [Required]
    public DateOnly? ServesUntil { get; init; }

    /// <summary>Finance: the day on which the examination in law was passed.</summary>
    public DateOnly? LawExamOn { get; init; }

    /// <summary>Finance: the day on which the examination in professional ethics was passed.</summary>
    public DateOnly? EthicsExamOn { get; init; }

    [Required]
    public ContactPart? Contact { get; init; }
}

[Person]
public sealed record HolderPart
{
    [Personal(Mask.Name)]
    [Required, StringLength(100)]
    public string? Name { get; init; }

    [Personal(Mask.Readable)]
    [Required, RegularExpression("^[A-Z]{3}$", ErrorMessage = "GBR")]
    public string? Nationality { get; init; }

    [Personal(Mask.BirthDate)]
    [Required]
    public DateOnly? BirthDate { get; init; }

    [Personal(Mask.DocumentNumber)]
    [Required, StringLength(40)]
    public string? Passport { get; init; }

    [Personal(Mask.Readable)]
    [Required]
    public DateOnly? PassportExpiresOn { get; init; }
}

[Person]
public sealed record QualificationPaper
{
    [Personal(Mask.DocumentNumber)]
    [Required, StringLength(60)]
    public string? Number { get; init; }

    [Personal(Mask.Readable)]
    [Required, StringLength(200)]
    public string? Issuer { get; init; }

    [Personal(Mask.Readable)]
    [Required]
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Empty: without end.</summary>
    [Personal(Mask.Readable)]
    public DateOnly? ExpiresOn { get; init; }

    [Personal(Mask.Readable)]
    [Required]
    public bool? Authenticated { get; init; }
}
