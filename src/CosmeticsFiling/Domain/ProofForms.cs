using System.ComponentModel.DataAnnotations;
using Platform.CaseKernel.Privacy;

namespace Platform.CosmeticsFiling.Domain;

public enum TestKind
{
    Microbiology,
    PhysicalChemistry,
    Toxicology,
    HumanSafety,
}

public sealed record TestForm
{
    [Required, StringLength(100)]
    public string? ReportNumber { get; init; }

    [Required, StringLength(200)]
    public string? Laboratory { get; init; }

    /// <summary>The laboratory is registered in NMPA's test information system (to be verified).</summary>
    [Required]
    public bool? Registered { get; init; }

    [Required]
    public TestKind? Kind { get; init; }

    [Required, StringLength(200)]
    public string? Sample { get; init; }

    [Required, StringLength(100)]
    public string? Batch { get; init; }

    [Required]
    public DateOnly? IssuedOn { get; init; }

    [Required]
    public bool? Passed { get; init; }
}

public enum AssessmentPaper
{
    /// <summary>安全评估报告, whole.</summary>
    FullReport,

    /// <summary>基本结论 with the listed further papers.</summary>
    ConclusionAndPapers,

    /// <summary>基本结论 alone; the report is kept on file.</summary>
    Conclusion,
}

public sealed record SafetyForm
{
    [Required]
    public AssessmentPaper? Paper { get; init; }

    [Required]
    public DateOnly? AssessedOn { get; init; }

    /// <summary>A well-running quality system, which alone lets the conclusion stand for the report.</summary>
    public bool? QualitySystemRunsWell { get; init; }

    /// <summary>The report is sufficient to say that the product is safe.</summary>
    [Required]
    public bool? Safe { get; init; }

    /// <summary>No toxicology test was made, because the assessment is sufficient (C32 art. 33).</summary>
    public bool? ToxicologyWaived { get; init; }

    [Required]
    public AssessorForm? Assessor { get; init; }
}

[Person]
public sealed record AssessorForm
{
    [Personal(Mask.Name)]
    [Required, StringLength(100)]
    public string? Name { get; init; }

    [NotPersonal("which knowledge the law asks of who assesses")]
    [Required, StringLength(200)]
    public string? Profession { get; init; }

    [NotPersonal("since when the law's five years count")]
    [Required]
    public DateOnly? ExperiencedSince { get; init; }
}

public sealed record ClaimsForm
{
    [MaxLength(30)]
    public IReadOnlyList<EvidenceForm>? Evidence { get; init; }

    /// <summary>适用敏感皮肤.</summary>
    public bool? SensitiveSkin { get; init; }

    /// <summary>无泪配方.</summary>
    public bool? TearFree { get; init; }

    /// <summary>温和, 无刺激.</summary>
    public bool? Mild { get; init; }

    /// <summary>Times, percentages and the like.</summary>
    public bool? Quantified { get; init; }

    /// <summary>What an ingredient does.</summary>
    public bool? IngredientEffect { get; init; }
}

public enum EvidenceKind
{
    HumanTest,
    ConsumerTest,
    LaboratoryTest,
    Literature,
    Data,
}

/// <summary>功效宣称依据的摘要.</summary>
public sealed record EvidenceForm
{
    /// <summary>Code of the efficacy (table 1), or <c>sensitive-skin</c>, <c>tear-free</c>, <c>mild</c>, <c>quantified</c>, <c>ingredient</c>.</summary>
    [Required, StringLength(20)]
    public string? Claim { get; init; }

    [Required, MaxLength(5)]
    public IReadOnlyList<EvidenceKind>? Kinds { get; init; }

    [Required, StringLength(4000)]
    public string? Abstract { get; init; }

    /// <summary>Works physically only, and the label says so: no abstract is published (C50).</summary>
    public bool? PhysicalOnly { get; init; }
}

public sealed record ChildrenForm
{
    /// <summary>Safety first, necessary effect, as few ingredients as can be; how that was kept.</summary>
    [Required, StringLength(4000)]
    public string? DesignPrinciples { get; init; }

    /// <summary>Nothing made by gene technology or nanotechnology, or why there is nothing else.</summary>
    [Required]
    public bool? NoGeneOrNano { get; init; }

    /// <summary>Neither 食品级 nor 可食用, nor anything that makes children think so.</summary>
    [Required]
    public bool? NotLikeFood { get; init; }
}
