using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Opinions;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Permits;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Staff;

/// <summary>Both instruments of an application beside each other, for the officers of both organs.</summary>
/// <param name="Points">As the application describes the person; null while something is missing.</param>
/// <param name="SponsorEndedOn">The representative office that sponsors has ended.</param>
internal sealed record CasePermitsView(Guid CaseId, string? Number, IReadOnlyList<InstrumentView> Items, PermitPointsView? Points, DateOnly? SponsorEndedOn);

/// <param name="Code"><c>work-permit</c> or <c>residence-permit</c>.</param>
/// <param name="OpinionId">The organ's task, where it answers; null before acceptance.</param>
/// <param name="AskedUntil">What the application asks for.</param>
/// <param name="Ceiling">The last day that may be granted today.</param>
internal sealed record InstrumentView(
    string Code, string Title, Guid? OpinionId, string Office, string Organ, string? State, string? StateTitle, DateOnly? DueOn, DateTimeOffset? AnsweredAt, string? Reason, JsonNode? Grant,
    DateOnly? AskedUntil, DateOnly? Ceiling, string? CeilingReason, string? CeilingProvision);

internal sealed class CasePermits(Database database, DepartmentTasks departments, TimeProvider time)
{
    public async Task<Outcome<CasePermitsView>> FindAsync(Guid id, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await departments.FindAsync(work, id, caller, cancellationToken)).Failed(out var problem, out var found))
            return problem;
        var (@case, tasks) = found;
        if (@case.Matter != ForeignStaffMatter.MatterCode)
            return CommonProblems.NotFound;
        var form = JsonSerializer.Deserialize<ForeignStaffForm>(@case.Form, FormReader.Options)!;
        var today = time.ShanghaiToday();
        var sponsor = form.RepresentativeOffice is { Length: > 0 } office ? await work.FindSponsorAsync(office, cancellationToken) : null;
        var granted = tasks.FirstOrDefault(task => task.Department.Code == ForeignStaffFlow.WorkPermit)?.Grant is { } grant ? grant.Deserialize<WorkPermitGrant>(FormReader.Options)?.ValidUntil : null;
        var workPermitEnd = granted ?? form.WorkPermitEnd(await work.FindRenewedAsync(@case, form, cancellationToken));
        return new CasePermitsView(
            @case.Id, @case.Number,
            [
                .. form.AsksForWorkPermit ? [Instrument(ForeignStaffFlow.WorkPermit, @case, tasks, form.Stay?.WorkPermitUntil, form.Class is { } @class ? PermitTerms.WorkPermit(form, @class, today) : null)] : Array.Empty<InstrumentView>(),
                .. form.AsksForResidencePermit ? [Instrument(ForeignStaffFlow.ResidencePermit, @case, tasks, form.Stay?.ResidenceUntil, PermitTerms.Residence(form, @case.Zone, today, workPermitEnd))] : Array.Empty<InstrumentView>(),
            ],
            StaffPoints.Of(form, @case.SubmittedAt!.Value.ShanghaiDate()) is { } points ? PermitPointsView.Of(points) : null,
            sponsor?.EndedOn);
    }

    private static InstrumentView Instrument(string code, CaseRecord @case, IReadOnlyList<DepartmentTask> tasks, DateOnly? asked, Ceiling? ceiling)
    {
        var task = tasks.FirstOrDefault(task => task.Department.Code == code);
        var office = ForeignStaffFlow.Decisions.Departments.Single(department => department.Code == code).OfficeIn(@case.Zone)!;
        return new InstrumentView(
            code, new Text(typeof(TalTexts), $"certificate.{code}").InCallersLanguage(), task?.Id, office, new Text(typeof(TalTexts), $"organ.{office}").InCallersLanguage(),
            task is null ? null : JsonNamingPolicy.KebabCaseLower.ConvertName(task.State.ToString()), task?.StateTitle, task?.DueOn, task?.AnsweredAt, task?.Reason, task?.Grant,
            asked, ceiling?.Until, ceiling?.Reason.InCallersLanguage(), ceiling?.Provision.In(CultureInfo.CurrentUICulture));
    }
}
