using Platform.CaseKernel.Acts;
using Platform.Contracts.Talent.V1;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Permits;

namespace Platform.TalentRecommendation.Staff;

/// <summary>An officer of either office takes note of what an employer has reported about a member of staff; nobody is told of it any more. Of a repeat nothing comes.</summary>
internal sealed class NoteReports(Writes writes, Outbox outbox, TimeProvider time)
{
    public Task<Outcome<Guid>> DoAsync(Guid id, Caller caller, CancellationToken cancellationToken) => writes.DoAsync<Guid>(async work =>
    {
        if (await work.FindStaffAsync(id, cancellationToken) is not { } member || !StaffReader.ZonesOf(caller).Contains(member.Zone))
            return CommonProblems.NotFound;
        if (member.ReportedOn is null)
            return id;
        if (!await work.ChangeAsync(member with { ReportedOn = null }, cancellationToken))
            return StaffProblems.NotActive.With(member.Number);
        var (now, entries) = (time.GetUtcNow(), await work.EntriesOfAsync(id, cancellationToken));
        foreach (var report in entries.Reverse().TakeWhile(entry => entry.Kind != StaffEntry.ReportNoted).Where(entry => entry.Kind.StartsWith(StaffEntry.Report, StringComparison.Ordinal)))
            await outbox.AddAsync(work, new StaffReportNoted(report.Id, member.Id, member.Number, member.WorkPermit, member.Zone, report.At.ShanghaiDate(), now), cancellationToken);
        await work.NoteAsync(member, StaffEntry.ReportNoted, now.ShanghaiDate(), now, cancellationToken);
        return id;
    }, cancellationToken);
}
