using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

/// <summary>GB 11643: day of birth and sex stand in the number.</summary>
internal sealed class IdentityNumberMustTellTheSamePerson : GraduateRule
{
    public override Provision Provision => Law.GraduateConditions;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (form.Graduate is not { IdNumber: { Length: > 0 } number } graduate || ResidentIdentity.Find(number) is not { } identity)
            yield break;
        if (graduate.BirthDate is { } day && day != identity.BirthDate)
            yield return At("/graduate/birthDate");
        if (graduate.Sex is { } sex && (sex == Sex.Male) != identity.IsMan)
            yield return At("/graduate/sex");
    }
}
