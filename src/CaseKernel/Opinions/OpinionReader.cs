using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Privacy;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Opinions;

/// <summary>What officers of a department see of the cases they were asked about: their own task, and the case while it is open.</summary>
internal sealed class OpinionReader(Database database, MatterCatalog matters, Calendars calendars, TimeProvider time)
{
    private const int PageSize = 25;

    public async Task<Outcome<Page<AskedView>>> ListAsync(string? state, string? after, Caller caller, CancellationToken cancellationToken)
    {
        if (state is not (null or "" or "open" or "closed"))
            return CaseProblems.FilterUnknown.With("state", state, "open, closed");
        var closed = state == "closed";
        if (Cursor.Read(after, closed) is not { } cursor)
            return CaseProblems.CursorUnknown;
        if (caller.Offices() is not { Length: > 0 } offices)
            return new Page<AskedView>([], null);
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = closed
            ? await work.QueryAsync<Row>("Opinions.Ended", new { Offices = offices, cursor.AfterEnd, cursor.AfterId, Most = PageSize + 1 }, cancellationToken)
            : await work.QueryAsync<Row>("Opinions.Pending", new { Offices = offices, cursor.AfterDue, cursor.AfterId, Most = PageSize + 1 }, cancellationToken);
        var page = rows.Take(PageSize).ToList();
        return new Page<AskedView>([.. page.Select(View)], rows.Count > PageSize ? Cursor.After(page[^1]) : null);
    }

