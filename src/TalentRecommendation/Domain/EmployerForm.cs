using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Platform.TalentRecommendation.Domain;

/// <summary>What an employer is (GR21).</summary>
public enum EmployerKind
{
    /// <summary>Party or government organ.</summary>
    Organ,

    /// <summary>Institution, social organisation, foundation, 民办非企业单位.</summary>
    Institution,

    Enterprise,

    /// <summary>A branch needs papers of its own.</summary>
    Branch,
}

/// <summary><c>tal.employer</c>: an employer asks its zone to be listed as a key employer that is recommended for the settlement of graduates (S0 task 47). Money in CNY as decimal strings.</summary>
public sealed record EmployerForm : IEmployerConditions
{
    [Required]
    public EmployerPart? Employer { get; init; }

    [Required]
    public EmployerKind? Kind { get; init; }

    /// <summary>Of enterprises; a branch has none.</summary>
    [Range(typeof(decimal), "0", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? RegisteredCapital { get; init; }

    [Required]
    public DateOnly? RegisteredOn { get; init; }

    [Required]
    public bool? RegisteredInShanghai { get; init; }

    /// <summary>Registered and operating in the zone.</summary>
    [Required]
    public bool? OperatesInZone { get; init; }

    /// <summary>Founded by the graduates themselves: neither capital nor day of registration matter (GR21).</summary>
    [Required]
    public bool? GraduateStartUp { get; init; }

    /// <summary>Year of the graduates, from 2000 on.</summary>
    [Required, Range(2000, 2100)]
    public int? Year { get; init; }

    /// <summary>Code of one of the zone's industries (<c>GET public/industries</c>).</summary>
    [Required, StringLength(40)]
    public string? Industry { get; init; }

    /// <summary>Main activity, GB/T 4754 class (four digits).</summary>
    [Required, RegularExpression("^[0-9]{4}$", ErrorMessage = "6420")]
    public string? ActivityCode { get; init; }

    /// <summary>Why it belongs to that industry and to the key employers of the zone.</summary>
    [Required, StringLength(2000)]
    public string? Evidence { get; init; }

    /// <summary>How many graduates it means to apply for.</summary>
    [Required, Range(1, 500)]
    public int? PlannedGraduates { get; init; }

    /// <summary>Graduates settled through this employer in the year before.</summary>
    [Required, Range(0, 5000)]
    public int? SettledLastYear { get; init; }

    /// <summary>Those of them who have left since.</summary>
    [Required, Range(0, 5000)]
    public int? LeftOfThem { get; init; }

    /// <summary>Fraud found in the year before (GR21: barred this year).</summary>
    [Required]
    public bool? FraudLastYear { get; init; }

    /// <summary>On a list of dishonest or abnormal enterprises.</summary>
    [Required]
    public bool? OnBadList { get; init; }

    /// <summary>Tells graduates truthfully whether it may apply, and ties no contract to the settlement (GR25).</summary>
    [Required]
    public bool? HonestRecruiting { get; init; }

    [Required]
    public ContactPart? Contact { get; init; }

    bool IEmployerConditions.IsEnterprise => Kind is EmployerKind.Enterprise or EmployerKind.Branch;

    bool IEmployerConditions.IsBranch => Kind == EmployerKind.Branch;

    bool IEmployerConditions.IsOrgan => Kind == EmployerKind.Organ;

    bool IEmployerConditions.IsOwnStartUp => GraduateStartUp == true;
}
