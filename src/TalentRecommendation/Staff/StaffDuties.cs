using Platform.CaseKernel.Clock;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Staff;

/// <summary>Something the employer owes for a member of staff, and by which law.</summary>
internal sealed record StaffDuty(string Code, DateOnly DueOn, Provision Provision);

/// <summary>What falls due for a member of staff, the earliest first; nothing for one who has left. Pure.</summary>
internal static class StaffDuties
{
    public const string Renewal = "renewal", ResidenceRenewal = "residence-renewal", TaxProof = "tax-proof", Passport = "passport", NewPost = "new-post", SponsorEnded = "sponsor-ended", Cancellation = "cancellation";

    /// <summary>Working days for reporting a change of data (WPBJ); the same for what no text sets a term for, to be verified.</summary>
    public const int ReportDays = 10;

    public static IReadOnlyList<StaffDuty> Of(StaffMember member, WorkingDays calendar) =>
        [.. (member.State switch { StaffMember.Active => Active(member, calendar), StaffMember.Expired => [new StaffDuty(Cancellation, Within(member.WorkPermitUntil, calendar), Law.WorkPermitPapers)], _ => [] }).OrderBy(duty => duty.DueOn).ThenBy(duty => duty.Code, StringComparer.Ordinal)];

    /// <summary>The last day of the term for reporting what happened on a day.</summary>
    public static DateOnly Within(DateOnly happenedOn, WorkingDays calendar) => calendar.Count(happenedOn, ReportDays, DayUnit.WorkingDays).Due;

    private static IEnumerable<StaffDuty> Active(StaffMember member, WorkingDays calendar)
    {
        yield return new StaffDuty(Renewal, member.RenewalCloses, Law.WorkPermitPapers);
        yield return new StaffDuty(ResidenceRenewal, member.ResidenceRenewalCloses, Law.ResidenceRenewal);
        var who = member.Who;
        if (who.Promise)
            yield return new StaffDuty(TaxProof, member.RenewalCloses, Law.WorkPermitPapers);
        if (who.PassportExpiresOn < member.ResidenceUntil)
            yield return new StaffDuty(Passport, who.PassportExpiresOn, Law.WorkPermitPapers);
        if (member.PostChangedOn is { } changed)
            yield return new StaffDuty(NewPost, Within(changed, calendar), Law.WorkPermitPapers);
        if (member.SponsorEndedOn is { } ended)
            yield return new StaffDuty(SponsorEnded, Within(ended, calendar), Law.EmployerReports);
    }

    public static string Title(string code) => new Text(typeof(StaffTexts), $"duty.{code}").InCallersLanguage();
}
