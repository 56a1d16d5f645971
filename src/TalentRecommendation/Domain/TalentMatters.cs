using Platform.CaseKernel;

namespace Platform.TalentRecommendation.Domain;

/// <summary>Every matter of this service.</summary>
public static class TalentMatters
{
    public static Matter[] All() =>
    [
        new EmployerMatter(),
        new GraduateMatter(),
        new ForeignStaffMatter(),
        new QualificationMatter(),
        new SkillsMatter(),
    ];
}
