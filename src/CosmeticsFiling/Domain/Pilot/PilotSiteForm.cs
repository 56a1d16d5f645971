using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Platform.CaseKernel.Privacy;

namespace Platform.CosmeticsFiling.Domain.Pilot;

public enum OperatorRole
{
    /// <summary>Filer of the products.</summary>
    Filer,

    /// <summary>Domestic responsible person of the filer's group, with its authorisation.</summary>
    ResponsiblePerson,
}

/// <summary>Application for a site at which filed ordinary cosmetics are blended or dispensed before the consumer (domain reference §2.10).</summary>
public sealed record PilotSiteForm
{
    public const int MostProducts = 50;

    [Required]
    public OperatorForm? Operator { get; init; }

    [Required]
    public SitePremisesForm? Premises { get; init; }

    [Required]
    public ProductionLicenceForm? Licence { get; init; }

    /// <summary>质量安全负责人.</summary>
    [Required]
    public QualityOfficerForm? QualityOfficer { get; init; }

    [Required]
    public OfferedServicesForm? Services { get; init; }

    /// <summary>What is used at the site, by filing number.</summary>
    [Required, MaxLength(MostProducts)]
    public IReadOnlyList<SiteProductForm>? Products { get; init; }

    [Required, MaxLength(50)]
    public IReadOnlyList<EquipmentForm>? Equipment { get; init; }

    [Required]
    public ProceduresForm? Procedures { get; init; }
}

public sealed record OperatorForm
{
    [Required, StringLength(200)]
    public string? Name { get; init; }

    /// <summary>统一社会信用代码.</summary>
    [Required, StringLength(18)]
    public string? UnifiedCode { get; init; }

    [Required]
    public OperatorRole? Role { get; init; }

    /// <summary>Of a responsible person: the overseas filer.</summary>
    [StringLength(200)]
    public string? OverseasFiler { get; init; }

    /// <summary>Of a responsible person: belongs to the filer's group.</summary>
    public bool? SameGroup { get; init; }

    /// <summary>Of a responsible person: last day of the filer's authorisation.</summary>
    public DateOnly? AuthorisedUntil { get; init; }
}

public sealed record SitePremisesForm
{
    /// <summary>As consumers know it.</summary>
    [Required, StringLength(200)]
    public string? Name { get; init; }

    [Required, StringLength(300)]
    public string? Address { get; init; }

    /// <summary>Number of the premises' own business licence.</summary>
    [Required, StringLength(60)]
    public string? BusinessLicence { get; init; }

    /// <summary>There is an area for the service alone.</summary>
    [Required]
    public bool? DedicatedArea { get; init; }

    /// <summary>Of the dedicated area.</summary>
    [Required, Range(typeof(decimal), "1", "10000")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? AreaSquareMetres { get; init; }
}

public sealed record ProductionLicenceForm
{
    /// <summary>Such as <c>沪妆20160890</c>: province, year, serial.</summary>
    [Required, StringLength(20)]
    public string? Number { get; init; }

    /// <summary>Its scope in words; must name 现场个性化服务.</summary>
    [Required, StringLength(500)]
    public string? Scope { get; init; }

    [Required]
    public DateOnly? ValidUntil { get; init; }
}

[Person]
public sealed record QualityOfficerForm
{
    [Personal(Mask.Name)]
    [Required, StringLength(100)]
    public string? Name { get; init; }

    [Personal(Mask.Phone)]
    [Required, StringLength(40)]
    public string? Mobile { get; init; }

    /// <summary>Years in the production or quality management of cosmetics.</summary>
    [Required, Range(0, 60)]
    public int? YearsOfExperience { get; init; }
}

public sealed record OfferedServicesForm
{
    /// <summary>简单调配: two or more filed products are mixed.</summary>
    [Required]
    public bool? Blending { get; init; }

    /// <summary>分装: one filed product is filled.</summary>
    [Required]
    public bool? Dispensing { get; init; }

    /// <summary>Only when a consumer asks for it, never in stock.</summary>
    [Required]
    public bool? OnRequestOnly { get; init; }

    /// <summary>Most grams of one dispensed unit; later services keep to it.</summary>
    [Required, Range(typeof(decimal), "1", "1000")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? MostGrams { get; init; }
}

public sealed record SiteProductForm
{
    /// <summary>备案编号.</summary>
    [Required, StringLength(60)]
    public string? Number { get; init; }

    /// <summary>As the register writes it.</summary>
    internal string? FilingNumber => FilingNumbers.Parse(Number) ?? Number?.Trim();

    /// <summary>For how many days after the service the product was tested to stay good.</summary>
    [Required, Range(1, 1095)]
    public int? InUseDays { get; init; }
}

public sealed record EquipmentForm
{
    [Required, StringLength(100)]
    public string? Name { get; init; }

    [StringLength(100)]
    public string? Model { get; init; }

    [Required, Range(1, 1000)]
    public int? Count { get; init; }
}

public sealed record ProceduresForm
{
    [Required, StringLength(2000)]
    public string? Cleaning { get; init; }

    /// <summary>How temperature, humidity and air are kept.</summary>
    [Required, StringLength(2000)]
    public string? Environment { get; init; }

    [Required, StringLength(2000)]
    public string? RetainedSamples { get; init; }

    /// <summary>Whom a consumer tells of an adverse reaction: a line of the enterprise, printed on every label.</summary>
    [Required, StringLength(100)]
    public string? AdverseReactionContact { get; init; }
}
