using Platform.CaseKernel.Rules;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Employer;

/// <summary>A rule about an employer that wants to be recommended.</summary>
internal abstract class EmployerRule() : Rule<EmployerForm>(typeof(GraduateTexts));
