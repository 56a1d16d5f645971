using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

/// <summary>GB 11643: day of birth and sex stand in the number.</summary>
internal sealed class IdentityNumberMustTellTheSamePerson : GraduateRule
{
    public override Provision Provision => Law.GraduateConditions;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (form.Graduate is not { IdNumber: { Length: > 0 } number } graduate || !ResidentIdentity.ChecksOut(number))
            yield break;
        if (graduate.BirthDate is { } day && day != ResidentIdentity.BirthDateOf(number))
            yield return At("/graduate/birthDate");
        if (graduate.Sex is { } sex && sex != ResidentIdentity.SexOf(number))
            yield return At("/graduate/sex");
    }
}
