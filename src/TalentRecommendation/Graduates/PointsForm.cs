using System.ComponentModel.DataAnnotations;
using Platform.CaseKernel.Forms;
using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Graduates;

/// <summary>What the points table asks about a graduate; nobody's name.</summary>
public sealed record PointsForm
{
    [Required]
    public Education? Education { get; init; }

    /// <summary>1 to 3.</summary>
    [Required, Range(1, 3)]
    public int? SchoolClass { get; init; }

    /// <summary>Per cent from the top, 1 to 100.</summary>
    [Required, Range(1, 100)]
    public int? RankPercent { get; init; }

    [StringLength(40)]
    public string? Language { get; init; }

    [StringLength(40)]
    public string? Computer { get; init; }

    [MaxLength(10)]
    public IReadOnlyList<string>? Research { get; init; }

    [MaxLength(10)]
    public IReadOnlyList<string>? Employer { get; init; }

    [Required]
    public bool? LastDegreeInShanghai { get; init; }

    /// <summary>Of graduation; this year when left out.</summary>
    [Range(2000, 2100)]
    public int? Year { get; init; }

    /// <summary>Code of one of the year's groups that settle directly, without points; empty: none.</summary>
    [StringLength(40)]
    public string? Direct { get; init; }

    /// <summary>What a case says.</summary>
    public static PointsForm Of(GraduateForm form) => new()
    {
        Education = form.Study?.Education,
        SchoolClass = form.Study?.SchoolClass,
        RankPercent = form.Study?.RankPercent,
        Language = Chosen(form.Study?.Language),
        Computer = Chosen(form.Study?.Computer),
        Research = form.Study?.Research,
        Employer = form.EmployerItems,
        LastDegreeInShanghai = form.Study?.InShanghai,
        Year = form.Year,
        Direct = Chosen(form.Study?.Direct),
    };

    /// <summary>What is missing or out of range.</summary>
    public IEnumerable<FieldError> Missing() =>
        FieldChecks.Check(this, Law.Points).Select(finding => new FieldError(finding.Pointer, finding.Code, finding.Title, finding.Provision));

    /// <summary>Every code that the table does not know, with its place; <paramref name="places"/> says where a group stands.</summary>
    internal IEnumerable<(string Pointer, string Code)> Unknown(PointsTable table, Func<string, string> places)
    {
        foreach (var (group, code) in new[] { (PointsTable.Language, Language), (PointsTable.Computer, Computer) })
        {
            if (code is not null && table.Find(group, code) is null)
                yield return (places(group), code);
        }
        if (Direct is { Length: > 0 } direct && table.FindDirect(direct, Education, Year) is null)
            yield return (places("direct"), direct);
        foreach (var (group, codes) in new[] { (PointsTable.Research, Research), (PointsTable.Employer, Employer) })
        {
            foreach (var (code, i) in (codes ?? []).Select((code, i) => (code, i)).Where(one => table.Find(group, one.code) is null))
                yield return ($"{places(group)}/{i}", code);
        }
    }

    private static string? Chosen(string? code) => string.IsNullOrWhiteSpace(code) ? null : code;
}
