using System.Text.Json;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Lists;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Contracts.Talent.V1;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Graduates;
using Platform.TalentRecommendation.Permits;

namespace Platform.TalentRecommendation.Staff;

/// <summary>The rows of the roster, always in the caller's transaction.</summary>
internal static class StaffStore
{
    public static Task<StaffMember?> FindStaffAsync(this Work work, Guid id, CancellationToken cancellationToken) =>
        work.FindAsync<StaffMember>("Staff.Get", new { Id = id }, cancellationToken);

    public static Task<StaffMember?> FindStaffByPermitAsync(this Work work, string workPermit, CancellationToken cancellationToken) =>
        work.FindAsync<StaffMember>("Staff.OfPermit", new { WorkPermit = workPermit }, cancellationToken);

    public static Task<StaffMember?> FindStaffByNumberAsync(this Work work, string number, CancellationToken cancellationToken) =>
        work.FindAsync<StaffMember>("Staff.OfNumber", new { Number = number }, cancellationToken);

    /// <summary>Of a renewal: the applicant's own member of staff whose permit it names, as long as that runs.</summary>
    public static async Task<StaffMember?> FindRenewedAsync(this Work work, CaseRecord @case, ForeignStaffForm form, CancellationToken cancellationToken) =>
        form is { Application: PermitApplication.Renewal, WorkPermit: { Length: > 0 } permit } && await work.FindStaffByPermitAsync(permit.Trim(), cancellationToken) is { State: StaffMember.Active } member
            && member.OrganisationId == @case.OrganisationId && (@case.Subject is null || @case.Subject == member.Number) ? member : null;

    /// <summary>The keyed hash of the passport that a form names; null as long as it names none.</summary>
    public static async Task<string?> PassportKeyAsync(this Work work, ForeignStaffForm form, CancellationToken cancellationToken) =>
        form.Person is { Nationality: { Length: > 0 } country, Passport: { Length: > 0 } number } ? await work.PassportKeyAsync(country, number, cancellationToken) : null;

    /// <inheritdoc cref="PassportKeyAsync(Work, ForeignStaffForm, CancellationToken)"/>
    public static Task<string> PassportKeyAsync(this Work work, string country, string number, CancellationToken cancellationToken) =>
        work.PersonKeyAsync($"passport {country} {string.Concat(number.Where(char.IsLetterOrDigit))}", cancellationToken);

    /// <summary>Whether somebody with this passport works under a permit, for whomever.</summary>
    public static async Task<bool> HoldsPermitAsync(this Work work, string passport, CancellationToken cancellationToken) =>
        await work.FindAsync<int>("Staff.Holds", new { Person = passport }, cancellationToken) > 0;

    /// <summary>An application renews the permits from now on: no other may, and they do not end meanwhile. Of two at once one is refused.</summary>
    public static async Task<Problem?> BeginRenewalAsync(this Work work, CaseRecord @case, ForeignStaffForm form, CancellationToken cancellationToken)
    {
        if (await work.FindRenewedAsync(@case, form, cancellationToken) is not { } member)
            return StaffProblems.NotActive.With(form.WorkPermit);
        var begun = member with { RenewalCaseId = @case.Id, Renewing = JsonNamingPolicy.KebabCaseLower.ConvertName((form.Renews ?? RenewedPermits.Both).ToString()) };
        return member.RenewalCaseId is null && await work.ChangeAsync(begun, cancellationToken) ? null : StaffProblems.UnderRenewal.With(member.Number);
    }

    /// <summary>An employer applies for a person from now on, and not a second time while that is open. Of two at once one is refused and told which is the other.</summary>
    public static async Task<Problem?> BeginApplicationAsync(this Work work, CaseRecord @case, ForeignStaffForm form, CancellationToken cancellationToken)
    {
        var person = (await work.PassportKeyAsync(form, cancellationToken))!;
        return await work.ExecuteAsync("StaffApplications.Take", new { CaseId = @case.Id, CaseNumber = @case.Number, Person = person, @case.OrganisationId }, cancellationToken) == 1
            ? null
            : StaffProblems.AppliedAlready.With(await work.FindOwnApplicationAsync(@case, person, cancellationToken)) with { Provision = Law.TwoPermits };
    }

