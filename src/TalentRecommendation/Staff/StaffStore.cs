using System.Text.Json;
using Platform.CaseKernel;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Lists;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Contracts.Talent.V1;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Staff;

/// <summary>The rows of the roster, always in the caller's transaction.</summary>
internal static class StaffStore
{
    public static Task<StaffMember?> FindStaffAsync(this Work work, Guid id, CancellationToken cancellationToken) =>
        work.FindAsync<StaffMember>("Staff.Get", new { Id = id }, cancellationToken);

    public static Task<StaffMember?> FindStaffByPermitAsync(this Work work, string workPermit, CancellationToken cancellationToken) =>
        work.FindAsync<StaffMember>("Staff.OfPermit", new { WorkPermit = workPermit }, cancellationToken);

    /// <summary>Enters the person, or renews the permits of the member of staff whose permit the application names. The case is about him or her from now on.</summary>
    public static async Task EnterAsync(this StepContext context, ForeignStaffForm form, GrantedPermits permits, CancellationToken cancellationToken)
    {
        var work = context.Work;
        var renewed = form.Application == PermitApplication.Renewal ? await work.FindStaffByPermitAsync(form.WorkPermit ?? "", cancellationToken) : null;
        var before = renewed is { State: StaffMember.Active } && renewed.OrganisationId == context.Case.OrganisationId ? renewed : null;
        var member = new StaffMember
        {
            Id = before?.Id ?? Guid.CreateVersion7(context.At),
            Number = before?.Number ?? await work.NextCertificateNumberAsync("STF", context.Case.Zone, context.Today.Year, cancellationToken),
            Version = before?.Version ?? 1,
            OrganisationId = context.Case.OrganisationId,
            OrganisationName = context.Case.OrganisationName,
            Zone = context.Case.Zone,
            State = StaffMember.Active,
            Person = JsonSerializer.Serialize(StaffPerson.Of(form, permits), JsonDefaults.Options),
            Position = form.Contract!.Position!,
            Class = permits.Class.ToString().ToLowerInvariant(),
            WorkPermit = permits.WorkPermit,
            WorkPermitUntil = permits.WorkPermitUntil,
            ResidencePermit = permits.ResidencePermit,
            ResidenceUntil = permits.ResidenceUntil,
            Sponsor = string.IsNullOrWhiteSpace(form.RepresentativeOffice) ? null : form.RepresentativeOffice.Trim(),
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
            await context.Issuance.ReplaceCertificateAsync(work, before.WorkPermit, permits.WorkPermit, cancellationToken);
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

    public static Task NoteAsync(this Work work, StaffMember member, string kind, DateOnly happenedOn, DateTimeOffset at, CancellationToken cancellationToken, Guid? caseId = null, bool late = false, PersonalText? details = null) =>
        work.ExecuteAsync("StaffEntries.Insert", new { Id = Guid.CreateVersion7(at), StaffId = member.Id, Kind = kind, HappenedOn = happenedOn, At = at, CaseId = caseId, Late = late, Details = details }, cancellationToken);

    public static Task<IReadOnlyList<StaffEntry>> EntriesOfAsync(this Work work, Guid staffId, CancellationToken cancellationToken) =>
        work.QueryAsync<StaffEntry>("StaffEntries.OfMember", new { StaffId = staffId }, cancellationToken);

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
        // Names lie encrypted and are not searched.
        Search = SearchText.Of(member.Number, member.OrganisationName, member.Position, member.WorkPermit, member.ResidencePermit, member.Sponsor),
    };
}
