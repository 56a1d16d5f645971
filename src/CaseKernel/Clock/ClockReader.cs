using System.Globalization;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Clock;

/// <summary>The clock of a case for the eyes of a caller.</summary>
internal sealed class ClockReader(Calendars calendars, TimeProvider time)
{
    public IReadOnlyList<DeadlineView> Deadlines(Matter matter, CaseRecord @case, IReadOnlyList<LedgerLine> ledger) =>
        [.. ledger.Select(line => View(matter, @case, line))];

    /// <summary>The acts on the clock that an officer who holds the case could take now.</summary>
    public IEnumerable<string> OpenActs(Matter matter, IReadOnlyList<LedgerLine> ledger)
    {
        var today = time.ShanghaiToday();
        if (Grounds(matter, ledger).Count > 0)
            yield return Act.Pause.Name;
        if (ledger.Any(line => line.Runs && line.PausedOn(today).Any(pause => pause.Ground is not null)))
            yield return Act.Resume.Name;
        if (ledger.Any(line => line.IsExtendable(today)))
            yield return Act.Extend.Name;
    }

    /// <summary>On which a running limit may be paused now; none when no limit runs that may.</summary>
    public IReadOnlyList<PauseGroundView> Grounds(Matter matter, IReadOnlyList<LedgerLine> ledger) =>
    [
        .. ledger.Where(IsPausable).SelectMany(line => line.Limit.PauseGrounds).Distinct()
            .Select(ground => new PauseGroundView(ground.Code, matter.TitleOf(ground).InCallersLanguage(), In(ground.Provision))),
    ];

    private bool IsPausable(LedgerLine line) => line is { Runs: true, IsOffices: true, Limit.PauseGrounds.Count: > 0 } && !line.HasPassed(time.ShanghaiToday());

    public int Left(DateOnly due) => calendars.Days.Left(time.ShanghaiToday(), due);

    /// <summary>What the timeline says of an act on the clock, with its reason; null for any other act.</summary>
    public static string? Note(Matter matter, TimelineRecord entry)
    {
        if (JsonNode.Parse(entry.Detail) is not JsonObject detail || matter.Limits.FirstOrDefault(limit => limit.Code == (string?)detail["limit"]) is not { } limit)
            return entry.Act == Act.Recount.Name ? Recounts(matter, entry) : null;
        var (title, reason) = (matter.TitleOf(limit), (string?)detail["reason"] ?? "");
        var text = entry.Act switch
        {
            "pause" => new Text(typeof(ClockTexts), "note.pause", title, new Text(matter.Texts, $"pause.{(string?)detail["ground"]}"), (string?)detail["until"], reason),
            "resumption" => new Text(typeof(ClockTexts), "note.resumption", title, reason),
            "extension" => new Text(typeof(ClockTexts), limit.Unit == DayUnit.WorkingDays ? "note.extension" : "note.extension.calendar", title, (int?)detail["days"], (string?)detail["authority"], reason),
            _ => null,
        };
        return text?.InCallersLanguage().Trim();
    }

    /// <summary>Who says that the clock may be moved so.</summary>
    public static Provision? ProvisionOf(Matter matter, TimelineRecord entry) => (entry.Act, JsonNode.Parse(entry.Detail) as JsonObject) switch
    {
        ("pause" or "resumption", { } detail) => (matter.PauseGrounds.FirstOrDefault(ground => ground.Code == (string?)detail["ground"]) ?? matter.PauseGrounds.FirstOrDefault())?.Provision,
        ("extension", { } detail) => matter.Limits.FirstOrDefault(limit => limit.Code == (string?)detail["limit"])?.Extendable?.Provision,
        _ => null,
    };

    private static string? Recounts(Matter matter, TimelineRecord entry)
    {
        var lines = (JsonNode.Parse(entry.Detail)?["limits"] as JsonArray ?? []).Select(changed =>
            matter.Limits.FirstOrDefault(limit => limit.Code == (string?)changed?["limit"]) is { } limit
                ? new Text(typeof(ClockTexts), "note.recount", matter.TitleOf(limit), (string?)changed!["from"], (string?)changed["to"]).InCallersLanguage()
                : null);
        return string.Join(" ", lines.OfType<string>());
    }

    private DeadlineView View(Matter matter, CaseRecord @case, LedgerLine line)
    {
        var today = time.ShanghaiToday();
        var (row, limit, days) = (line.Row, line.Limit, calendars.Days);
        var counted = line.Count(matter, days, today);
        var due = line.Runs ? counted.Due : row.StatutoryDue;
        return new DeadlineView
        {
            Code = limit.Code,
            Title = matter.TitleOf(limit).InCallersLanguage(),
            Due = due,
            StatutoryDue = due,
            PromisedDue = line.Runs ? line.CountPromised(matter, days, today) : row.PromisedDue,
            Unit = limit.Unit,
            Amount = limit.Amount,
            StartedOn = row.StartedOn,
            MetOn = row.MetOn,
            WorkingDaysLeft = line.Runs ? days.Left(today, due, line.Term(matter).Exclusions) : null,
            Provision = In(limit.Provision),
            Provisional = line.Runs ? counted.Provisional : row.Provisional,
            Explanation = [.. counted.Explanation.Select(text => text.InCallersLanguage())],
            Audience = limit.Whose,
            Paused = line.Runs && line.PausedOn(today).Any(),
            Pauses = [.. line.Pauses.Select(pause => View(matter, pause))],
            Extensions = [.. line.Extensions.Select(extension => new ExtensionView(extension.GrantedOn, extension.Days, extension.Authority, extension.Reason, In(limit.Extendable?.Provision ?? limit.Provision)))],
            OnPassed = line.Runs ? OnPassed(matter, @case, limit) : null,
            ExtendableBy = line.IsExtendable(today) ? limit.Extendable!.Days : null,
            Pausable = IsPausable(line),
        };
    }

    private static string? OnPassed(Matter matter, CaseRecord @case, Limit limit) => matter.Flow.WhenPassed(@case.State, limit.Code) is not { } step ? null
        : matter.HasWord($"passed.{limit.Code}") ? matter.Word($"passed.{limit.Code}").InCallersLanguage()
        : matter.TitleOfAct(step.Act.Name).InCallersLanguage();

    private static PauseView View(Matter matter, PauseRecord pause) => new(
        pause.FromOn, pause.UntilOn, pause.ResumedOn, pause.Ground, LedgerLine.GroundOf(matter, pause).InCallersLanguage(), pause.Reason,
        matter.PauseGrounds.FirstOrDefault(ground => ground.Code == pause.Ground)?.Provision is { } provision ? In(provision) : null);

    private static string In(Provision provision) => provision.In(CultureInfo.CurrentUICulture);
}
