using Platform.CaseKernel.Rules;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Shared;

/// <summary>A condition of GR21 that an employer meets for its place on a list and for each of its graduates.</summary>
internal abstract class EmployerConditionRule<TForm>() : Rule<TForm>(typeof(GraduateTexts))
    where TForm : IEmployerConditions;
