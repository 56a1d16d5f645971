using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Corrections;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Hands;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Privacy;

/// <param name="Pointers">Fields, groups or the whole form (empty), or <c>/materials/&lt;code&gt;</c>.</param>
/// <param name="Purpose">One of <see cref="Purposes.Stated"/>.</param>
/// <param name="Reason">In the officer's words; needed for the purpose "other". The subject reads it.</param>
internal sealed record RevealBody(IReadOnlyList<string>? Pointers, string? Purpose, string? Reason = null) : IActBody
{
    private const int MostPointers = 200;

    public IEnumerable<FieldError> Errors()
    {
        if (Pointers is null or { Count: 0 })
            yield return CaseProblems.Field("/pointers", "field-required");
        if (Pointers?.Count > MostPointers)
            yield return CaseProblems.Field("/pointers", "too-many-items", MostPointers);
        if (string.IsNullOrWhiteSpace(Purpose))
            yield return CaseProblems.Field("/purpose", "field-required");
        else if (!Purposes.Stated.Contains(Purpose))
            yield return PrivacyProblems.Field("/purpose", "reveal-purpose-unknown", Purpose, string.Join(", ", Purposes.Stated));
        foreach (var error in ActBody.Text(Reason, "/reason", required: Purpose == Purposes.Other))
            yield return error;
    }
}

/// <summary>
/// An officer sees personal data in clear, for a stated purpose and a short time, and the subject reads who did. The
/// reading's row is written before the values are given. The case does not change.
/// </summary>
internal sealed class RevealPlaces(Database database, MatterCatalog matters, Reveals reveals, TimeProvider time)
{
    private static readonly Counter<long> Revealed = new Meter("Platform.CaseKernel").CreateCounter<long>("platform.privacy.reveals", "{place}", "Places revealed to officers, by matter and purpose");

    public async Task<Outcome<RevealView>> DoAsync(Guid id, RevealBody body, string key, Caller officer, CancellationToken cancellationToken)
    {
        if (ActBody.Detail(body).Failed(out var problem, out var detail))
            return problem;
        await using var work = await database.BeginAsync(cancellationToken);
        var now = time.GetUtcNow();
        var hash = Idempotency.Hash(id.ToString(), "reveals", detail.ToJsonString());
        if ((await work.BeginIdempotentAsync(officer.AccountId, key, hash, now, cancellationToken)).Failed(out problem, out var earlier))
            return problem;
        if ((await work.VisibleAsync(id, officer, Audience.Officer, cancellationToken)).Failed(out problem, out var @case))
            return problem;
        if (earlier is not null)
            return await AgainAsync(work, @case, Guid.Parse(earlier), body.Purpose!, officer, cancellationToken);
        if (Refuse(@case, officer) is { } refusal)
            return refusal;
        var submissions = await work.SubmissionsOfAsync(id, await work.TimelineOfAsync(id, cancellationToken), cancellationToken);
        if (submissions is not [.., var submitted])
            return CommonProblems.NotFound;
        var personal = matters.Of(@case).Personal.In(JsonNode.Parse(submitted.Form)).Where(place => place.Mask.Hides()).ToList();
        var asked = body.Pointers!.Select(pointer => Of(pointer, personal, submitted)).ToList();
        if (asked.Select((places, i) => (places, i)).Where(place => place.places.Count == 0).ToList() is { Count: > 0 } unknown)
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = [.. unknown.Select(place => PrivacyProblems.Field($"/pointers/{place.i}", "reveal-nothing-there", body.Pointers![place.i]))] };

        var places = asked.SelectMany(pointers => pointers).Distinct().Order(StringComparer.Ordinal).ToList();
        var reading = new Reading(id, now, officer.AccountId, officer.DisplayName, officer.OfficeFor(@case), body.Purpose!, places) { Kind = ReadingKind.Reveal, Reason = Blank(body.Reason) };
        await work.RecordAsync(reading, cancellationToken);
        foreach (var place in places)
            await work.ExecuteAsync("Reveals.Insert", new { reading.Id, Pointer = place, CaseId = id, officer.AccountId, submitted.Seq, reading.Purpose, OpenUntil = now + Reveals.Term }, cancellationToken);
        await work.CompleteIdempotentAsync(officer.AccountId, key, reading.Id.ToString(), cancellationToken);
        work.OnCommitted(() => Revealed.Add(places.Count, new("matter", @case.Matter), new("purpose", reading.Purpose)));
        await work.CommitAsync(cancellationToken);
        return View(reading.Id, now, reading.Purpose, now + Reveals.Term, places, personal);
    }

    /// <summary>Whether this officer could reveal now. After its end nobody can take a case in hand any more, so hands say nothing.</summary>
    public Problem? Refuse(CaseRecord @case, Caller officer) =>
        @case.ErasedAt is not null ? PrivacyProblems.CaseErased
        : matters.Of(@case).Flow.HasEnded(@case.State) ? null
        : CaseHands.InOtherHands(@case, officer);

    /// <summary>The same request again: the same reveal. While it is open the values are given again, which is a reading of its own; afterwards nothing is.</summary>
    private async Task<Outcome<RevealView>> AgainAsync(Work work, CaseRecord @case, Guid readingId, string purpose, Caller officer, CancellationToken cancellationToken)
    {
        var open = (await reveals.OpenAsync(work, @case.Id, officer.AccountId, cancellationToken)).Where(reveal => reveal.Id == readingId).ToList();
        var now = time.GetUtcNow();
        if (open.Count == 0 || Refuse(@case, officer) is not null)
            return View(readingId, now, purpose, now, [], []);
        var submissions = await work.SubmissionsOfAsync(@case.Id, await work.TimelineOfAsync(@case.Id, cancellationToken), cancellationToken);
        var places = open.Select(reveal => reveal.Pointer).ToList();
        await work.RecordAsync(new Reading(@case.Id, now, officer.AccountId, officer.DisplayName, officer.OfficeFor(@case), purpose, places) { Kind = ReadingKind.Again, RevealId = readingId }, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return View(readingId, now, purpose, open[0].OpenUntil, places, matters.Of(@case).Personal.In(JsonNode.Parse(submissions[^1].Form)));
    }

    /// <summary>The places that a pointer means; none when it names nothing that is hidden.</summary>
    private static IReadOnlyList<string> Of(string pointer, IReadOnlyList<PersonalPlace> personal, Submission submitted) =>
        pointer.StartsWith("/materials/", StringComparison.Ordinal)
            ? submitted.Materials.Any(file => $"/materials/{file.Code}" == pointer) ? [pointer] : []
            : [.. personal.Where(place => FormDiff.IsWithin(place.Pointer, pointer)).Select(place => place.Pointer)];

    private static RevealView View(Guid id, DateTimeOffset at, string purpose, DateTimeOffset until, IReadOnlyList<string> places, IReadOnlyList<PersonalPlace> personal) => new(
        id, at.InShanghai(), PurposeWords.Of(purpose), until.InShanghai(),
        [.. personal.Where(place => places.Contains(place.Pointer)).Select(place => new RevealedValue(place.Pointer, place.Value.DeepClone()))],
        [.. places.Where(place => place.StartsWith("/materials/", StringComparison.Ordinal))]);

    private static string? Blank(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
