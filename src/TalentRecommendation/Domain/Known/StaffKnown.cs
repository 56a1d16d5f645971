using Platform.CaseKernel;
using Platform.Persistence;
using Platform.TalentRecommendation.Staff;

namespace Platform.TalentRecommendation.Domain.Known;

/// <summary>What the service's own tables say about an application for permits.</summary>
/// <param name="Sponsor">The representative office that the form names, as the register told; null when it told of none.</param>
/// <param name="Member">Of a renewal: the applicant's own member of staff whose permit it names, as long as it runs.</param>
internal sealed record StaffKnown(Sponsor? Sponsor, StaffMember? Member)
{
    public static async Task<StaffKnown> FindAsync(KnownContext context, ForeignStaffForm form, CancellationToken cancellationToken) => new(
        form.RepresentativeOffice is { Length: > 0 } office ? await context.Work.FindSponsorAsync(office, cancellationToken) : null,
        form is { Application: PermitApplication.Renewal, WorkPermit: { Length: > 0 } permit } && await context.Work.FindStaffByPermitAsync(permit, cancellationToken) is { State: StaffMember.Active } member
            && member.OrganisationId == context.Case.OrganisationId ? member : null);
}
