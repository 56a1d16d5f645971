using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R10: where approval comes first, its authority, number and date are part of the application.</summary>
internal sealed class PreapprovedSectorMustBeApproved() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Setup;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        var sector = form.ForeignEnterprise?.Sector;
        var needed = sector is { } s && s is not (Sector.None or Sector.Legal) || form.Approval?.Required == true;
        if (!needed)
            yield break;
        if (form.Approval?.Required != true)
            yield return At("/approval/required");
        if (string.IsNullOrWhiteSpace(form.Approval?.Authority))
            yield return At("/approval/authority");
        if (string.IsNullOrWhiteSpace(form.Approval?.Number))
            yield return At("/approval/number");
        if (form.Approval?.ApprovedOn is null)
            yield return At("/approval/approvedOn");
    }
}
