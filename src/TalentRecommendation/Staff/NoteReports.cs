using Platform.CaseKernel.Acts;
using Platform.Contracts.Talent.V1;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Staff;

/// <summary>An officer takes note for the office of what an employer has reported about a member of staff: it is told no more, the other still is. Of a repeat nothing comes.</summary>
internal sealed class NoteReports(Writes writes, Outbox outbox, TimeProvider time)
{
    public Task<Outcome<Guid>> DoAsync(Guid id, Caller caller, CancellationToken cancellationToken) => writes.DoAsync<Guid>(async work =>
    {
        if (await work.FindStaffAsync(id, cancellationToken) is not { } member || !StaffReader.ZonesOf(caller).Contains(member.Zone))
            return CommonProblems.NotFound;
        var (now, offices, told) = (time.GetUtcNow(), StaffReader.OfficesOf(caller), await work.OpenReportsOfAsync(id, cancellationToken));
        foreach (var reports in told.Where(report => offices.Contains(report.Office)).GroupBy(report => report.Office))
        {
            var noted = 0;
            foreach (var report in reports)
            {
                // Of two officers of an office who take note at once one does.
                if (await work.ExecuteAsync("StaffReports.Note", new { report.ReportId, report.Office }, cancellationToken) == 0)
                    continue;
                noted++;
                await outbox.AddAsync(work, new StaffReportNoted(report.ReportId, member.Id, member.Number, member.WorkPermit, member.Zone, report.ReportedAt.ShanghaiDate(), now, report.Office), cancellationToken);
            }
            if (noted > 0)
                await work.NoteAsync(member, $"{StaffEntry.Noted}{ForeignStaffFlow.DepartmentOf(reports.Key, member.Zone)}", now.ShanghaiDate(), now, cancellationToken);
        }
        return id;
    }, cancellationToken);
}
