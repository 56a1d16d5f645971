using System.ComponentModel.DataAnnotations;
using Platform.CaseKernel.Privacy;

namespace Platform.TalentRecommendation.Domain;

/// <summary>The enterprise or institution that applies.</summary>
public sealed record EmployerPart
{
    [Required, StringLength(200)]
    public string? Name { get; init; }

    /// <summary>统一社会信用代码.</summary>
    [Required, StringLength(18)]
    public string? CreditCode { get; init; }

    [Required, StringLength(300)]
    public string? Address { get; init; }
}

public enum Sex
{
    Male,
    Female,
}

/// <summary>Who answers for the application at the employer.</summary>
[Person]
public sealed record ContactPart
{
    [Personal(Mask.Name)]
    [Required, StringLength(100)]
    public string? Name { get; init; }

    [Personal(Mask.Phone)]
    [Required, StringLength(40)]
    public string? Mobile { get; init; }

    [Personal(Mask.Email)]
    [Required, EmailAddress, StringLength(200)]
    public string? Email { get; init; }
}

/// <summary>A stay at one employer or on one task; <see cref="To"/> empty for what goes on.</summary>
public sealed record ExperiencePart
{
    [Required]
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    [Required, RegularExpression("^[A-Z]{3}$", ErrorMessage = "DEU")]
    public string? Country { get; init; }

    [Required, StringLength(200)]
    public string? Employer { get; init; }

    [Required, StringLength(200)]
    public string? Position { get; init; }
}