    public async Task<Outcome<AskedDetailView>> ReadAsync(Guid id, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.AskedOfAsync(id, caller, cancellationToken)).Failed(out var problem, out var asked))
            return problem;
        var @case = (await work.FindCaseAsync(asked.CaseId, cancellationToken))!;
        var materials = await work.MaterialsOfAsync(@case.Id, cancellationToken);
        var matter = matters.Of(@case);
        // The rounds are read last: what was read before them was read while the task was open, or is not shown.
        var round = (await work.RoundsOfAsync(matter, @case.Id, cancellationToken)).First(round => round.Record.Id == asked.ConsultationId);
        var opinion = round.Opinions.First(opinion => opinion.Id == id);
        var open = opinion.State == OpinionState.Asked;
        var sight = await Sights.MaskedAsync(work, matter, @case, cancellationToken);
        var row = View(new Row(id, @case.Id, @case.Number, @case.Matter, @case.Zone, @case.Title, @case.FormVersion, round.Declared.Code, opinion.Department,
            round.Record.Question, round.Record.AskedBy, round.Record.AskedAt, opinion.DueOn, opinion.State, opinion.Version, opinion.EndedAt));
        return new AskedDetailView
        {
            Id = row.Id,
            CaseId = row.CaseId,
            Number = row.Number,
            Matter = row.Matter,
            MatterTitle = row.MatterTitle,
            Zone = row.Zone,
            ZoneTitle = row.ZoneTitle,
            Title = row.Title,
            Department = row.Department,
            Question = sight.Words(OpinionWords.QuestionOf(matter, round)),
            AskedAt = row.AskedAt,
            DueOn = row.DueOn,
            WorkingDaysLeft = row.WorkingDaysLeft,
            State = row.State,
            StateTitle = row.StateTitle,
            AnsweredAt = row.AnsweredAt,
            Version = row.Version,
            ConsultationTitle = OpinionWords.Title(matter, round.Declared).InCallersLanguage(),
            Kind = round.Declared.Kind,
            Provision = round.Declared.Provision.In(CultureInfo.CurrentUICulture),
            Silence = OpinionWords.SilenceOf(round.Declared).InCallersLanguage(),
            AskedBy = OpinionView.Asker(round.Record),
            AnsweredBy = opinion.AnsweredBy is { } by ? new Party(by, opinion.AnsweredByName ?? "") : null,
            Reason = sight.MaybeWords(opinion.Reason),
            GrantSchema = round.Declared.Find(opinion.Department)?.Grant is { } grant ? FormSchema.Of(grant) : null,
            Grant = opinion.Granted is { } granted ? sight.WordsIn(JsonNode.Parse(granted)) : null,
            StoppedBy = opinion.State == OpinionState.Stopped ? StoppedBy(matter, round, sight) : null,
            Form = open ? sight.Form(@case.Form) : null,
            Masked = open ? sight.Masked(@case.Form) : null,
            Materials = open ? [.. matter.MaterialsFor(@case.Form).Select(slot => CaseReader.View(matter, slot, materials.FirstOrDefault(material => material.Code == slot.Code), sight))] : null,
        };
    }

    /// <summary>A file of the case, as long as the task is open.</summary>
    public async Task<Outcome<MaterialRecord>> MaterialAsync(Guid id, string code, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.AskedOfAsync(id, caller, cancellationToken)).Failed(out var problem, out var asked))
            return problem;
        var material = (await work.MaterialsOfAsync(asked.CaseId, cancellationToken)).FirstOrDefault(material => material.Code == code);
        // Asked again after the row was read: the right may have ended meanwhile.
        if ((await work.FindOpinionAsync(id, cancellationToken))!.State != OpinionState.Asked)
            return CommonProblems.NotFound;
        return material is not null ? material : CaseProblems.MaterialUnknown.With(code);
    }

    private static StoppedView? StoppedBy(Matter matter, Round round, OfficeSight sight) => round.Objection is { } objection
        ? new StoppedView(OpinionView.DepartmentOf(matter, objection.Department), OpinionWords.ReasonOf(round.Declared, objection) is Text words ? words.InCallersLanguage() : sight.Words(objection.Reason!))
        : null;

    private AskedView View(Row row)
    {
        var matter = matters.Of(row.Matter, row.FormVersion);
        var declared = matter.Consultations.First(consultation => consultation.Code == row.Consultation);
        return new AskedView
        {
            Id = row.Id,
            CaseId = row.CaseId,
            Number = row.Number,
            Matter = row.Matter,
            MatterTitle = matter.Title.InCallersLanguage(),
            Zone = row.Zone,
            ZoneTitle = Zones.Title(row.Zone).InCallersLanguage(),
            Title = row.Title,
            Department = OpinionView.DepartmentOf(matter, row.Department),
            // A list looks into no form, so it hides what might come out of one.
            Question = row.AskedBy is null ? OpinionWords.Question(matter, declared).InCallersLanguage() : Masks.Suspects(row.Question),
            AskedAt = row.AskedAt.InShanghai(),
            DueOn = row.DueOn,
            WorkingDaysLeft = row.State == OpinionState.Asked ? calendars.Days.Left(time.ShanghaiToday(), row.DueOn) : null,
            State = row.State,
            StateTitle = OpinionWords.State(declared, row.State).InCallersLanguage(),
            AnsweredAt = row.EndedAt?.InShanghai(),
            Version = row.Version,
        };
    }

    private sealed record Row(
        Guid Id, Guid CaseId, string? Number, string Matter, string Zone, string Title, int FormVersion, string Consultation, string Department,
        PersonalText Question, Guid? AskedBy, DateTimeOffset AskedAt, DateOnly DueOn, OpinionState State, int Version, DateTimeOffset? EndedAt);

    /// <summary>Open tasks by due date, ended ones with the latest first.</summary>
    private sealed record Cursor(DateOnly? AfterDue, DateTimeOffset? AfterEnd, Guid? AfterId)
    {
        public static string After(Row last) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"{(last.EndedAt is { } ended ? ended.ToString("O", CultureInfo.InvariantCulture) : last.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))}|{last.Id}")));

        /// <summary>Null when it is no cursor of this list.</summary>
        public static Cursor? Read(string? after, bool closed)
        {
            if (string.IsNullOrEmpty(after))
                return new Cursor(null, null, null);
            if (!Base64Url.IsValid(after))
                return null;
            var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(after)).Split('|');
            if (parts.Length != 2 || !Guid.TryParse(parts[1], out var id))
                return null;
            if (closed)
                return DateTimeOffset.TryParseExact(parts[0], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) ? new Cursor(null, end, id) : null;
            return DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due) ? new Cursor(due, null, id) : null;
        }
    }
}