    /// <summary>Number of another application of the same employer for the person; null when none is open.</summary>
    public static Task<string?> FindOwnApplicationAsync(this Work work, CaseRecord @case, string passport, CancellationToken cancellationToken) =>
        work.FindAsync<string>("StaffApplications.OfEmployer", new { Person = passport, @case.OrganisationId, CaseId = @case.Id }, cancellationToken);

    /// <summary>Whether another employer's application for the person is open.</summary>
    public static async Task<bool> IsAppliedForElsewhereAsync(this Work work, CaseRecord @case, string passport, CancellationToken cancellationToken) =>
        await work.FindAsync<int>("StaffApplications.OfOthers", new { Person = passport, @case.OrganisationId }, cancellationToken) > 0;

    /// <summary>The application has ended, or is about another permit or person.</summary>
    public static async Task EndApplicationAsync(this Work work, Guid caseId, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync("StaffApplications.Free", new { CaseId = caseId }, cancellationToken);
        await work.ExecuteAsync("Staff.EndRenewal", new { CaseId = caseId }, cancellationToken);
    }

    /// <summary>Enters the person, or renews the permits of a member of staff. The case is about him or her from now on.</summary>
    /// <param name="before">The member whose permits are renewed; null for who is new.</param>
    public static async Task EnterAsync(this StepContext context, ForeignStaffForm form, GrantedPermits permits, StaffMember? before, CancellationToken cancellationToken)
    {
        var work = context.Work;
        var member = new StaffMember
        {
            Id = before?.Id ?? Guid.CreateVersion7(context.At),
            Number = before?.Number ?? await work.NextCertificateNumberAsync("STF", context.Case.Zone, context.Today.Year, cancellationToken),
            Version = before?.Version ?? 1,
            OrganisationId = context.Case.OrganisationId,
            OrganisationName = context.Case.OrganisationName,
            Zone = context.Case.Zone,
            State = StaffMember.Active,
            Person = JsonSerializer.Serialize(StaffPerson.Of(form, permits.Family), JsonDefaults.Options),
            PersonKey = await work.PassportKeyAsync(form, cancellationToken),
            Position = form.Contract!.Position!,
            Class = permits.Class.ToString().ToLowerInvariant(),
            WorkPermit = permits.WorkPermit,
            WorkPermitUntil = permits.WorkPermitUntil,
            ResidencePermit = permits.ResidencePermit,
            ResidenceUntil = permits.ResidenceUntil,
            ResidenceEndedOn = form.AsksForResidencePermit ? null : before?.ResidenceEndedOn,
            Sponsor = string.IsNullOrWhiteSpace(form.RepresentativeOffice) ? null : form.RepresentativeOffice.Trim(),
            PostChangedOn = form.AsksForWorkPermit ? null : before?.PostChangedOn,
            CaseId = context.Case.Id,
            CaseNumber = context.Case.Number!,
        };
        if (before is null)
        {
            await work.ExecuteAsync("Staff.Insert", Row(member), cancellationToken);
        }
        else
        {
            if (!await work.ChangeAsync(member, cancellationToken))
                throw new InvalidOperationException($"Member of staff {member.Number} changed while the permits were granted.");
            if (form.AsksForWorkPermit)
                await context.Issuance.ReplaceCertificateAsync(work, before.WorkPermit, permits.WorkPermit, cancellationToken);
            if (form.AsksForResidencePermit)
                await context.Issuance.ReplaceCertificateAsync(work, before.ResidencePermit, permits.ResidencePermit, cancellationToken);
        }
        await work.NoteAsync(member, before is null ? StaffEntry.Granted : StaffEntry.Renewed, context.Today, context.At, cancellationToken, caseId: context.Case.Id);
        if (before is not null)
            await context.Outbox.SettleRenewalAsync(work, before, context.At, cancellationToken);
        await context.SetSubjectAsync(member.Number, cancellationToken);
    }

    /// <summary>False when somebody changed the row since it was read.</summary>
    public static async Task<bool> ChangeAsync(this Work work, StaffMember member, CancellationToken cancellationToken) =>
        await work.ExecuteAsync("Staff.Update", Row(member), cancellationToken) == 1;

