using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Opinions;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Privacy;

/// <param name="Number">The case's number, when its id is not given.</param>
/// <param name="Reason">A lawsuit, an inquiry, a complaint: why the data must not be erased.</param>
internal sealed record PlaceHoldBody(Guid? CaseId, string? Number, string? Reason) : IActBody
{
    public IEnumerable<FieldError> Errors() =>
        [.. CaseId is null ? ActBody.Text(Number, "/caseId", required: true) : [], .. ActBody.Text(Reason, "/reason", required: true)];
}

internal sealed record LiftHoldBody(string? Reason) : IActBody
{
    public IEnumerable<FieldError> Errors() => ActBody.Text(Reason, "/reason", required: true);
}

/// <param name="SkippedOn">When the case would have been erased without the hold.</param>
internal sealed record HoldView(
    Guid Id, Guid CaseId, string? Number, string Matter, string MatterTitle, string Zone, string Title, int Version, string Reason,
    DateTimeOffset PlacedAt, string PlacedBy, DateOnly? SkippedOn, DateTimeOffset? LiftedAt, string? LiftedBy, string? LiftReason);

/// <summary>Keeps the personal data of a case beyond its term while somebody needs it. The rows are the trail: none is deleted.</summary>
internal sealed class LegalHolds(Database database, MatterCatalog matters, TimeProvider time)
{
    private const int PageSize = 25;

    public async Task<Outcome<HoldView>> PlaceAsync(PlaceHoldBody body, string key, Caller caller, CancellationToken cancellationToken)
    {
        if (ActBody.Detail(body).Failed(out var problem, out var detail))
            return problem;
        var now = time.GetUtcNow();
        await using var work = await database.BeginAsync(cancellationToken);
        if ((await work.BeginIdempotentAsync(caller.AccountId, key, Idempotency.Hash("holds", detail.ToJsonString()), now, cancellationToken)).Failed(out problem, out var earlier))
            return problem;
        if (earlier is not null)
            return await FindAsync(work, Guid.Parse(earlier), cancellationToken);
        var asked = body.CaseId ?? await work.FindAsync<Guid?>("Holds.Case", new { Number = body.Number?.Trim().ToUpperInvariant() }, cancellationToken);
        if (asked is not { } caseId || await work.FindCaseAsync(caseId, cancellationToken) is not { SubmittedAt: not null })
            return CommonProblems.NotFound;
        // Whoever erases holds the same row: what is not erased by now waits for this hold.
        if ((await work.HoldCaseAsync(caseId, cancellationToken)).ErasedAt is not null)
            return PrivacyProblems.CaseErased;
        var id = Guid.CreateVersion7(now);
        await work.ExecuteAsync("Holds.Insert", new
        {
            Id = id,
            CaseId = caseId,
            Version = 1,
            Reason = (PersonalText)body.Reason!.Trim(),
            PlacedAt = now,
            PlacedBy = caller.AccountId,
            PlacedByName = (PersonalText)caller.DisplayName,
        }, cancellationToken);
        await work.CompleteIdempotentAsync(caller.AccountId, key, id.ToString(), cancellationToken);
        var placed = await FindAsync(work, id, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return placed;
    }

    public async Task<Outcome<HoldView>> LiftAsync(Guid id, LiftHoldBody body, int version, Caller caller, CancellationToken cancellationToken)
    {
        if (ActBody.Detail(body).Failed(out var problem, out _))
            return problem;
        await using var work = await database.BeginAsync(cancellationToken);
        if ((await FindAsync(work, id, cancellationToken)).Failed(out problem, out var hold))
            return problem;
        if (hold.LiftedAt is not null)
            return PrivacyProblems.HoldLifted;
        var lifted = await work.ExecuteAsync("Holds.Lift", new
        {
            Id = id,
            Version = version,
            LiftedAt = time.GetUtcNow(),
            LiftedBy = caller.AccountId,
            LiftedByName = (PersonalText)caller.DisplayName,
            LiftReason = (PersonalText)body.Reason!.Trim(),
        }, cancellationToken) == 1;
        if (!lifted)
            return PrivacyProblems.HoldStale;
        await work.ExecuteAsync("Holds.Due", new { hold.CaseId, Today = time.ShanghaiToday() }, cancellationToken);
        var now = await FindAsync(work, id, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return now;
    }

    public async Task<Outcome<HoldView>> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await FindAsync(work, id, cancellationToken);
    }

    /// <param name="state"><c>open</c>, or all.</param>
    public async Task<Outcome<Page<HoldView>>> ListAsync(Guid? caseId, string? state, string? after, CancellationToken cancellationToken)
    {
        if (state is not (null or "" or "open"))
            return CaseProblems.FilterUnknown.With("state", state, "open");
        if (TimeCursor.Read(after) is not { } cursor)
            return CaseProblems.CursorUnknown;
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<Row>("Holds.Page", new
        {
            AnyCase = caseId is null ? 1 : 0,
            CaseId = caseId ?? Guid.Empty,
            OpenOnly = state == "open" ? 1 : 0,
            cursor.AfterAt,
            cursor.AfterId,
            Most = PageSize + 1,
        }, cancellationToken);
        var page = rows.Take(PageSize).ToList();
        return new Page<HoldView>([.. page.Select(View)], rows.Count > PageSize ? new TimeCursor(page[^1].PlacedAt, page[^1].Id).Write() : null);
    }

    private async Task<Outcome<HoldView>> FindAsync(Work work, Guid id, CancellationToken cancellationToken) =>
        await work.FindAsync<Row>("Holds.Get", new { Id = id }, cancellationToken) is { } row ? View(row) : CommonProblems.NotFound;

    private HoldView View(Row row) => new(
        row.Id, row.CaseId, row.Number, row.Matter, matters.Of(row.Matter, row.FormVersion).Title.InCallersLanguage(), row.Zone, row.Title, row.Version, row.Reason,
        row.PlacedAt.InShanghai(), row.PlacedByName, row.SkippedOn, row.LiftedAt?.InShanghai(), row.LiftedByName, row.LiftReason);

    private sealed record Row
    {
        public required Guid Id { get; init; }
        public required Guid CaseId { get; init; }
        public string? Number { get; init; }
        public required string Matter { get; init; }
        public required int FormVersion { get; init; }
        public required string Zone { get; init; }
        public required string Title { get; init; }
        public required int Version { get; init; }
        public required PersonalText Reason { get; init; }
        public required DateTimeOffset PlacedAt { get; init; }
        public required PersonalText PlacedByName { get; init; }
        public DateOnly? SkippedOn { get; init; }
        public DateTimeOffset? LiftedAt { get; init; }
        public PersonalText? LiftedByName { get; init; }
        public PersonalText? LiftReason { get; init; }
    }
}
