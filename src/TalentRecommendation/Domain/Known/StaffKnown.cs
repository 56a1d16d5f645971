using Platform.CaseKernel;
using Platform.Persistence;
using Platform.TalentRecommendation.Staff;

namespace Platform.TalentRecommendation.Domain.Known;

/// <summary>What the service's own tables say about an application for permits.</summary>
/// <param name="Sponsor">The applicant's own representative office that the form names, as the register told; null when it told of none.</param>
/// <param name="Member">Of a renewal: the applicant's own member of staff whose permit it names, as long as it runs.</param>
internal sealed record StaffKnown(Sponsor? Sponsor, StaffMember? Member)
{
    /// <summary>Of a renewal: another application for it is open.</summary>
    public bool UnderRenewal { get; init; }

    /// <summary>Of a renewal: the passport is the one that is known of the member.</summary>
    public bool SamePassport { get; init; }

    /// <summary>The passport is somebody's whose work permit runs, here or at another employer's.</summary>
    public bool HoldsPermit { get; init; }

    /// <summary>Number of another first application of the same employer for the person, as long as it is open.</summary>
    public string? OwnApplication { get; init; }

    /// <summary>Another employer's first application for the person is open.</summary>
    public bool AppliedForElsewhere { get; init; }

    public static async Task<StaffKnown> FindAsync(KnownContext context, ForeignStaffForm form, CancellationToken cancellationToken)
    {
        var work = context.Work;
        var sponsor = form.RepresentativeOffice is { Length: > 0 } office ? await work.FindSponsorAsync(office, cancellationToken) : null;
        var member = await work.FindRenewedAsync(context.Case, form, cancellationToken);
        var passport = await work.PassportKeyAsync(form, cancellationToken);
        return new StaffKnown(sponsor?.OrganisationId == context.Case.OrganisationId ? sponsor : null, member)
        {
            UnderRenewal = member?.RenewalCaseId is { } other && other != context.Case.Id,
            SamePassport = passport is not null && member?.PersonKey == passport,
            HoldsPermit = passport is not null && await work.HoldsPermitAsync(passport, cancellationToken),
            OwnApplication = passport is null ? null : await work.FindOwnApplicationAsync(context.Case, passport, cancellationToken),
            AppliedForElsewhere = passport is not null && await work.IsAppliedForElsewhereAsync(context.Case, passport, cancellationToken),
        };
    }
}