    /// <summary>Adds to what happened; the entry's id.</summary>
    public static async Task<Guid> NoteAsync(this Work work, StaffMember member, string kind, DateOnly happenedOn, DateTimeOffset at, CancellationToken cancellationToken, Guid? caseId = null, bool late = false, PersonalText? details = null)
    {
        var id = Guid.CreateVersion7(at);
        await work.ExecuteAsync("StaffEntries.Insert", new { Id = id, StaffId = member.Id, Kind = kind, HappenedOn = happenedOn, At = at, CaseId = caseId, Late = late, Details = details }, cancellationToken);
        return id;
    }

    public static Task<IReadOnlyList<StaffEntry>> EntriesOfAsync(this Work work, Guid staffId, CancellationToken cancellationToken) =>
        work.QueryAsync<StaffEntry>("StaffEntries.OfMember", new { StaffId = staffId }, cancellationToken);

    /// <summary>Each office is told of a report until it takes note.</summary>
    public static async Task TellAsync(this Work work, StaffMember member, Guid report, IReadOnlyList<string> offices, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var office in offices)
            await work.ExecuteAsync("StaffReports.Insert", new { ReportId = report, Office = office, StaffId = member.Id, ReportedAt = at }, cancellationToken);
    }

    /// <summary>Reports of which an office has not taken note, the first first.</summary>
    public static Task<IReadOnlyList<OpenReport>> OpenReportsOfAsync(this Work work, Guid staffId, CancellationToken cancellationToken) =>
        work.QueryAsync<OpenReport>("StaffReports.OfMember", new { StaffId = staffId }, cancellationToken);

    /// <summary>The work permit was taken back; who it was for has left the roster of those who may work.</summary>
    public static async Task EndStaffOfPermitAsync(this Work work, Outbox outbox, string workPermit, DateOnly today, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await work.FindStaffByPermitAsync(workPermit, cancellationToken) is not { State: StaffMember.Active } member)
            return;
        if (!await work.ChangeAsync(member with { State = StaffMember.Left, LeftOn = today }, cancellationToken))
            throw new InvalidOperationException($"Member of staff {member.Number} changed while the permit was taken back.");
        await work.NoteAsync(member, StaffEntry.Revoked, today, at, cancellationToken);
        await outbox.SettleRenewalAsync(work, member, at, cancellationToken);
    }

    /// <summary>The police took the residence permit back; of one that was replaced nothing is known here any more.</summary>
    public static async Task EndResidenceAsync(this Work work, string residencePermit, DateOnly today, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await work.FindAsync<StaffMember>("Staff.OfResidence", new { ResidencePermit = residencePermit }, cancellationToken) is not { } member)
            return;
        if (!await work.ChangeAsync(member with { ResidenceEndedOn = today }, cancellationToken))
            throw new InvalidOperationException($"Member of staff {member.Number} changed while the permit was taken back.");
        await work.NoteAsync(member, StaffEntry.ResidenceRevoked, today, at, cancellationToken);
    }

    /// <summary>Nobody need be reminded of these permits any more: they are renewed, or have ended.</summary>
    public static Task SettleRenewalAsync(this Outbox outbox, Work work, StaffMember member, DateTimeOffset at, CancellationToken cancellationToken) =>
        outbox.AddAsync(work, new PermitRenewalSettled(member.Id, member.Number, member.WorkPermit, member.OrganisationId, member.Zone, member.RenewalCloses, at), cancellationToken);

    private static object Row(StaffMember member) => new
    {
        member.Id,
        member.Number,
        member.Version,
        member.OrganisationId,
        member.OrganisationName,
        member.Zone,
        member.State,
        member.Person,
        member.Position,
        member.Class,
        member.WorkPermit,
        member.WorkPermitUntil,
        member.ResidencePermit,
        member.ResidenceUntil,
        member.Sponsor,
        member.SponsorEndedOn,
        member.PostChangedOn,
        member.LeftOn,
        member.CaseId,
        member.CaseNumber,
        member.WorkReminded,
        member.ResidenceReminded,
        member.RenewalCaseId,
        member.Renewing,
        member.ResidenceEndedOn,
        member.PersonKey,
        // Names lie encrypted and are not searched.
        Search = SearchText.Of(member.Number, member.OrganisationName, member.Position, member.WorkPermit, member.ResidencePermit, member.Sponsor),
    };
}
