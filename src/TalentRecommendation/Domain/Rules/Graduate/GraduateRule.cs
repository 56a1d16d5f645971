using Platform.CaseKernel.Rules;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

/// <summary>A rule about a graduate's file.</summary>
internal abstract class GraduateRule() : Rule<GraduateForm>(typeof(GraduateTexts));
