using Platform.Identity.Domain;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.Identity.Acts;

/// <param name="Running">Whether the officer is absent today.</param>
internal sealed record AbsenceView(DateOnly From, DateOnly To, Guid Substitute, string SubstituteName, bool Running);

/// <summary>An officer's own absence, running or next, and who stands in. One that is over counts as none.</summary>
internal sealed class KeepAbsence(Database database, ListColleagues colleagues, TimeProvider time)
{
    public async Task<Outcome<AbsenceView>> SeeAsync(Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await FindAsync(work, caller, cancellationToken) is { } absence ? View(absence) : IdentityProblems.NoAbsence;
    }

    public async Task<Outcome<AbsenceView>> PutAsync(AbsenceRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var today = time.ShanghaiToday();
        await using var work = await database.BeginAsync(cancellationToken);
        // Two officers who name each other take the same two locks in the same order: the second sees the first's absence.
        foreach (var id in new[] { caller.AccountId, request.Substitute ?? caller.AccountId }.Distinct().Order())
            await work.ExecuteAsync("Accounts.Hold", new { Id = id }, cancellationToken);
        var running = await FindAsync(work, caller, cancellationToken) is { } before && before.AbsentFrom <= today ? before.AbsentFrom : (DateOnly?)null;
        var errors = request.Errors(caller.AccountId, today, running).ToList();
        if (errors.Count > 0)
            return AbsenceRequest.Refuse(errors);
        var (from, to, substitute) = (request.From!.Value, request.To!.Value, request.Substitute!.Value);
        if (await colleagues.FindAsync(work, caller, substitute, cancellationToken) is null)
            return AbsenceRequest.Refuse(AbsenceRequest.At("/substitute", IdentityProblems.SubstituteUnknown));
        if (await work.FindAsync<int>("Absences.Overlapping", new { AccountId = substitute, AbsentFrom = from, AbsentTo = to }, cancellationToken) > 0)
            return AbsenceRequest.Refuse(AbsenceRequest.At("/substitute", IdentityProblems.SubstituteAbsent));

        await work.ExecuteAsync("Absences.Delete", new { caller.AccountId }, cancellationToken);
        await work.ExecuteAsync("Absences.Insert", new { caller.AccountId, AbsentFrom = from, AbsentTo = to, SubstituteId = substitute, Now = time.GetUtcNow() }, cancellationToken);
        var after = await FindAsync(work, caller, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return View(after!);
    }

    /// <summary>Back early, or not going after all; without an absence there is nothing to do.</summary>
    public async Task EndAsync(Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        await work.ExecuteAsync("Absences.Delete", new { caller.AccountId }, cancellationToken);
    }

    private Task<AbsenceRow?> FindAsync(Work work, Caller caller, CancellationToken cancellationToken) =>
        work.FindAsync<AbsenceRow>("Absences.Find", new { caller.AccountId, Today = time.ShanghaiToday() }, cancellationToken);

    private AbsenceView View(AbsenceRow row) => new(row.AbsentFrom, row.AbsentTo, row.SubstituteId, row.SubstituteName, row.AbsentFrom <= time.ShanghaiToday());

    private sealed record AbsenceRow
    {
        public required DateOnly AbsentFrom { get; init; }

        public required DateOnly AbsentTo { get; init; }

        public required Guid SubstituteId { get; init; }

        public required PersonalText SubstituteName { get; init; }
    }
}
