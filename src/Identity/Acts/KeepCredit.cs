using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Contracts.Identity.V1;
using Platform.Identity.Domain;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;

namespace Platform.Identity.Acts;

/// <param name="Version">Counts what is recorded about the enterprise.</param>
/// <param name="Corrected">Something later was recorded of the same day.</param>
internal sealed record CreditEntry(int Version, DateOnly From, string Level, string Title, string RecordedBy, DateTimeOffset RecordedAt, bool Corrected);

/// <param name="Version">For <c>If-Match</c>; 0: nothing is recorded.</param>
/// <param name="Level">Today's; null: none.</param>
/// <param name="Items">What was recorded last comes first.</param>
internal sealed record CreditRecord(string CreditCode, int Version, string? Level, string? Title, string Provision, IReadOnlyList<CreditEntry> Items, string? Next);

/// <summary>How customs rate an enterprise: recorded and never overwritten, known by the enterprise's code alone (GACC Order 282).</summary>
internal sealed class KeepCredit(Database database, Outbox outbox, TimeProvider time)
{
    private const int PageSize = 50;

    public async Task<Outcome<CreditRecord>> SeeAsync(string creditCode, string? after, Caller caller, CancellationToken cancellationToken)
    {
        if (!caller.MayRate())
            return CommonProblems.NotFound;
        if (CreditCode.Parse(creditCode).Failed(out var wrong, out var code))
            return wrong;
        if (BeforeOf(after) is not { } before)
            return IdentityProblems.CursorUnknown;
        await using var work = await database.ReadAsync(cancellationToken);
        return await ViewAsync(work, code, before, cancellationToken);
    }

    /// <param name="seen">The version that the officer last saw; 412 when there is a later one, unless it is this very request, sent again.</param>
    public async Task<Outcome<CreditRecord>> RecordAsync(string creditCode, CreditForm form, int seen, Caller caller, CancellationToken cancellationToken)
    {
        if (!caller.MayRate())
            return CommonProblems.NotFound;
        if (CreditCode.Parse(creditCode).Failed(out var wrong, out var code))
            return wrong;
        if (form.Errors().ToList() is { Count: > 0 } errors)
            return ((Problem)IdentityProblems.CreditInvalid) with { Errors = errors, Provision = Law.CreditLevels };
        var said = new
        {
            CreditCode = code.Value,
            Seen = seen,
            Version = seen + 1,
            ValidFrom = form.From!.Value,
            Level = form.Level!,
            caller.AccountId,
            RecordedAt = time.GetUtcNow(),
        };
        var recorded = await RecordAsync(said, new OrganisationCreditChanged(said.CreditCode, said.ValidFrom, said.Level, said.Version, said.RecordedAt), cancellationToken);
        await using var work = await database.ReadAsync(cancellationToken);
        var last = await PageAsync(work, code, int.MaxValue, 1, cancellationToken) is [var row] ? row : null;
        if (!recorded && (last is null || (last.Version, last.ValidFrom, last.Level, last.AccountId) != (said.Version, said.ValidFrom, said.Level, said.AccountId)))
            return ((Problem)IdentityProblems.CreditStale) with { Extensions = new Dictionary<string, JsonNode?> { ["current"] = last?.Version ?? 0 } };
        return await ViewAsync(work, code, int.MaxValue, cancellationToken);
    }

    /// <summary>False when something else was recorded first.</summary>
    private async Task<bool> RecordAsync(object said, OrganisationCreditChanged @event, CancellationToken cancellationToken)
    {
        await using var work = await database.BeginAsync(cancellationToken);
        try
        {
            if (await work.ExecuteAsync("CreditLevels.Record", said, cancellationToken) == 0)
                return false;
        }
        catch (DbException exception) when (UniqueViolation.Is(exception))
        {
            return false;
        }
        await outbox.AddAsync(work, @event, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return true;
    }

    private async Task<CreditRecord> ViewAsync(Work work, CreditCode code, int before, CancellationToken cancellationToken)
    {
        var rows = await PageAsync(work, code, before, PageSize + 1, cancellationToken);
        var page = rows.Take(PageSize).ToList();
        var last = before == int.MaxValue ? page : await PageAsync(work, code, int.MaxValue, 1, cancellationToken);
        var level = await work.FindAsync<string>("CreditLevels.OfDay", new { CreditCode = code.Value, On = time.ShanghaiToday() }, cancellationToken);
        return new CreditRecord(
            code.Value,
            last.Count == 0 ? 0 : last[0].Version,
            level,
            level is null ? null : CreditLevels.Title(level).InCallersLanguage(),
            Law.CreditLevels.In(CultureInfo.CurrentUICulture),
            [.. page.Select(row => new CreditEntry(row.Version, row.ValidFrom, row.Level, CreditLevels.Title(row.Level).InCallersLanguage(), row.RecordedBy, row.RecordedAt.InShanghai(), row.Holds != row.Version))],
            rows.Count > PageSize ? page[^1].Version.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static Task<IReadOnlyList<Row>> PageAsync(Work work, CreditCode code, int before, int most, CancellationToken cancellationToken) =>
        work.QueryAsync<Row>("CreditLevels.Page", new { CreditCode = code.Value, Before = before, Most = most }, cancellationToken);

    /// <summary>Null when it is no mark of a page.</summary>
    private static int? BeforeOf(string? after) =>
        string.IsNullOrEmpty(after) ? int.MaxValue : int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    private sealed record Row
    {
        public required int Version { get; init; }

        public required DateOnly ValidFrom { get; init; }

        public required string Level { get; init; }

        public required Guid AccountId { get; init; }

        public required DateTimeOffset RecordedAt { get; init; }

        public required PersonalText RecordedBy { get; init; }

        /// <summary>The version that holds for its day.</summary>
        public required int Holds { get; init; }
    }
}
