using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Platform.CaseKernel.Privacy;

namespace Platform.TalentRecommendation.Domain;

public enum Education
{
    Bachelor,
    Master,
    Doctor,
}

/// <summary>How a graduate was enrolled; only the first may settle (GR21).</summary>
public enum Enrolment
{
    Unified,

    /// <summary>定向.</summary>
    Oriented,

    /// <summary>委培.</summary>
    Commissioned,
}

/// <summary>By which of GR21's four ways the employer applies.</summary>
public enum EmployerRoute
{
    Organ,
    Institution,
    Enterprise,

    /// <summary>The zone applies by official letter for an employer on its list.</summary>
    OfficialLetter,
}

/// <summary><c>tal.graduate</c>: an employer files for the settlement of a graduate from outside Shanghai; once, and nobody else after it (GR26).</summary>
public sealed record GraduateForm : IEmployerConditions
{
    [Required]
    public EmployerPart? Employer { get; init; }

    [Required]
    public EmployerRoute? Route { get; init; }

    /// <summary>Number of the zone's listing, when the employer is on its list.</summary>
    [StringLength(40)]
    public string? Listing { get; init; }

    /// <summary>Of enterprises: a branch, which needs papers of its own.</summary>
    public bool? Branch { get; init; }

    /// <summary>Of enterprises, in CNY; a branch has none.</summary>
    [Range(typeof(decimal), "0", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? RegisteredCapital { get; init; }

    /// <summary>Of enterprises.</summary>
    public DateOnly? RegisteredOn { get; init; }

    [Required]
    public bool? RegisteredInShanghai { get; init; }

    /// <summary>Fraud found in the year before (GR21: barred this year).</summary>
    [Required]
    public bool? FraudLastYear { get; init; }

    /// <summary>Graduates settled through this employer in the year before.</summary>
    [Required, Range(0, 5000)]
    public int? SettledLastYear { get; init; }

    /// <summary>Those of them who have left since.</summary>
    [Required, Range(0, 5000)]
    public int? LeftOfThem { get; init; }

    /// <summary>Year of graduation.</summary>
    [Required, Range(2000, 2100)]
    public int? Year { get; init; }

    [Required]
    public GraduatePart? Graduate { get; init; }

    [Required]
    public StudyPart? Study { get; init; }

    [Required]
    public AgreementPart? Agreement { get; init; }

    /// <summary>Codes of the points table's employer items that are claimed (<c>GET public/points/graduate</c>).</summary>
    [MaxLength(10)]
    public IReadOnlyList<string>? EmployerItems { get; init; }

    [Required]
    public ContactPart? Contact { get; init; }

    bool IEmployerConditions.IsEnterprise => Route == EmployerRoute.Enterprise;

    bool IEmployerConditions.IsBranch => Branch == true;

    bool IEmployerConditions.IsOrgan => Route == EmployerRoute.Organ;

    bool IEmployerConditions.IsOwnStartUp => Agreement?.OwnStartUp == true;
}

[Person]
public sealed record GraduatePart
{
    [Personal(Mask.Name)]
    [Required, StringLength(100)]
    public string? Name { get; init; }

    [Personal(Mask.Readable)]
    [Required]
    public Sex? Sex { get; init; }

    [Personal(Mask.BirthDate)]
    [Required]
    public DateOnly? BirthDate { get; init; }

    /// <summary>Identity card, 18 characters.</summary>
    [Personal(Mask.DocumentNumber)]
    [Required, StringLength(18)]
    public string? IdNumber { get; init; }

    /// <summary>Province of the household registration before studies, GB/T 2260 code of two digits; Shanghai is 31.</summary>
    [Personal(Mask.Readable)]
    [Required, RegularExpression("^[0-9]{2}$", ErrorMessage = "34")]
    public string? HomeProvince { get; init; }

    [Personal(Mask.Phone)]
    [Required, StringLength(40)]
    public string? Mobile { get; init; }

    [Personal(Mask.Email)]
    [Required, EmailAddress, StringLength(200)]
    public string? Email { get; init; }
}

/// <summary>The last course of study and what the points table asks of it. Grades are personal.</summary>
[Person]
public sealed record StudyPart
{
    [Personal(Mask.Readable)]
    [Required, StringLength(200)]
    public string? School { get; init; }

    /// <summary>1, 2 or 3 as in the points table.</summary>
    [Personal(Mask.Readable)]
    [Required, Range(1, 3)]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public int? SchoolClass { get; init; }

    [Personal(Mask.Readable)]
    [Required]
    public bool? InShanghai { get; init; }

    [Personal(Mask.Readable)]
    [Required]
    public Education? Education { get; init; }

    [Personal(Mask.Readable)]
    [Required, StringLength(200)]
    public string? Major { get; init; }

    [Personal(Mask.Readable)]
    [Required]
    public Enrolment? Enrolment { get; init; }

    [Personal(Mask.Readable)]
    public DateOnly? DiplomaOn { get; init; }

    [Personal(Mask.Readable)]
    public DateOnly? DegreeOn { get; init; }

    /// <summary>Rank in the class, in per cent from the top: 1 to 100.</summary>
    [Personal(Mask.DocumentNumber)]
    [Required, Range(1, 100)]
    public int? RankPercent { get; init; }

    /// <summary>Code of the table's language items, such as <c>cet6</c>; empty: none.</summary>
    [Personal(Mask.Readable)]
    [StringLength(40)]
    public string? Language { get; init; }

    /// <summary>Code of the table's computer items, such as <c>postgraduate</c>; empty: none.</summary>
    [Personal(Mask.Readable)]
    [StringLength(40)]
    public string? Computer { get; init; }

    /// <summary>Codes of the table's research items, such as <c>invention-patent</c>.</summary>
    [Personal(Mask.Readable)]
    [MaxLength(10)]
    public IReadOnlyList<string>? Research { get; init; }

    /// <summary>Code of the group by which the city settles the graduate without points (<c>GET public/points/graduate</c>); empty: by points.</summary>
    [Personal(Mask.Readable)]
    [StringLength(40)]
    public string? Direct { get; init; }

    /// <summary>Honours and contests in words. Their values differ from year to year and no text at hand has them: nothing is counted for them here, the city counts them.</summary>
    [Personal(Mask.Readable)]
    [StringLength(2000)]
    public string? Honours { get; init; }

    /// <summary>Any social insurance paid or employment held while studying (GR21).</summary>
    [Personal(Mask.Readable)]
    [Required]
    public bool? EmployedWhileStudying { get; init; }
}

/// <summary>The employment agreement (就业协议).</summary>
public sealed record AgreementPart
{
    [Required]
    public DateOnly? SignedOn { get; init; }

    [Required]
    public DateOnly? From { get; init; }

    [Required]
    public DateOnly? To { get; init; }

    [Required, StringLength(200)]
    public string? Position { get; init; }

    /// <summary>Labour dispatch (GR21: excluded).</summary>
    [Required]
    public bool? Dispatched { get; init; }

    /// <summary>The graduate's own enterprise.</summary>
    [Required]
    public bool? OwnStartUp { get; init; }

    /// <summary>The contract ends if the settlement is refused, which may not be written (GR25).</summary>
    [Required]
    public bool? EndsWithoutSettlement { get; init; }
}
