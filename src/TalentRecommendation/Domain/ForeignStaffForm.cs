using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Platform.CaseKernel.Privacy;

namespace Platform.TalentRecommendation.Domain;

public enum PermitApplication
{
    /// <summary>Both permits for the first time.</summary>
    New,

    /// <summary>Before one of them runs out (120 to 30 days).</summary>
    Renewal,
}

/// <summary>Which of the two a renewal is about: either has an end of its own.</summary>
public enum RenewedPermits
{
    Both,
    WorkPermit,
    ResidencePermit,
}

public enum WorkPermitClass
{
    A,
    B,
    C,
}

/// <summary>On what the class rests.</summary>
public enum WorkPermitBasis
{
    /// <summary>High-end by title, prize or post.</summary>
    Title,

    /// <summary>A professional qualification that the city's list 2.0 names (JWZG); its classes are not those of the work permit.</summary>
    ListedQualification,

    /// <summary>Degree and two years of work.</summary>
    DegreeAndExperience,

    /// <summary>A good master's or doctor's degree, without experience.</summary>
    YoungTalent,

    Points,

    /// <summary>Foreign legal adviser of a law firm (S0 task 44).</summary>
    LegalAdviser,

    /// <summary>Long-term work in a comprehensive bonded zone, conditions relaxed (S3 item 11).</summary>
    BondedZone,

    /// <summary>Quota (class C).</summary>
    Quota,
}

public enum VisaKind
{
    Z,
    R,
    M,
    F,
    S1,
    Q1,
    Other,
}

public enum HighestEducation
{
    None,
    Bachelor,
    Master,
    Doctor,
}

/// <summary>
/// <c>tal.foreign-staff</c>: one application for two permits, the work permit and the residence permit for work, each decided by its own
/// organ (CRJ art. 41; S0 tasks 48 and 50). Money in CNY as decimal strings.
/// </summary>
public sealed record ForeignStaffForm
{
    [Required]
    public PermitApplication? Application { get; init; }

    /// <summary>Of a renewal: number of the work permit that runs out.</summary>
    [StringLength(60)]
    public string? WorkPermit { get; init; }

    /// <summary>Of a renewal; empty: both.</summary>
    public RenewedPermits? Renews { get; init; }

    [Required]
    public EmployerPart? Employer { get; init; }

    /// <summary>Number of the registration certificate when a representative office sponsors.</summary>
    [StringLength(60)]
    public string? RepresentativeOffice { get; init; }

    /// <summary>Key enterprise of the zone (S0 task 48).</summary>
    [Required]
    public bool? KeyEnterprise { get; init; }

    [Required]
    public ForeignerPart? Person { get; init; }

    [Required]
    public WorkPermitClass? Class { get; init; }

    [Required]
    public WorkPermitBasis? Basis { get; init; }

    /// <summary>Code of the recognised list, when the class rests on a listed qualification.</summary>
    [StringLength(40)]
    public string? Qualification { get; init; }

    /// <summary>What qualifies the person and what the points table asks.</summary>
    [Required]
    public MeritsPart? Merits { get; init; }

    [Required]
    public ContractPart? Contract { get; init; }

    [Required]
    public PapersPart? Papers { get; init; }

    [Required]
    public StayPart? Stay { get; init; }

    /// <summary>Spouse and children who apply for the same term (S0 task 48).</summary>
    [MaxLength(10)]
    public IReadOnlyList<FamilyMemberPart>? Family { get; init; }

    [Required]
    public ContactPart? Contact { get; init; }

    /// <summary>A renewal may be about one of the two; a first application is always about both.</summary>
    internal bool AsksForWorkPermit => Application != PermitApplication.Renewal || Renews != RenewedPermits.ResidencePermit;

    /// <inheritdoc cref="AsksForWorkPermit"/>
    internal bool AsksForResidencePermit => Application != PermitApplication.Renewal || Renews != RenewedPermits.WorkPermit;
}

[Person]
public sealed record ForeignerPart
{
    /// <summary>As in the passport.</summary>
    [Personal(Mask.Name)]
    [Required, StringLength(100)]
    public string? Name { get; init; }

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

    [Personal(Mask.DocumentNumber)]
    [Required, StringLength(40)]
    public string? Passport { get; init; }

    [Personal(Mask.Readable)]
    [Required]
    public DateOnly? PassportExpiresOn { get; init; }

    /// <summary>经常居住地: the last place of a year or more outside the country of nationality; empty: none.</summary>
    [Personal(Mask.Readable)]
    [RegularExpression("^[A-Z]{3}$", ErrorMessage = "DEU")]
    public string? HabitualResidence { get; init; }

