using Platform.CaseKernel.Rules;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Qualification;

/// <summary>A rule about a qualification from abroad.</summary>
internal abstract class QualificationRule() : Rule<QualificationForm>(typeof(TalTexts));
