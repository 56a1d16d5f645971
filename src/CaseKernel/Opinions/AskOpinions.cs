using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Hands;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Opinions;

/// <param name="Code">Of the consultation that the matter declares.</param>
/// <param name="Departments">Codes of those to ask, all at once.</param>
internal sealed record AskBody(string? Code, IReadOnlyList<string>? Departments, string? Question) : IActBody
{
    public IEnumerable<FieldError> Errors()
    {
        foreach (var error in ActBody.Text(Code, "/code", required: true).Concat(ActBody.Text(Question, "/question", required: true)))
            yield return error;
        if (Departments is null or { Count: 0 })
            yield return CaseProblems.Field("/departments", "field-required");
    }
}

/// <summary>An officer asks several departments at once. Each gets its own term and the right to read the case for as long as its task is open.</summary>
internal sealed class AskOpinions(Database database, MatterCatalog matters, Rounds rounds, Outbox outbox, TimeProvider time)
{
    public async Task<Outcome<CaseRecord>> DoAsync(Guid id, AskBody body, Caller caller, int version, CancellationToken cancellationToken)
    {
        if (ActBody.Detail(body).Failed(out var problem, out var detail))
            return problem;
        await using var work = await database.BeginAsync(cancellationToken);
        if ((await work.VisibleAsync(id, caller, Audience.Officer, cancellationToken)).Failed(out problem, out var before))
            return problem;
        if (before.Version != version)
            return Refusals.Stale(before);
        var matter = matters.Of(before);
        if (Find(matter, body, before.Zone).Failed(out problem, out var declared))
            return problem;
        if (!declared.MayBeAskedIn(before.State))
            return Refusals.NotOpen(matter, before, Rounds.Ask);
        if (CaseHands.InOtherHands(before, caller) is { } inOtherHands)
            return inOtherHands;
        var departments = declared.Departments.Where(department => body.Departments!.Contains(department.Code)).ToList();
        if (AlreadyAsked(matter, body, await work.RoundsOfAsync(matter, id, cancellationToken)) is { } twice)
            return twice;

        var now = time.GetUtcNow();
        var (holder, name) = CaseHands.After(before, caller);
        var after = before with { Version = before.Version + 1, AssigneeId = holder, AssigneeName = name, UpdatedAt = now };
        if (!await work.StepAsync(before, after, cancellationToken))
            return Refusals.Stale(before);
        await rounds.BeginAsync(work, matter, declared, departments, after, body.Question!.Trim(), caller, cancellationToken);
        await work.AddToTimelineAsync(CaseHands.Entry(Rounds.Ask, before, after, caller, detail), cancellationToken);
        await outbox.AddAsync(work, StepTaker.Moved(matters.Service, Rounds.Ask, after, "officer", now), cancellationToken);
        await work.CommitAsync(cancellationToken);
        return after;
    }

    private static Outcome<Consultation> Find(Matter matter, AskBody body, string zone)
    {
        if (matter.Consultations.FirstOrDefault(consultation => consultation.Code == body.Code) is not { } declared)
            return At(OpinionProblems.ConsultationUnknown.With(body.Code, string.Join(", ", matter.Consultations.Select(consultation => consultation.Code))), "/code");
        var known = declared.Departments.Where(department => department.OfficeIn(zone) is not null).Select(department => department.Code).ToList();
        var unknown = body.Departments!.Select((code, i) => (code, i)).Where(asked => !known.Contains(asked.code)).ToList();
        if (unknown.Count == 0)
            return declared;
        var problem = OpinionProblems.DepartmentUnknown.With(unknown[0].code, string.Join(", ", known));
        return problem with { Errors = [.. unknown.Select(asked => new FieldError($"/departments/{asked.i}", problem.Kind.Code, problem.Kind.Title(asked.code, string.Join(", ", known))))] };
    }

    private static Problem? AlreadyAsked(Matter matter, AskBody body, IReadOnlyList<Round> rounds)
    {
        var open = rounds.Where(round => round.Declared.Code == body.Code).SelectMany(round => round.Opinions).Where(opinion => opinion.State == OpinionState.Asked).Select(opinion => opinion.Department).ToHashSet();
        var twice = body.Departments!.Select((code, i) => (code, i)).Where(asked => open.Contains(asked.code)).ToList();
        if (twice.Count == 0)
            return null;
        var problem = OpinionProblems.DepartmentAlreadyAsked.With(twice.Select(asked => OpinionWords.Department(matter, asked.code)).ToList());
        return problem with { Errors = [.. twice.Select(asked => new FieldError($"/departments/{asked.i}", problem.Kind.Code, problem.Kind.Title(OpinionWords.Department(matter, asked.code))))] };
    }

    private static Problem At(Problem problem, string pointer) =>
        problem with { Errors = [new FieldError(pointer, problem.Kind.Code, problem.Kind.Title(problem.Args))] };
}