    [Personal(Mask.Address)]
    [Required, StringLength(300)]
    public string? AddressInShanghai { get; init; }

    [Personal(Mask.Phone)]
    [Required, StringLength(40)]
    public string? Mobile { get; init; }

    [Personal(Mask.Email)]
    [Required, EmailAddress, StringLength(200)]
    public string? Email { get; init; }
}

[Person]
public sealed record MeritsPart
{
    [Personal(Mask.Readable)]
    [Required]
    public HighestEducation? Education { get; init; }

    /// <summary>Whole years of relevant work.</summary>
    [Personal(Mask.Readable)]
    [Required, Range(0, 60)]
    public int? WorkYears { get; init; }

    /// <summary>Months a year spent in China under the contract.</summary>
    [Personal(Mask.Readable)]
    [Required, Range(0, 12)]
    public int? MonthsPerYear { get; init; }

    /// <summary>Code of the points table's Chinese items, such as <c>hsk5</c>; empty: none.</summary>
    [Personal(Mask.Readable)]
    [StringLength(40)]
    public string? Chinese { get; init; }

    /// <summary>Codes of the table's five-point group: <c>top-school</c>, <c>fortune-500</c>, <c>patent</c>, <c>five-years-in-china</c>.</summary>
    [Personal(Mask.Readable)]
    [MaxLength(10)]
    public IReadOnlyList<string>? Distinctions { get; init; }

    /// <summary>Points the zone itself gives, 0 to 10; decided by the officer's list and only claimed here.</summary>
    [Personal(Mask.Readable)]
    [Range(0, 10)]
    public int? LocalBonus { get; init; }

    /// <summary>Foreign legal advisers: whole years of practice abroad.</summary>
    [Personal(Mask.Readable)]
    [Range(0, 60)]
    public int? PracticeYears { get; init; }
}

public sealed record ContractPart
{
    [Required, StringLength(200)]
    public string? Position { get; init; }

    [Required, StringLength(2000)]
    public string? Duties { get; init; }

    [Required]
    public DateOnly? From { get; init; }

    [Required]
    public DateOnly? To { get; init; }

    [Required]
    public bool? InChineseAndSigned { get; init; }

    /// <summary>CNY before tax.</summary>
    [Personal(Mask.DocumentNumber)]
    [Required, Range(typeof(decimal), "0", "999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? AnnualSalary { get; init; }

    /// <summary>The class rests on a promise of pay, as a multiple of the city's average wage.</summary>
    public SalaryPromise? Promise { get; init; }

    /// <summary>High technology, skills, or the zone's industries (S0 task 48).</summary>
    public bool? InZonesDirection { get; init; }
}

public enum SalaryPromise
{
    FourTimes,
    SixTimes,
}

/// <summary>Papers with a life of their own.</summary>
[Person]
public sealed record PapersPart
{
    /// <summary>Of a first application.</summary>
    [Personal(Mask.Readable)]
    public DateOnly? NoCriminalRecordOn { get; init; }

    /// <summary>Of a first application: sworn by the person alone, which does not do.</summary>
    [Personal(Mask.Readable)]
    public bool? NoCriminalRecordSelfSworn { get; init; }

    [Personal(Mask.Readable)]
    [Required]
    public DateOnly? HealthCertificateOn { get; init; }

    [Personal(Mask.Readable)]
    [Required]
    public DateOnly? PhotoOn { get; init; }

    /// <summary>Diploma and record of conduct are apostilled or authenticated.</summary>
    [Personal(Mask.Readable)]
    [Required]
    public bool? ForeignPapersAuthenticated { get; init; }

    [Personal(Mask.Readable)]
    [Required]
    public bool? TranslationsStamped { get; init; }
}

/// <summary>Entry, and what is asked for. Two instruments, two ceilings: never one field.</summary>
public sealed record StayPart
{
    /// <summary>Of a first application.</summary>
    public VisaKind? Visa { get; init; }

    /// <summary>Empty while the person is still abroad.</summary>
    public DateOnly? EnteredOn { get; init; }

    /// <summary>As long as it is asked for.</summary>
    public DateOnly? WorkPermitUntil { get; init; }

    /// <inheritdoc cref="WorkPermitUntil"/>
    public DateOnly? ResidenceUntil { get; init; }
}

public enum Relation
{
    Spouse,
    Child,
    Parent,
}

[Person]
public sealed record FamilyMemberPart
{
    [Personal(Mask.Name)]
    [Required, StringLength(100)]
    public string? Name { get; init; }

    [Personal(Mask.Readable)]
    [Required]
    public Relation? Relation { get; init; }

    [Personal(Mask.Readable)]
    [Required, RegularExpression("^[A-Z]{3}$", ErrorMessage = "DEU")]
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
