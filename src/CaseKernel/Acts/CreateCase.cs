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
    private const int LongestTitle = 400;

    /// <param name="Organisation">Needed only by callers who may act for more than one.</param>
    /// <param name="CopyOf">An earlier case of the same organisation and matter whose form the draft begins with; papers are not copied.</param>
    public sealed record Body(string? Matter, string? Zone, Guid? Organisation, Guid? CopyOf = null);

    /// <param name="key">Of a repeat with the same key the first draft is the answer; without one every call begins a draft.</param>
    public async Task<Outcome<CaseRecord>> DoAsync(Body body, string? key, Caller caller, CancellationToken cancellationToken)
    {
        if (matters.Find(body.Matter) is not { } matter)
            return Refuse(CaseProblems.MatterUnknown.With(body.Matter), "/matter");
        if (body.Zone is null || !matter.Zones.Contains(body.Zone))
            return Refuse(CaseProblems.ZoneUnknown.With(body.Zone, string.Join(", ", matter.Zones)), "/zone");
        if (Organisation(body, caller).Failed(out var problem, out var organisation))
            return problem;

        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var @case = new CaseRecord
        {
            Id = id,
            Matter = matter.Code,
            Zone = body.Zone,
            Organ = matter.OrganFor(body.Zone).Code,
            State = matter.Flow.Initial.Name,
            Version = 1,
            FormVersion = matter.FormVersion,
            Form = "{}",
            Title = "",
            OrganisationId = organisation.OrganisationId,
            OrganisationName = organisation.Name,
            CreatedAt = now,
            UpdatedAt = now,
        };
        await using var work = await database.BeginAsync(cancellationToken);
        if (key is not null)
        {
            string[] asked = [Act.Create.Name, body.Matter!, body.Zone, organisation.OrganisationId.ToString()];
            var hash = Idempotency.Hash(body.CopyOf is { } source ? [.. asked, source.ToString()] : asked);
            if ((await work.BeginIdempotentAsync(caller.AccountId, key, hash, now, cancellationToken)).Failed(out problem, out var earlier))
                return problem;
            if (earlier is not null)
                return await work.FindCaseAsync(Guid.Parse(earlier), cancellationToken) is { } begun ? begun : CommonProblems.NotFound;
            await work.CompleteIdempotentAsync(caller.AccountId, key, id.ToString(), cancellationToken);
        }
        var detail = new JsonObject();
        if (body.CopyOf is null)
            @case = Begun(@case, matter, await matter.BeginAsync(new PrefillContext(work, organisation, body.Zone, now.ShanghaiDate()), cancellationToken));
        if (body.CopyOf is { } from)
        {
            if (await work.FindCaseAsync(from, cancellationToken) is not { } copied || copied.OrganisationId != organisation.OrganisationId || copied.Matter != matter.Code)
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

    private static CaseRecord Begun(CaseRecord @case, Matter matter, string form) =>
        @case with { Form = form, Title = matter.TitleOfCase(form) is { Length: > LongestTitle } title ? title[..LongestTitle] : matter.TitleOfCase(form) };

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
