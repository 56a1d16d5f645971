using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Forms;
using Platform.Contracts.Talent.V1;
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

    /// <summary>Name, passport, address. A new passport is written to the roster.</summary>
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

    /// <summary>Of data that changed: number of the new passport, of which only a keyed hash is kept.</summary>
    [StringLength(40)]
    public string? Passport { get; init; }

    /// <summary>Of data that changed: the new passport's last day.</summary>
    public DateOnly? PassportExpiresOn { get; init; }

    internal IEnumerable<FieldError> Errors(DateOnly today)
    {
        foreach (var error in FieldChecks.Check(this, Law.EmployerReports).Select(finding => new FieldError(finding.Pointer, finding.Code, finding.Title, finding.Provision)))
            yield return error;
        if (HappenedOn > today)
            yield return StaffProblems.At("/happenedOn", StaffProblems.ReportAhead.Code);
        if (!string.IsNullOrWhiteSpace(Passport) && PassportExpiresOn is null)
            yield return CaseProblems.Field("/passportExpiresOn", "field-required");
        if (PassportExpiresOn <= today)
            yield return StaffProblems.At("/passportExpiresOn", "report-passport-expired");
        if (Kind is not (null or StaffReportKind.Left) && PassportExpiresOn is null && string.IsNullOrWhiteSpace(Details))
            yield return StaffProblems.At("/details", "report-details-missing");
    }
}

/// <summary>An employer reports about one of its staff.</summary>
internal sealed class ReportStaff(Writes writes, Issuance issuance, Outbox outbox, Calendars calendars, TimeProvider time)
{
    /// <summary>The member's id.</summary>
    public Task<Outcome<string>> DoAsync(Guid id, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<StaffReport>(body, report => report.Errors(time.ShanghaiToday()), $"staff-report {id}", key, caller, (work, report) => WriteAsync(work, id, report, caller, cancellationToken), cancellationToken);

    private async Task<Outcome<string>> WriteAsync(Work work, Guid staff, StaffReport report, Caller caller, CancellationToken cancellationToken)
    {
        if (await work.FindStaffAsync(staff, cancellationToken) is not { } member || !caller.ActsFor(member.OrganisationId))
            return CommonProblems.NotFound;
        // Who has left may still be reported for what was done before.
        if (member.State != StaffMember.Active && report.Kind != StaffReportKind.Violation)
            return StaffProblems.NotActive.With(member.Number);
        var (now, today, day, offices) = (time.GetUtcNow(), time.ShanghaiToday(), report.HappenedOn!.Value, ForeignStaffFlow.OfficesIn(member.Zone));
        var changed = report.Kind switch
        {
            StaffReportKind.Left => member with { State = StaffMember.Left, LeftOn = day },
            StaffReportKind.PostChanged => member with { PostChangedOn = day },
            StaffReportKind.DataChanged when report.PassportExpiresOn is { } expires => await RenewedPassportAsync(work, member, report.Passport, expires, cancellationToken),
            _ => member,
        };
        if (!await work.ChangeAsync(changed, cancellationToken))
            return StaffProblems.NotActive.With(member.Number);
        var late = today > Term(report.Kind!.Value, day);
        var id = await work.NoteAsync(member, $"{StaffEntry.Report}{Kebab(report.Kind!.Value)}", day, now, cancellationToken, late: late, details: string.IsNullOrWhiteSpace(report.Details) ? null : report.Details.Trim());
        await outbox.AddAsync(work, new StaffReported(id, member.Id, member.Number, member.WorkPermit, member.OrganisationId, member.Zone, Kebab(report.Kind!.Value), day, late, now, offices), cancellationToken);
        await work.TellAsync(member, id, offices, now, cancellationToken);
        if (report.Kind == StaffReportKind.Left)
        {
            await issuance.RevokeCertificateAsync(work, member.WorkPermit, StaffReport.Left, cancellationToken);
            await outbox.SettleRenewalAsync(work, member, now, cancellationToken);
        }
        return member.Id.ToString();
    }

    private static async Task<StaffMember> RenewedPassportAsync(Work work, StaffMember member, string? passport, DateOnly expires, CancellationToken cancellationToken)
    {
        var who = member.Who with { PassportExpiresOn = expires };
        return member with
        {
            Person = JsonSerializer.Serialize(who, JsonDefaults.Options),
            PersonKey = string.IsNullOrWhiteSpace(passport) ? member.PersonKey : await work.PassportKeyAsync(who.Nationality, passport, cancellationToken),
        };
    }

    /// <summary>What changes is data of both permits, and the earlier term counts; for the rest no text sets one, and the work permit's is taken (to be verified).</summary>
    private DateOnly Term(StaffReportKind kind, DateOnly day) =>
        kind is StaffReportKind.DataChanged or StaffReportKind.PostChanged ? StaffDuties.Within(day, calendars.Days)[0].DueOn : TalentTerm.WorkDataReport.After(day, calendars.Days);

    private static string Kebab(StaffReportKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
