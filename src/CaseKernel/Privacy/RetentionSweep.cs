using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Opinions;
using Platform.CaseKernel.Sweeps;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;

namespace Platform.CaseKernel.Privacy;

/// <summary>
/// Erases the personal data of closed cases whose retention term has passed and that nobody holds. A case's row is locked
/// before its holds are read, so a hold that is placed meanwhile is either seen or refused. Any number of replicas may sweep.
/// </summary>
internal sealed class RetentionSweep(Database database, MatterCatalog matters, StepTaker steps, TimeProvider time, ILogger<RetentionSweep> logger) : ISweep
{
    public static readonly Act Erase = new("erasure");

    /// <summary>A client that repeats a request does so within days; afterwards its receipt, which names files, is not kept.</summary>
    public static readonly TimeSpan ReceiptsKept = TimeSpan.FromDays(30);

    private const int Batch = 100;
    private static readonly Counter<long> Erased = new Meter("Platform.CaseKernel").CreateCounter<long>("platform.privacy.erasures", "{case}", "Cases whose personal data was erased, by matter");

    public string Name => "retention-sweep";

    public TimeSpan Interval { get; } = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = time.ShanghaiToday();
        var (afterUntil, afterId) = (DateOnly.MinValue, Guid.Empty);
        while (true)
        {
            var due = await DueAsync(today, afterUntil, afterId, cancellationToken);
            foreach (var found in due)
                await TryAsync(found.Id, today, cancellationToken);
            if (due.Count < Batch)
                break;
            (afterUntil, afterId) = (due[^1].KeepUntil, due[^1].Id);
        }
        var now = time.GetUtcNow();
        await using var work = await database.ReadAsync(cancellationToken);
        await work.ExecuteAsync("Idempotency.DeleteOld", new { Before = now - ReceiptsKept }, cancellationToken);
        await work.ExecuteAsync("Reveals.DeleteOld", new { Before = now - ReceiptsKept }, cancellationToken);
    }

    private async Task<IReadOnlyList<Found>> DueAsync(DateOnly today, DateOnly afterUntil, Guid afterId, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await work.QueryAsync<Found>("Retention.Due", new { Today = today, AfterUntil = afterUntil, AfterId = afterId, Most = Batch }, cancellationToken);
    }

    private async Task TryAsync(Guid id, DateOnly today, CancellationToken cancellationToken)
    {
        try
        {
            await using var work = await database.BeginAsync(cancellationToken);
            await TreatAsync(work, id, today, cancellationToken);
            await work.CommitAsync(cancellationToken);
        }
        catch (Exception exception) when (!Outage.Is(exception) && exception is not OperationCanceledException)
        {
            // One that fails must not keep the others; the next hour tries it again.
            logger.LogError(exception, "The personal data of case {CaseId} could not be looked after", id);
        }
    }

    private async Task TreatAsync(Work work, Guid id, DateOnly today, CancellationToken cancellationToken)
    {
        var @case = await work.HoldCaseAsync(id, cancellationToken);
        if (@case is not { DecidedAt: { } decided, ErasedAt: null })
            return;
        var (matter, ended) = (matters.Of(@case), decided.ShanghaiDate());
        var term = RetentionTerm.Of(matter.Retention, @case.State, ended);
        var endsOn = term?.EndsOn(ended, await work.CertificatesOfAsync(id, cancellationToken));
        // Looked at again after a year at the latest: a paper may be renewed or revoked meanwhile.
        if (endsOn is not { } day || day > today)
            await KeepAsync(work, id, endsOn < today.AddYears(1) ? endsOn.Value : today.AddYears(1), cancellationToken);
        else if (await work.FindAsync<int>("Holds.Open", new { CaseId = id }, cancellationToken) > 0)
        {
            await work.ExecuteAsync("Holds.Skip", new { CaseId = id, Today = today }, cancellationToken);
            await KeepAsync(work, id, today.AddDays(1), cancellationToken);
            logger.LogInformation("The retention term of case {CaseId} has passed; a legal hold keeps its personal data", id);
        }
        else
            await EraseAsync(work, matter, @case, term!, cancellationToken);
    }

    private static Task<int> KeepAsync(Work work, Guid id, DateOnly until, CancellationToken cancellationToken) =>
        work.ExecuteAsync("Retention.Keep", new { Id = id, KeepUntil = until }, cancellationToken);

    private async Task EraseAsync(Work work, Matter matter, CaseRecord before, RetentionTerm term, CancellationToken cancellationToken)
    {
        var (now, id) = (time.GetUtcNow(), new { before.Id });
        var after = before with { Form = matter.Personal.Stripped(JsonNode.Parse(before.Form)).ToJsonString(JsonDefaults.Options), Version = before.Version + 1, UpdatedAt = now, ErasedAt = now, ErasedBy = ErasureRule.Write(term) };
        if (await work.ExecuteAsync("Retention.Erase", new { after.Id, after.Form, after.Version, Now = now, after.ErasedBy, FromVersion = before.Version }, cancellationToken) == 0)
            throw new InvalidOperationException("The case changed although its row is held.");
        // Files go after the commit, by the sweep that removes what no row refers to.
        await work.ExecuteAsync("Removals.Ask", new { before.Id, Now = now }, cancellationToken);
        await work.ExecuteAsync("Drafts.DeleteMaterials", id, cancellationToken);
        await work.ExecuteAsync("Erasure.Submissions", id, cancellationToken);
        await work.ExecuteAsync("Erasure.Reveals", id, cancellationToken);
        await work.ExecuteAsync("Erasure.Certificates", new { before.Id, Nothing = (PersonalText)"{}" }, cancellationToken);
        await work.ExecuteAsync("Erasure.Questions", id, cancellationToken);
        await work.ExecuteAsync("Erasure.Opinions", id, cancellationToken);
        await work.ExecuteAsync("Erasure.Pauses", id, cancellationToken);
        await work.ExecuteAsync("Erasure.Extensions", id, cancellationToken);
        await work.ExecuteAsync("Erasure.Timeline", id, cancellationToken);
        await work.AddToTimelineAsync(new TimelineRecord
        {
            CaseId = after.Id,
            Seq = after.Version,
            At = now,
            Act = Erase.Name,
            FromState = after.State,
            ToState = after.State,
            ActorRole = "system",
            ActorName = "",
            Detail = new JsonObject { ["years"] = term.Years, ["validFrom"] = term.ValidFrom.ToString("O", CultureInfo.InvariantCulture) }.ToJsonString(JsonDefaults.Options),
        }, cancellationToken);
        await steps.PublishMoveAsync(work, Erase, after, cancellationToken, Audience.System);
        work.OnCommitted(() => Erased.Add(1, new KeyValuePair<string, object?>("matter", after.Matter)));
    }

    private sealed record Found
    {
        public required Guid Id { get; init; }
        public required DateOnly KeepUntil { get; init; }
    }
}
