using System.Text.Json;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Permits;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Staff;

/// <summary>A foreign member of an employer's staff with both permits, from the day they were granted.</summary>
internal sealed record StaffMember
{
    public const string Active = "active";

    /// <summary>Reported by the employer, or the work permit was taken back.</summary>
    public const string Left = "left";

    /// <summary>The work permit has run out, which ends it by itself (WPBJ).</summary>
    public const string Expired = "expired";

    public static readonly IReadOnlyList<string> States = [Active, Left, Expired];

    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required int Version { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string OrganisationName { get; init; }

    public required string Zone { get; init; }

    public required string State { get; init; }

    /// <summary>A <see cref="StaffPerson"/> as JSON.</summary>
    public required PersonalText Person { get; init; }

    public required string Position { get; init; }

    /// <summary><c>a</c>, <c>b</c> or <c>c</c>.</summary>
    public required string Class { get; init; }

    public required string WorkPermit { get; init; }

    public required DateOnly WorkPermitUntil { get; init; }

    public required string ResidencePermit { get; init; }

    public required DateOnly ResidenceUntil { get; init; }

    /// <summary>Registration number of the representative office that sponsors; null for another employer.</summary>
    public string? Sponsor { get; init; }

    /// <summary>The day on which that office ended.</summary>
    public DateOnly? SponsorEndedOn { get; init; }

    /// <summary>Reported: another post than the permit names.</summary>
    public DateOnly? PostChangedOn { get; init; }

    public DateOnly? LeftOn { get; init; }

    /// <summary>The case that granted the permits it has now.</summary>
    public required Guid CaseId { get; init; }

    public required string CaseNumber { get; init; }

    /// <summary>The ends of which the employer was reminded.</summary>
    public DateOnly? WorkReminded { get; init; }

    /// <inheritdoc cref="WorkReminded"/>
    public DateOnly? ResidenceReminded { get; init; }

    /// <summary>The application that renews the permits, while it is open: filed in time, it keeps them from ending (XKF art. 50).</summary>
    public Guid? RenewalCaseId { get; init; }

    /// <summary>What that application is about, as <see cref="RenewedPermits"/> is written.</summary>
    public string? Renewing { get; init; }

    /// <summary>As an office's list is read: the last report of which it has not taken note.</summary>
    public DateTimeOffset? ReportedAt { get; init; }

    /// <summary>When the police took the residence permit back.</summary>
    public DateOnly? ResidenceEndedOn { get; init; }

    /// <summary>A keyed hash of the passport; null once the person's data is erased.</summary>
    public string? PersonKey { get; init; }

    public DateOnly RenewalOpens => WorkPermitUntil.AddDays(-TalentTerm.RenewalOpens.On(WorkPermitUntil));

    public DateOnly RenewalCloses => WorkPermitUntil.AddDays(-TalentTerm.RenewalCloses.On(WorkPermitUntil));

    public DateOnly ResidenceRenewalCloses => ResidenceUntil.AddDays(-TalentTerm.RenewalCloses.On(ResidenceUntil));

    public DateOnly ResidenceRenewalOpens => ResidenceUntil.AddDays(-TalentTerm.RenewalOpens.On(ResidenceUntil));

    public bool WorkIsBeingRenewed => RenewalCaseId is not null && Renewing != ForeignStaffFlow.ResidencePermit;

    public bool ResidenceIsBeingRenewed => RenewalCaseId is not null && Renewing != ForeignStaffFlow.WorkPermit;

    /// <summary>What a renewal may be about on a day; null: nothing.</summary>
    public RenewedPermits? MayRenew(DateOnly today) =>
        (State == Active && RenewalCaseId is null, RenewalOpens <= today && today <= RenewalCloses, ResidenceRenewalOpens <= today && today <= ResidenceRenewalCloses) switch
        {
            (false, _, _) or (_, false, false) => null,
            (_, false, true) => RenewedPermits.ResidencePermit,
            // A residence permit that goes on for longer has its own window.
            (_, true, false) when ResidenceUntil > WorkPermitUntil => RenewedPermits.WorkPermit,
            _ => RenewedPermits.Both,
        };

    /// <summary>Nobody any more, once the person's data is erased.</summary>
    public StaffPerson Who => Person == "" ? StaffPerson.Nobody : JsonSerializer.Deserialize<StaffPerson>(Person, JsonDefaults.Lenient)!;
}

/// <summary>What is kept of a person; document numbers stay with the case.</summary>
/// <param name="Promise">The class rests on a promise of pay, which tax proofs have to bear out.</param>
internal sealed record StaffPerson(string Name, string? NameZh, string Nationality, DateOnly PassportExpiresOn, bool Promise, IReadOnlyList<StaffRelative> Family)
{
    public static readonly StaffPerson Nobody = new("", null, "", default, false, []);

    public static StaffPerson Of(ForeignStaffForm form, IReadOnlyList<StaffRelative> family) => new(
        form.Person!.Name!, form.Person.NameZh, form.Person.Nationality!, form.Person.PassportExpiresOn!.Value, form.Contract!.Promise is not null, family);

    /// <summary>As it is written in the passport, whatever the case and the spaces.</summary>
    public bool IsNamed(string name) => string.Equals(Plain(Name), Plain(name), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetter));
}

/// <summary>Of the family, with a residence permit of the same term.</summary>
/// <param name="Until">The last day: the holder's, or that of the relative's own passport when it ends first.</param>
internal sealed record StaffRelative(string Name, Relation Relation, string Nationality, DateOnly PassportExpiresOn, DateOnly? Until = null)
{
    public static StaffRelative Of(FamilyMemberPart member, DateOnly until)
    {
        var passport = member.PassportExpiresOn!.Value;
        return new StaffRelative(member.Name!, member.Relation!.Value, member.Nationality!, passport, passport < until ? passport : until);
    }
}

/// <summary>Something that happened to a member of staff; rows are added only.</summary>
/// <param name="Late">A report that came after its term.</param>
internal sealed record StaffEntry(Guid Id, Guid StaffId, string Kind, DateOnly HappenedOn, DateTimeOffset At, Guid? CaseId, bool Late, PersonalText? Details)
{
    /// <summary>Before the kind of what was reported.</summary>
    public const string Report = "report-";

    /// <summary>Before the code of the department that has taken note; by itself in older entries, for both.</summary>
    public const string Noted = "noted-";

    public const string Granted = "granted", Renewed = "renewed", Expired = "expired", Revoked = "revoked", ResidenceRevoked = "residence-revoked", RenewalReminded = "renewal-reminded", ResidenceReminded = "residence-reminded", SponsorEnded = "sponsor-ended";
}

/// <summary>A report of which an office has not taken note yet.</summary>
internal sealed record OpenReport(Guid ReportId, string Office, DateTimeOffset ReportedAt);
