using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot.Rules;

/// <summary>A responsible person belongs to the overseas filer's group and has its authorisation, which still runs.</summary>
internal sealed class ResponsiblePersonMustBeAuthorised : PilotSiteRule
{
    public override Provision Provision => PilotLaw.Operators;

    public override IEnumerable<Finding> Check(PilotSiteForm form, CheckContext context)
    {
        if (form.Operator is not { Role: OperatorRole.ResponsiblePerson } one)
            yield break;
        if (string.IsNullOrWhiteSpace(one.OverseasFiler))
            yield return At("/operator/overseasFiler");
        if (one.SameGroup != true)
            yield return At("/operator/sameGroup");
        if (one.AuthorisedUntil is not { } last || last < context.Today)
            yield return At("/operator/authorisedUntil");
    }
}
