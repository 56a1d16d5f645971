using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Platform.CaseKernel;
using Platform.CaseKernel.Forms;
using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Permits;

/// <summary>What somebody wants counted. Nothing of it is kept.</summary>
public sealed record PermitPointsForm
{
    /// <summary>CNY before tax.</summary>
    [Required, Range(typeof(decimal), "0", "999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? AnnualSalary { get; init; }

    [Required]
    public HighestEducation? Education { get; init; }

    /// <summary>A skill that the table puts beside a degree.</summary>
    public bool? Skilled { get; init; }

    /// <summary>Whole years of relevant work.</summary>
    [Required, Range(0, 60)]
    public int? WorkYears { get; init; }

    [Required, Range(0, 12)]
    public int? MonthsPerYear { get; init; }

    /// <summary>Code of the table's group <c>chinese</c>.</summary>
    [StringLength(40)]
    public string? Chinese { get; init; }

    /// <summary>Works in the west, the old industrial north-east or a poor county.</summary>
    public bool? Place { get; init; }

    /// <summary>Whole years.</summary>
    [Required, Range(0, 120)]
    public int? Age { get; init; }

    /// <summary>Codes of the table's group <c>distinctions</c>.</summary>
    [MaxLength(10)]
    public IReadOnlyList<string>? Distinctions { get; init; }

    [Range(0, 10)]
    public int? LocalBonus { get; init; }

    /// <summary>By the table of this day; today when not said.</summary>
    public DateOnly? On { get; init; }

    internal IEnumerable<FieldError> Errors() =>
        FieldChecks.Check(this, Law.WorkPermitPoints).Select(finding => new FieldError(finding.Pointer, finding.Code, finding.Title, finding.Provision));

    /// <summary>Codes the table does not have.</summary>
    internal IEnumerable<FieldError> Unknown(PermitPointsTable table)
    {
        if (Chinese is { Length: > 0 } chinese && !table.Knows("chinese", chinese))
            yield return StaffProblems.CodeUnknownAt("/chinese", chinese);
        foreach (var (code, i) in (Distinctions ?? []).Select((code, i) => (code, i)).Where(given => !table.Knows("distinctions", given.code)))
            yield return StaffProblems.CodeUnknownAt($"/distinctions/{i}", code);
    }

    internal PointsFacts Facts() => new(AnnualSalary!.Value, Education!.Value, Skilled == true, WorkYears!.Value, MonthsPerYear!.Value, Chinese, Place == true, Age!.Value, Distinctions ?? [], LocalBonus ?? 0);
}
