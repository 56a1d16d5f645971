using Platform.CaseKernel.Sweeps;
using Platform.Contracts.Talent.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Staff;

/// <summary>
/// What the calendar brings to the roster: when a renewal's window opens the employer is reminded, once for each end; a work permit that has
/// run out ends by itself, but not while a renewal that was filed in time is open (XKF art. 50).
/// </summary>
internal sealed class StaffSweep(SweepWork sweep, Outbox outbox, TimeProvider time) : ISweep
{
    private const int Batch = 200;

    public string Name => "staff-sweep";

    public TimeSpan Interval { get; } = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var (after, today) = (Guid.Empty, time.ShanghaiToday());
        while (await DueAsync(after, today, cancellationToken) is { Count: > 0 } due)
        {
            await sweep.EachAsync(due, id => $"Member of staff {id}", (work, id) => TreatAsync(work, id, today, cancellationToken), cancellationToken);
            after = due[^1];
        }
    }

    private Task<IReadOnlyList<Guid>> DueAsync(Guid after, DateOnly today, CancellationToken cancellationToken) =>
        sweep.LookAsync(work => work.QueryAsync<Guid>("Staff.Due", new
        {
            After = after,
            Today = today,
            WorkUntil = today.AddDays(TalentTerm.RenewalOpens.On(today)),
            ResidenceUntil = today.AddDays(TalentTerm.ResidenceReminder.On(today)),
            Most = Batch,
        }, cancellationToken), cancellationToken);

    private async Task<bool> TreatAsync(Work work, Guid id, DateOnly today, CancellationToken cancellationToken)
    {
        if (await work.FindStaffAsync(id, cancellationToken) is not { State: StaffMember.Active } member)
            return false;
        var now = time.GetUtcNow();
        if (member.WorkPermitUntil < today && !member.WorkIsBeingRenewed)
        {
            await work.NoteAsync(member, StaffEntry.Expired, member.WorkPermitUntil, now, cancellationToken);
            await outbox.SettleRenewalAsync(work, member, now, cancellationToken);
            return await work.ChangeAsync(member with { State = StaffMember.Expired }, cancellationToken);
        }
        var work120 = member.RenewalOpens <= today && member.WorkReminded != member.WorkPermitUntil;
        var residence60 = member.ResidenceUntil <= today.AddDays(TalentTerm.ResidenceReminder.On(today)) && member.ResidenceReminded != member.ResidenceUntil;
        if (!work120 && !residence60)
            return false;
        if (work120)
            await work.NoteAsync(member, StaffEntry.RenewalReminded, today, now, cancellationToken);
        if (residence60)
            await work.NoteAsync(member, StaffEntry.ResidenceReminded, today, now, cancellationToken);
        var reminded = member with
        {
            WorkReminded = work120 ? member.WorkPermitUntil : member.WorkReminded,
            ResidenceReminded = residence60 ? member.ResidenceUntil : member.ResidenceReminded,
        };
        await outbox.AddAsync(work, new PermitRenewalDueSoon(member.Id, member.Number, member.WorkPermit, member.OrganisationId, member.Zone, FirstClosing(reminded), now, ForeignStaffFlow.OfficesIn(member.Zone)), cancellationToken);
        return await work.ChangeAsync(reminded, cancellationToken);
    }

    /// <summary>The earlier last day of what was reminded of.</summary>
    private static DateOnly FirstClosing(StaffMember member) => (member.WorkReminded == member.WorkPermitUntil, member.ResidenceReminded == member.ResidenceUntil) switch
    {
        (true, true) => member.RenewalCloses < member.ResidenceRenewalCloses ? member.RenewalCloses : member.ResidenceRenewalCloses,
        (true, false) => member.RenewalCloses,
        _ => member.ResidenceRenewalCloses,
    };
}
