using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Platform.CaseKernel.Privacy;

namespace Platform.TalentRecommendation.Domain;

public enum SkillsApplication
{
    /// <summary>Posts for which the employer evaluates skills itself, and that count for recommendation (S0 task 43).</summary>
    Posts,

    /// <summary>Review of a professional title in aviation maintenance by a panel (S3 item 12).</summary>
    Title,
}

/// <summary>航空产业维修、研发、设计、制造 (S3 item 12).</summary>
public enum AviationTrack
{
    Maintenance,
    Research,
    Design,
    Manufacture,
}

public enum TitleLevel
{
    Assistant,
    Intermediate,
    Senior,
}

/// <summary><c>tal.skills</c>: posts of self-evaluated skills, or the review of a title by a panel.</summary>
public sealed record SkillsForm
{
    [Required]
    public SkillsApplication? Application { get; init; }

    [Required]
    public EmployerPart? Employer { get; init; }

    /// <summary>Posts: one row each.</summary>
    [MaxLength(50)]
    public IReadOnlyList<SkillPost>? Posts { get; init; }

    /// <summary>Title: who is reviewed.</summary>
    public CandidatePart? Candidate { get; init; }

    [Required]
    public ContactPart? Contact { get; init; }
}

public sealed record SkillPost
{
    /// <summary>Occupation, code of the national classification such as 6-31-01-03.</summary>
    [Required, RegularExpression("^[0-9]-[0-9]{2}-[0-9]{2}-[0-9]{2}$", ErrorMessage = "6-31-01-03")]
    public string? Occupation { get; init; }

    [Required, StringLength(100)]
    public string? Title { get; init; }

    /// <summary>Skill level 1 (senior technician) to 5 (junior).</summary>
    [Required, Range(1, 5)]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public int? Level { get; init; }

    /// <summary>The standard by which is evaluated.</summary>
    [Required, StringLength(300)]
    public string? Standard { get; init; }

    /// <summary>Qualified evaluators at the employer.</summary>
    [Required, Range(0, 1000)]
    public int? Evaluators { get; init; }

    [Required, Range(1, 10000)]
    public int? Headcount { get; init; }
}

[Person]
public sealed record CandidatePart
{
    [Personal(Mask.Name)]
    [Required, StringLength(100)]
    public string? Name { get; init; }

    [Personal(Mask.BirthDate)]
    [Required]
    public DateOnly? BirthDate { get; init; }

    /// <summary>Identity card or passport.</summary>
    [Personal(Mask.DocumentNumber)]
    [Required, StringLength(40)]
    public string? IdNumber { get; init; }

    [NotPersonal("what the review is about, which its result states")]
    [Required]
    public AviationTrack? Track { get; init; }

    [NotPersonal("what the review is about, which its result states")]
    [Required]
    public TitleLevel? Level { get; init; }

    [Personal(Mask.Readable)]
    [Required]
    public Education? Education { get; init; }

    /// <summary>Whole years in the trade.</summary>
    [Personal(Mask.Readable)]
    [Required, Range(0, 60)]
    public int? Years { get; init; }

    /// <summary>Licence of maintenance staff (CCAR-66), if there is one.</summary>
    [Personal(Mask.DocumentNumber)]
    [StringLength(40)]
    public string? MaintenanceLicence { get; init; }

    /// <summary>What speaks for the candidate: works, patents, projects.</summary>
    [Personal(Mask.Readable)]
    [Required, StringLength(4000)]
    public string? Achievements { get; init; }
}
