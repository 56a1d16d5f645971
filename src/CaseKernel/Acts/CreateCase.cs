using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Drafts;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Hands;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <summary>A draft begins: nothing is checked yet but who, what and where.</summary>
internal sealed class CreateCase(Database database, MatterCatalog matters, StepTaker steps, TimeProvider time)
{
    /// <param name="Organisation">Needed only by callers who may act for more than one.</param>
    /// <param name="Zone">May be left out when the subject says it.</param>
    /// <param name="Subject">What the case is about; of a matter that always has a subject it may be left out when the organisation has exactly one.</param>
    /// <param name="CopyOf">An earlier case of the same organisation and matter whose form the draft begins with; papers are not copied.</param>
    public sealed record Body(string? Matter, string? Zone, Guid? Organisation, Guid? CopyOf = null, string? Subject = null);

    /// <param name="key">Of a repeat with the same key the first draft is the answer; without one every call begins a draft.</param>
    public async Task<Outcome<CaseRecord>> DoAsync(Body body, string? key, Caller caller, CancellationToken cancellationToken)
    {
        if (matters.Find(body.Matter) is not { } matter)
            return Refuse(CaseProblems.MatterUnknown.With(body.Matter), "/matter");
        if (matter.Flow.OpenedByOffice)
            return Refuse(CaseProblems.MatterIsTheOffices.With(matter.Title), "/matter");
        if (body.Zone is null ? !matter.HasSubject && body.Subject is null : !matter.Zones.Contains(body.Zone))
            return Refuse(CaseProblems.ZoneUnknown.With(body.Zone, string.Join(", ", matter.Zones)), "/zone");
        if (Organisation(body, caller).Failed(out var problem, out var organisation))
            return problem;
        await using var work = await database.BeginAsync(cancellationToken);
        if ((await SubjectAsync(work, body, matter, organisation, cancellationToken)).Failed(out problem, out var subject))
            return problem;
        var zone = subject?.Zone ?? body.Zone!;

        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var @case = new CaseRecord
        {
            Id = id,
            Matter = matter.Code,
            Zone = zone,
            Organ = matter.OrganFor(zone).Code,
            State = matter.Flow.Initial.Name,
            Version = 1,
            FormVersion = matter.FormVersion,
            Form = "{}",
            Title = subject?.Title ?? "",
            OrganisationId = organisation.OrganisationId,
            OrganisationName = organisation.Name,
            Subject = subject?.Id,
            CreatedAt = now,
            UpdatedAt = now,
        };
        if (key is not null)
        {
            string[] asked = [Act.Create.Name, body.Matter!, zone, organisation.OrganisationId.ToString()];
            string[] about = [.. subject is null ? asked : [.. asked, subject.Id]];
            var hash = Idempotency.Hash(body.CopyOf is { } source ? [.. about, source.ToString()] : about);
            if ((await work.BeginIdempotentAsync(caller.AccountId, key, hash, now, cancellationToken)).Failed(out problem, out var earlier))
                return problem;
            if (earlier is not null)
                return await work.FindCaseAsync(Guid.Parse(earlier), cancellationToken) is { } begun ? begun : CommonProblems.NotFound;
            await work.CompleteIdempotentAsync(caller.AccountId, key, id.ToString(), cancellationToken);
        }
        var detail = new JsonObject();
        if (body.CopyOf is null)
            @case = Begun(@case, matter, await matter.BeginAsync(new PrefillContext(work, organisation, zone, subject?.Id, now.ShanghaiDate()), cancellationToken));
        if (body.CopyOf is { } from)
        {
            if (await work.FindCaseAsync(from, cancellationToken) is not { } copied || copied.OrganisationId != organisation.OrganisationId || copied.Matter != matter.Code || (matter.HasSubject && copied.Subject != subject?.Id))
                return ((Problem)HandProblems.CopyFailed) with { Errors = [new FieldError("/copyOf", HandProblems.CopyUnknown.Code, HandProblems.CopyUnknown.Title())] };
            var copy = FormCopy.Of(matter, JsonNode.Parse(copied.Form));
            @case = Begun(@case, matter, copy.Form);
            detail["copied"] = new JsonObject { ["from"] = from, ["dropped"] = new JsonArray([.. copy.Dropped.Select(pointer => (JsonNode)pointer)]) };
        }
        await work.AddCaseAsync(@case, cancellationToken);
        await work.AddToTimelineAsync(new TimelineRecord
        {
            CaseId = id,
            Seq = 1,
            At = now,
            Act = Act.Create.Name,
            FromState = "",
            ToState = @case.State,
            ActorId = caller.AccountId,
            ActorRole = "applicant",
            ActorName = caller.DisplayName,
            Detail = detail.ToJsonString(JsonDefaults.Options),
        }, cancellationToken);
        await steps.PublishDraftAsync(work, @case, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return @case;
    }

    private static CaseRecord Begun(CaseRecord @case, Matter matter, string form) => @case with { Form = form, Title = matter.TitleOfCase(@case, form) };

    // Of a stranger's office the caller learns nothing, not even that it is one.
    private static async Task<Outcome<Subject?>> SubjectAsync(Work work, Body body, Matter matter, Mandate organisation, CancellationToken cancellationToken)
    {
        if (!matter.HasSubject && body.Subject is null)
            return (Subject?)null!;
        var known = (await matter.SubjectsAsync(work, organisation, cancellationToken)).Where(one => matter.Zones.Contains(one.Zone)).ToList();
        var meant = known.Where(one => (body.Subject is null || one.Id == body.Subject) && (body.Zone is null || one.Zone == body.Zone)).ToList();
        return (body.Subject, meant) switch
        {
            (_, [var one]) => one,
            (not null, _) => Refuse(CaseProblems.SubjectUnknown.With(body.Subject), "/subject"),
            (null, []) => Refuse(CaseProblems.SubjectNone, "/subject"),
            _ => Refuse(CaseProblems.SubjectAmbiguous, "/subject") with
            {
                Extensions = new Dictionary<string, JsonNode?>
                {
                    ["subjects"] = new JsonArray([.. meant.Select(one => (JsonNode)new JsonObject { ["id"] = one.Id, ["title"] = one.Title, ["zone"] = one.Zone })]),
                },
            },
        };
    }

    private static Outcome<Mandate> Organisation(Body body, Caller caller) => body.Organisation switch
    {
        { } asked when caller.Mandates.FirstOrDefault(mandate => mandate.OrganisationId == asked) is { } mandate => mandate,
        { } => Refuse(CaseProblems.NoMandate, "/organisation"),
        null when caller.Mandates.Count == 1 => caller.Mandates[0],
        null when caller.Mandates.Count == 0 => CaseProblems.NoMandate,
        null => Refuse(CaseProblems.OrganisationAmbiguous, "/organisation") with
        {
            Extensions = new Dictionary<string, JsonNode?>
            {
                ["organisations"] = new JsonArray([.. caller.Mandates.Select(m => (JsonNode)new JsonObject { ["id"] = m.OrganisationId, ["name"] = m.Name })]),
            },
        },
    };

    private static Problem Refuse(Problem problem, string pointer) =>
        problem with { Errors = [new FieldError(pointer, problem.Kind.Code, problem.Kind.Title(problem.Args))] };
}
