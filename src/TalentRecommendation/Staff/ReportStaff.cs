using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Forms;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Permits;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Staff;

public enum StaffReportKind
{
    /// <summary>Has left; the work permit ends.</summary>
    Left,

    /// <summary>Broke the rules on stay or work.</summary>
    Violation,

    /// <summary>Name, passport, address.</summary>
    DataChanged,

    /// <summary>Another post, for which the permit must be cancelled and applied for anew.</summary>
    PostChanged,
}

/// <summary>What an employer must report (L637 art. 26).</summary>
public sealed record StaffReport
{
    /// <summary>Ground by which the work permit of who has left is taken back.</summary>
    public const string Left = "left";

    [Required]
    public StaffReportKind? Kind { get; init; }

    [Required]
    public DateOnly? HappenedOn { get; init; }

    /// <summary>Stored encrypted.</summary>
    [StringLength(1000)]
    public string? Details { get; init; }

    internal IEnumerable<FieldError> Errors(DateOnly today)
    {
        foreach (var error in FieldChecks.Check(this, Law.EmployerReports).Select(finding => new FieldError(finding.Pointer, finding.Code, finding.Title, finding.Provision)))
            yield return error;
        if (HappenedOn > today)
            yield return StaffProblems.At("/happenedOn", StaffProblems.ReportAhead.Code);
        if (Kind is not (null or StaffReportKind.Left) && string.IsNullOrWhiteSpace(Details))
            yield return StaffProblems.At("/details", "report-details-missing");
    }
}

/// <summary>An employer reports about one of its staff.</summary>
internal sealed class ReportStaff(Writes writes, Issuance issuance, Outbox outbox, Calendars calendars, TimeProvider time)
{
    /// <summary>The member's id.</summary>
    public Task<Outcome<string>> DoAsync(Guid id, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<StaffReport>(body, report => report.Errors(time.ShanghaiToday()), $"staff-report {id}", key, caller, (work, report) => WriteAsync(work, id, report, caller, cancellationToken), cancellationToken);

    private async Task<Outcome<string>> WriteAsync(Work work, Guid id, StaffReport report, Caller caller, CancellationToken cancellationToken)
    {
        if (await work.FindStaffAsync(id, cancellationToken) is not { } member || !caller.ActsFor(member.OrganisationId))
            return CommonProblems.NotFound;
        // Who has left may still be reported for what was done before.
        if (member.State != StaffMember.Active && report.Kind != StaffReportKind.Violation)
            return StaffProblems.NotActive.With(member.Number);
        var (now, today, day) = (time.GetUtcNow(), time.ShanghaiToday(), report.HappenedOn!.Value);
        var changed = report.Kind switch
        {
            StaffReportKind.Left => member with { State = StaffMember.Left, LeftOn = day },
            StaffReportKind.PostChanged => member with { PostChangedOn = day },
            _ => member,
        };
        if (!await work.ChangeAsync(changed, cancellationToken))
            return StaffProblems.NotActive.With(member.Number);
        var late = today > Term(report.Kind!.Value, day);
        await work.NoteAsync(member, $"report-{Kebab(report.Kind!.Value)}", day, now, cancellationToken, late: late, details: string.IsNullOrWhiteSpace(report.Details) ? null : report.Details.Trim());
        if (report.Kind == StaffReportKind.Left)
        {
            await issuance.RevokeCertificateAsync(work, member.WorkPermit, StaffReport.Left, cancellationToken);
            await outbox.SettleRenewalAsync(work, member, now, cancellationToken);
        }
        return member.Id.ToString();
    }

    /// <summary>What changes is data of both permits, and the earlier term counts; for the rest no text sets one, and the work permit's is taken (to be verified).</summary>
    private DateOnly Term(StaffReportKind kind, DateOnly day) =>
        kind is StaffReportKind.DataChanged or StaffReportKind.PostChanged ? StaffDuties.Within(day, calendars.Days)[0].DueOn : TalentTerm.WorkDataReport.After(day, calendars.Days);

    private static string Kebab(StaffReportKind kind) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
