using Platform.CaseKernel.Clock;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Tables;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Staff;

/// <summary>Something the employer owes for a member of staff, and by which law.</summary>
internal sealed record StaffDuty(string Code, DateOnly DueOn, Provision Provision)
{
    /// <summary>The later term of the other permit, where both have one.</summary>
    public StaffTerm? Also { get; init; }
}

/// <summary>The last day by the law of one of the permits.</summary>
internal sealed record StaffTerm(DateOnly DueOn, Provision Provision);

/// <summary>What falls due for a member of staff, the earliest first. Pure.</summary>
internal static class StaffDuties
{
    public const string Renewal = "renewal", ResidenceRenewal = "residence-renewal", TaxProof = "tax-proof", Passport = "passport", NewPost = "new-post", SponsorEnded = "sponsor-ended", ResidenceChange = "residence-change";

    public static IReadOnlyList<StaffDuty> Of(StaffMember member, WorkingDays calendar, DateOnly today) =>
        [.. (member.State == StaffMember.Active ? Active(member, calendar) : Gone(member, calendar, today)).OrderBy(duty => duty.DueOn).ThenBy(duty => duty.Code, StringComparer.Ordinal)];

    /// <summary>The last days for telling what happened on a day, the earlier first: of a residence permit's data in days (CRJ), of a work permit's in working days (WPBJ).</summary>
    public static IReadOnlyList<StaffTerm> Within(DateOnly happenedOn, WorkingDays calendar) =>
    [
        .. new[]
        {
            new StaffTerm(TalentTerm.ResidenceDataReport.After(happenedOn, calendar), Law.ResidenceChange),
            new StaffTerm(TalentTerm.WorkDataReport.After(happenedOn, calendar), Law.WorkPermitPapers),
        }.OrderBy(term => term.DueOn),
    ];

    private static IEnumerable<StaffDuty> Active(StaffMember member, WorkingDays calendar)
    {
        var who = member.Who;
        if (!member.WorkIsBeingRenewed)
        {
            yield return new StaffDuty(Renewal, member.RenewalCloses, Law.WorkPermitPapers);
            if (who.Promise)
                yield return new StaffDuty(TaxProof, member.RenewalCloses, Law.WorkPermitPapers);
        }
        if (!member.ResidenceIsBeingRenewed && member.ResidenceEndedOn is null)
            yield return new StaffDuty(ResidenceRenewal, member.ResidenceRenewalCloses, Law.ResidenceRenewal);
        if (who.PassportExpiresOn < member.ResidenceUntil)
            yield return new StaffDuty(Passport, who.PassportExpiresOn, Law.WorkPermitPapers);
        if (member.PostChangedOn is { } changed)
            yield return Both(NewPost, changed, calendar);
        if (member.SponsorEndedOn is { } ended)
            yield return Both(SponsorEnded, ended, calendar);
    }

    // A work permit that has run out has ended by itself; the residence permit that rested on it is the police's to change.
    private static IEnumerable<StaffDuty> Gone(StaffMember member, WorkingDays calendar, DateOnly today)
    {
        if (member.ResidenceEndedOn is null && member.ResidenceUntil >= today)
            yield return new StaffDuty(ResidenceChange, TalentTerm.ResidenceDataReport.After(member.LeftOn ?? member.WorkPermitUntil, calendar), Law.ResidenceChange);
    }

    private static StaffDuty Both(string code, DateOnly happenedOn, WorkingDays calendar)
    {
        var terms = Within(happenedOn, calendar);
        return new StaffDuty(code, terms[0].DueOn, terms[0].Provision) { Also = terms[1] };
    }

    public static string Title(string code) => new Text(typeof(StaffTexts), $"duty.{code}").InCallersLanguage();
}
