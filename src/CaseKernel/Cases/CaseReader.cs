using System.Globalization;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Corrections;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Drafts;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Hands;
using Platform.CaseKernel.Opinions;
using Platform.CaseKernel.Privacy;
using Platform.CaseKernel.Rules;
using Platform.CaseKernel.Texts;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Cases;

/// <summary>Puts a case together for the eyes of one caller.</summary>
internal sealed class CaseReader(Database database, MatterCatalog matters, ClockReader clock, CheckCase check, Sights sights, RevealPlaces reveal, TimeProvider time)
{
    public async Task<Outcome<CaseView>> ReadAsync(Guid id, Caller caller, Audience audience, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.VisibleAsync(id, caller, audience, cancellationToken)).Failed(out var problem, out var @case))
            return problem;
        var matter = matters.Of(@case);
        var timeline = await work.TimelineOfAsync(id, cancellationToken);
        var submissions = await work.SubmissionsOfAsync(id, timeline, cancellationToken);
        var now = new Submission(@case.Version, @case.UpdatedAt, @case.Form, Receipt.Received(await work.MaterialsOfAsync(id, cancellationToken)));
        // While the applicant mends, the office sees what was handed in and not what is being typed.
        var submitted = audience == Audience.Officer && matter.Flow.MayEdit(@case.State);
        var materials = submitted ? await work.SubmittedMaterialsAsync(id, cancellationToken) : await work.MaterialsOfAsync(id, cancellationToken);
        if (submitted && submissions is [.., var handedIn])
            @case = @case with { Form = handedIn.Form };
        var ledger = await work.LedgerOfAsync(matter, id, cancellationToken);
        var deadlines = ledger.Select(line => line.Row).ToList();
        var rounds = await work.RoundsOfAsync(matter, id, cancellationToken);
        var certificates = await work.CertificatesOfAsync(id, cancellationToken);
        var state = matter.Flow[@case.State];
        var findings = await FindingsAsync(work, @case, materials, audience, cancellationToken);
        var sight = audience == Audience.Officer ? await sights.OfAsync(work, matter, @case, submissions, caller, cancellationToken) : OfficeSight.Owner;
        var view = new CaseView
        {
            Id = @case.Id,
            Number = @case.Number,
            Service = matters.Service,
            Matter = @case.Matter,
            MatterTitle = matter.Title.InCallersLanguage(),
            Zone = @case.Zone,
            ZoneTitle = Zones.Title(@case.Zone).InCallersLanguage(),
            Organ = new CodeTitle(@case.Organ, matter.OrganFor(@case.Zone).Title.InCallersLanguage()),
            State = state.Name,
            StateTitle = matter.TitleOf(state).InCallersLanguage(),
            StateTone = state.Tone,
            Version = @case.Version,
            FormVersion = @case.FormVersion,
            Title = @case.Title,
            Form = sight.Form(@case.Form),
            Materials = [.. matter.MaterialsFor(@case.Form).Select(slot => View(matter, slot, materials.FirstOrDefault(m => m.Code == slot.Code), sight))],
            Findings = [.. findings.Select(finding => FindingView.Of(finding with { Title = sight.Says(finding.Title), Mend = sight.Says(finding.Mend) }))],
            OpenActs = OpenActs(matter, @case, ledger, rounds, caller, audience),
            Deadlines = [.. clock.Deadlines(matter, @case, ledger).Select(deadline => deadline.Seen(sight))],
            PauseGrounds = audience == Audience.Officer ? clock.Grounds(matter, ledger) : [],
            Assignee = @case.AssigneeId is { } assignee ? new Party(assignee, @case.AssigneeName ?? "") : null,
            StandsInFor = audience == Audience.Officer && caller.StandsInFor(@case) is { } absent ? new Party(absent.AccountId, absent.Name) : null,
            Applicant = new Party(@case.OrganisationId, @case.OrganisationName),
            Subject = @case.Subject,
            Correction = CorrectionView.Of(timeline, deadlines, submissions, now, findings)?.Seen(sight),
            Changes = audience == Audience.Officer && submissions is [.., var previous, var latest] ? sight.Changes(previous.ChangesTo(latest)) : [],
            SinceLastLook = audience == Audience.Officer ? await SinceLastLookAsync(work, matter, @case, timeline, submissions, caller, sight, cancellationToken) : null,
            Decision = Decision(matter, @case, timeline, sight),
            Consultations = [.. rounds.Select(round => ConsultationView.Of(matter, round, audience, matter.Flow.HasEnded(@case.State)).Seen(sight))],
            Askable = audience == Audience.Officer ? AskableView.Of(matter, @case, rounds) : [],
            Certificates = [.. certificates.Select(certificate => CertificateView.Of(matter, certificate, time.ShanghaiToday()))],
            RevocationGrounds = audience == Audience.Officer ? RevocationGroundView.Of(matter, certificates) : null,
            CreatedAt = @case.CreatedAt.InShanghai(),
            UpdatedAt = @case.UpdatedAt.InShanghai(),
            SubmittedAt = @case.SubmittedAt?.InShanghai(),
            Copied = audience == Audience.Applicant && timeline.Count > 0 ? JsonNode.Parse(timeline[0].Detail)?["copied"]?.DeepClone() : null,
            DraftDeletedOn = @case.IsDraft ? new DraftTerm(@case.UpdatedAt, @case.DraftWarnedAt).DeletedAt(time.GetUtcNow()).ShanghaiDate() : null,
            DraftWarned = @case is { IsDraft: true, DraftWarnedAt: not null },
            Receipt = Receipt.Last(@case, timeline, deadlines)?.Seen(sight),
            Erased = ErasureRule.View(@case),
            Held = audience == Audience.Officer && @case.DecidedAt is not null ? await work.FindAsync<int>("Holds.Open", new { CaseId = id }, cancellationToken) > 0 : null,
            Reveals = audience == Audience.Officer ? RevealsView.Of(sight, @case.Form, reveal.Refuse(@case, caller) is null) : null,
        };
        // Before anybody sees it.
        await sights.RecordAsync(work, sight, @case, caller, cancellationToken);
        return view;
    }

    public async Task<Outcome<TimelineView[]>> TimelineAsync(Guid id, Caller caller, Audience audience, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.VisibleAsync(id, caller, audience, cancellationToken)).Failed(out var problem, out var @case))
            return problem;
        var matter = matters.Of(@case);
        var sight = audience == Audience.Officer ? await Sights.MaskedAsync(work, matter, @case, cancellationToken) : OfficeSight.Owner;
        return (await work.TimelineOfAsync(id, cancellationToken)).Select(entry => View(matter, entry, audience, sight)).ToArray();
    }

    public async Task<Outcome<DeadlineView[]>> DeadlinesAsync(Guid id, Caller caller, Audience audience, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.VisibleAsync(id, caller, audience, cancellationToken)).Failed(out var problem, out var @case))
            return problem;
        var matter = matters.Of(@case);
        var sight = audience == Audience.Officer ? await Sights.MaskedAsync(work, matter, @case, cancellationToken) : OfficeSight.Owner;
        return clock.Deadlines(matter, @case, await work.LedgerOfAsync(matter, id, cancellationToken)).Select(deadline => deadline.Seen(sight)).ToArray();
    }

    public CaseLine Line(CaseRecord @case)
    {
        var matter = matters.Of(@case);
        var state = matter.Flow[@case.State];
        DateOnly? due = @case.DueOn == CaseRecord.NoDueDate ? null : @case.DueOn;
        return new CaseLine(
            @case.Id, @case.Number, matters.Service, @case.Matter, matter.Title.InCallersLanguage(), @case.Zone, Zones.Title(@case.Zone).InCallersLanguage(),
            state.Name, matter.TitleOf(state).InCallersLanguage(), state.Tone, @case.Title, new Party(@case.OrganisationId, @case.OrganisationName),
            @case.AssigneeId is { } assignee ? new Party(assignee, @case.AssigneeName ?? "") : null,
            due, due < time.ShanghaiToday(), due is { } date ? clock.Left(date) : null, @case.Version, @case.SubmittedAt?.InShanghai(), @case.UpdatedAt.InShanghai(), @case.Subject);
    }

    // The applicant sees everything while it can be mended; the officer sees what is worth noting.
    private async Task<IReadOnlyList<Finding>> FindingsAsync(Work work, CaseRecord @case, IReadOnlyList<MaterialRecord> materials, Audience audience, CancellationToken cancellationToken)
    {
        var flow = matters.Of(@case).Flow;
        return audience switch
        {
            // What was decided is not checked again: the law's day has passed and the register has moved on.
            _ when flow.HasEnded(@case.State) => [],
            Audience.Applicant when flow.MayEdit(@case.State) => [.. (await check.FindAsync(work, @case, materials, cancellationToken)).Where(f => f.Severity != Severity.Note)],
            Audience.Officer => await check.FindAsync(work, @case, materials, cancellationToken),
            _ => [],
        };
    }

    private static async Task<SinceLastLook?> SinceLastLookAsync(Work work, Matter matter, CaseRecord @case, IReadOnlyList<TimelineRecord> timeline, IReadOnlyList<Submission> submissions, Caller caller, OfficeSight sight, CancellationToken cancellationToken)
    {
        var stored = await work.FindAsync<Look>("Looks.Get", new { CaseId = @case.Id, caller.AccountId }, cancellationToken);
        if (Look.Of(stored, timeline, caller.AccountId) is not { } look)
            return null;
        var others = timeline.Where(entry => entry.Seq > look.Version && entry.ActorId != caller.AccountId).ToList();
        return others.Count == 0 ? null
            : new SinceLastLook(look.At.InShanghai(), look.Version, sight.Changes(look.ChangesIn(submissions)), [.. others.Select(entry => View(matter, entry, Audience.Officer, sight))]);
    }

    private string[] OpenActs(Matter matter, CaseRecord @case, IReadOnlyList<LedgerLine> ledger, IReadOnlyList<Round> rounds, Caller caller, Audience audience)
    {
        var acts = matter.Flow.OpenTo(audience, @case.State).Where(step => OpinionProblems.Against(step.Act, matter, rounds) is null).Select(step => step.Act.Name);
        if (audience == Audience.Officer && AskableView.Of(matter, @case, rounds).Count > 0)
            acts = acts.Append(Rounds.Ask.Name);
        if (audience == Audience.Applicant)
            return [.. matter.Flow.MayEdit(@case.State) ? acts.Prepend("form") : acts];
        if (matter.Flow.HasEnded(@case.State))
            return [.. acts];
        return CaseHands.InOtherHands(@case, caller) is null ? [.. CaseHands.OpenMoves(@case, caller), .. acts, .. clock.OpenActs(matter, ledger)] : [];
    }

    internal static MaterialView View(Matter matter, MaterialSlot slot, MaterialRecord? file, OfficeSight sight) => new(
        slot.Code,
        matter.Word($"material.{slot.Code}").InCallersLanguage(),
        slot.Required,
        slot.Kinds,
        slot.MaxBytes,
        matter.HasWord($"material.{slot.Code}.note") ? matter.Word($"material.{slot.Code}.note").InCallersLanguage() : null,
        file is null ? null : new FileView(sight.Words(file.FileName), file.MediaType, file.Size, file.Sha256, file.Scan, file.UploadedAt.InShanghai()) { ScanFound = file.ScanFound })
    {
        Identity = slot.Identity,
    };

    private static TimelineView View(Matter matter, TimelineRecord entry, Audience audience, OfficeSight sight) => new(
        entry.Seq,
        entry.At.InShanghai(),
        entry.Act,
        matter.TitleOfAct(entry.Act).InCallersLanguage(),
        entry.FromState.Length == 0 ? null : entry.FromState,
        entry.ToState,
        matter.TitleOf(matter.Flow[entry.ToState]).InCallersLanguage(),
        new TimelineActor(entry.ActorRole, ActorName(entry, audience), CaseHands.ActedFor(JsonNode.Parse(entry.Detail))),
        sight.MaybeWords(ClockReader.Note(matter, entry) ?? Revocations.Note(matter, entry) ?? (string?)JsonNode.Parse(entry.Detail)?["note"]),
        (matter.Flow.Find(entry.FromState, entry.Act)?.Provision ?? ClockReader.ProvisionOf(matter, entry) ?? Rounds.ProvisionOf(matter, entry) ?? Revocations.ProvisionOf(matter, entry))?.In(CultureInfo.CurrentUICulture));

    // Who answers for a department is the office's business.
    private static string ActorName(TimelineRecord entry, Audience audience) => entry switch
    {
        { ActorId: null } => new Text(typeof(CaseTexts), "actor.system").InCallersLanguage(),
        _ when entry.Act == Rounds.Settle.Name && audience == Audience.Applicant => new Text(typeof(OpinionTexts), "actor.department").InCallersLanguage(),
        _ => entry.ActorName,
    };

    private static DecisionView? Decision(Matter matter, CaseRecord @case, IReadOnlyList<TimelineRecord> timeline, OfficeSight sight)
    {
        if (!matter.Flow.HasEnded(@case.State) || timeline.LastOrDefault(entry => entry.ToState == @case.State && entry.FromState != entry.ToState) is not { } entry)
            return null;
        var detail = JsonNode.Parse(entry.Detail);
        var department = (string?)detail?["department"];
        var refused = matter.Flow.Find(entry.FromState, entry.Act) is { By: Audience.Officer } or { Settled: not null } && matter.Flow[entry.ToState].Tone == Tone.Refused;
        return new DecisionView(
            entry.ToState,
            matter.TitleOf(matter.Flow[entry.ToState]).InCallersLanguage(),
            sight.WordsIn(detail?["reasons"]?.DeepClone() ?? (detail?["reason"] is { } reason ? new JsonArray(new JsonObject { ["text"] = reason.DeepClone() }) : null)),
            department is null ? sight.MaybeWords((string?)detail?["organ"]) : OpinionWords.Department(matter, department).InCallersLanguage(),
            sight.MaybeWords((string?)detail?["note"]),
            entry.At.InShanghai(),
            matter.Flow.Find(entry.FromState, entry.Act)?.Provision.In(CultureInfo.CurrentUICulture) ?? "",
            refused ? matter.RemediesAgainst(department).InCallersLanguage() : null);
    }
}
