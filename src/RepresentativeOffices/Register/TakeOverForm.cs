using System.ComponentModel.DataAnnotations;
using Platform.RepresentativeOffices.Domain;

namespace Platform.RepresentativeOffices.Register;

/// <summary>An office that was registered before the platform, as the officer who keeps its file enters it. Dates are days in Shanghai.</summary>
public sealed record TakeOverForm
{
    /// <summary>Whose office it is from now on.</summary>
    [Required]
    public OwnerForm? Organisation { get; init; }

    /// <summary>The number under which it was registered; without one the platform gives its next.</summary>
    [RegularExpression("^[0-9A-Z][0-9A-Z-]{4,39}$", ErrorMessage = "310000500123456")]
    public string? RegistrationNumber { get; init; }

    /// <summary>GB 32100.</summary>
    public string? UnifiedCode { get; init; }

    [Required]
    public DateOnly? EstablishedOn { get; init; }

    /// <summary>The first year of which an annual report is owed here; without one the running year.</summary>
    public int? ReportsFrom { get; init; }

    [Required]
    public string? Zone { get; init; }

    [Required]
    public TakenOverEntry? Entry { get; init; }
}

/// <summary>An organisation of Identity, which is another service: its id and name are as the officer copied them from the organisation's record.</summary>
public sealed record OwnerForm
{
    [Required]
    public Guid? Id { get; init; }

    [Required, StringLength(200)]
    public string? Name { get; init; }
}

/// <summary>What is registered and filed of the office, in the words of the form that establishes one.</summary>
public sealed record TakenOverEntry
{
    [Required]
    public OfficeForm? Office { get; init; }

    [Required]
    public EnterpriseForm? ForeignEnterprise { get; init; }

    public ApprovalForm? Approval { get; init; }

    [Required]
    public IReadOnlyList<RepresentativeForm>? Representatives { get; init; }

    [Required]
    public LiaisonForm? Liaison { get; init; }

    [Required]
    public ContactPerson? FinanceOfficer { get; init; }

    internal EstablishForm AsEstablished() => new()
    {
        Office = Office,
        ForeignEnterprise = ForeignEnterprise,
        Approval = Approval,
        Representatives = Representatives,
        Liaison = Liaison,
        FinanceOfficer = FinanceOfficer,
    };
}

/// <summary>A unified social credit code that the office has been given.</summary>
public sealed record UnifiedCodeBody(string? UnifiedCode);
