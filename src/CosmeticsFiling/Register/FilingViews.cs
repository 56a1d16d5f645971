using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CosmeticsFiling.Domain;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Register;

/// <summary>One filing in the public list.</summary>
internal sealed record FilingEntry(
    string Number,
    string NameZh,
    string? NameForeign,
    string Filer,
    string? FilerForeign,
    string? ResponsiblePerson,
    string Classification,
    string ClassificationTitle,
    string Origin,
    string OriginTitle,
    DateOnly FiledOn,
    DateOnly? PublishedOn,
    string State,
    string StateTitle,
    DateOnly? SuspendedOn,
    DateOnly? EndedOn,
    string? Ground,
    IReadOnlyList<ExceptionView> Exceptions)
{
    public static FilingEntry Of(Filing filing, IEnumerable<FilingException> exceptions) => new(
        filing.Number, filing.NameZh, filing.NameForeign, filing.FilerName, filing.FilerNameForeign, filing.ResponsiblePerson, filing.Classification, Titles.OfClassification(filing.Classification),
        filing.Origin, Titles.Of("origin", filing.Origin), filing.FiledOn, filing.PublishedOn, filing.Standing, Titles.OfState(filing), filing.SuspendedOn, filing.EndedOn, Titles.OfGround(filing),
        [.. exceptions.Select(ExceptionView.Of)]);
}

internal sealed record ExceptionView(int Year, string Title)
{
    public static ExceptionView Of(FilingException exception) => new(exception.Year, exception.Title);
}

/// <summary>A filing with its life, for anybody. Of the formula only the names, in their order (L727 art. 20).</summary>
/// <param name="ClassificationTitle">The code in words.</param>
/// <param name="Ground">Why it is suspended or has ended, in words.</param>
internal sealed record PublicFiling(
    string Number,
    string NameZh,
    string? NameForeign,
    string Filer,
    string? FilerForeign,
    string? ResponsiblePerson,
    string Classification,
    string ClassificationTitle,
    string Origin,
    string OriginTitle,
    DateOnly FiledOn,
    DateOnly? PublishedOn,
    string State,
    string StateTitle,
    DateOnly? SuspendedOn,
    DateOnly? EndedOn,
    string? Ground,
    IReadOnlyList<ExceptionView> Exceptions,
    IReadOnlyList<HistoryView> History,
    IReadOnlyList<string> Ingredients,
    IReadOnlyList<string> Notes)
{
    public static PublicFiling Of(FilingFile file, IEnumerable<FilingException> exceptions, IReadOnlyList<HistoryView> history)
    {
        var filing = file.Filing;
        return new PublicFiling(
            filing.Number, filing.NameZh, filing.NameForeign, filing.FilerName, filing.FilerNameForeign, filing.ResponsiblePerson, filing.Classification, Titles.OfClassification(filing.Classification),
            filing.Origin, Titles.Of("origin", filing.Origin), filing.FiledOn, filing.PublishedOn, filing.Standing, Titles.OfState(filing), filing.SuspendedOn, filing.EndedOn, Titles.OfGround(filing),
            [.. exceptions.Select(ExceptionView.Of)], history, FilingFile.IngredientsOf(file.Form), [new Text(typeof(CosTexts), "register.note").InCallersLanguage()]);
    }
}

/// <summary>A filing in its owner's list.</summary>
internal record FilingItem
{
    public string Number { get; init; } = "";

    /// <summary>Counts what happened to the filing.</summary>
    public int Version { get; init; }
    public Guid CaseId { get; init; }
    public string NameZh { get; init; } = "";
    public string? NameForeign { get; init; }
    public string Filer { get; init; } = "";
    public string? ResponsiblePerson { get; init; }
    public string Zone { get; init; } = "";
    public string ZoneTitle { get; init; } = "";
    public string Origin { get; init; } = "";
    public string OriginTitle { get; init; } = "";
    public string State { get; init; } = "";
    public string StateTitle { get; init; } = "";
    public string Classification { get; init; } = "";
    public string ClassificationTitle { get; init; } = "";
    public DateOnly FiledOn { get; init; }
    public DateOnly? PublishedOn { get; init; }
    public DateOnly? AuthorisedUntil { get; init; }
    public DateOnly? SuspendedOn { get; init; }
    public DateOnly? EndedOn { get; init; }

    /// <summary>Why it is suspended or has ended, in words.</summary>
    public string? Ground { get; init; }
    public string CheckState { get; init; } = "";
    public string CheckTitle { get; init; } = "";
    public IReadOnlyList<DateView> Dates { get; init; } = [];
    public IReadOnlyList<CaseLine> OpenCases { get; init; } = [];
    public IReadOnlyList<MayFileView> MayFile { get; init; } = [];

    /// <summary>What every view of a filing says, as a line of a list or as the head of its file.</summary>
    public static TItem Of<TItem>(Filing filing, IReadOnlyList<FilingDate> dates, IEnumerable<MayFile> mayFile, IEnumerable<CaseLine> open, MatterCatalog matters, DateOnly today)
        where TItem : FilingItem, new() => new()
    {
        Number = filing.Number,
        Version = filing.Version,
        CaseId = filing.CaseId,
        NameZh = filing.NameZh,
        NameForeign = filing.NameForeign,
        Filer = filing.FilerName,
        ResponsiblePerson = filing.ResponsiblePerson,
        Zone = filing.Zone,
        ZoneTitle = Zones.Title(filing.Zone).InCallersLanguage(),
        Origin = filing.Origin,
        OriginTitle = Titles.Of("origin", filing.Origin),
        State = filing.Standing,
        StateTitle = Titles.OfState(filing),
        Classification = filing.Classification,
        ClassificationTitle = Titles.OfClassification(filing.Classification),
        FiledOn = filing.FiledOn,
        PublishedOn = filing.PublishedOn,
        AuthorisedUntil = filing.AuthorisedUntil,
        SuspendedOn = filing.SuspendedOn,
        EndedOn = filing.EndedOn,
        Ground = Titles.OfGround(filing),
        CheckState = filing.CheckState,
        CheckTitle = Titles.Of("check", filing.CheckState),
        Dates = [.. dates.Select(date => DateView.Of(date, today))],
        OpenCases = [.. open],
        MayFile = [.. mayFile.Where(one => matters.Find(one.Matter) is not null).Select(one => MayFileView.Of(one, matters))],
    };
}

/// <summary>A filing in the desk's lists, with what is known before one looks.</summary>
internal sealed record DeskFiling : FilingItem
{
    public int Risk { get; init; }
    public IReadOnlyList<RiskView> RiskReasons { get; init; } = [];
    public int Corrections { get; init; }
}

/// <summary>A filing's whole file.</summary>
internal sealed record FilingFileView : FilingItem
{
    public int? Risk { get; init; }
    public IReadOnlyList<RiskView>? RiskReasons { get; init; }
    public int? Corrections { get; init; }
    public IReadOnlyList<HistoryView> History { get; init; } = [];
    public IReadOnlyList<ExceptionView> Exceptions { get; init; } = [];
    public IReadOnlyList<string> Ingredients { get; init; } = [];

    /// <summary>The latest hundred.</summary>
    public IReadOnlyList<CaseLine> Cases { get; init; } = [];

    /// <summary>For its owner alone: everything that is filed. Officers read it in the cases, where persons are masked.</summary>
    public JsonNode? Entry { get; init; }
}

internal sealed record RiskView(string Code, string Title, int Points)
{
    public static IReadOnlyList<RiskView> Of(Filing filing) => [.. Risks.Read(filing.RiskReasons).Select(reason => new RiskView(reason.Code, Titles.Of("risk", reason.Code), reason.Points))];
}

internal sealed record DateView(string Kind, string Title, DateOnly DueOn, bool Overdue, string Ref)
{
    public static DateView Of(FilingDate date, DateOnly today) => new(date.Kind, Titles.Of("date", date.Kind), date.DueOn, date.DueOn < today, date.Ref);
}

internal sealed record MayFileView(string Matter, string Title, bool Open, string? Reason)
{
    public static MayFileView Of(MayFile may, MatterCatalog matters) => new(
        may.Matter, matters[may.Matter].Title.InCallersLanguage(), may.Open, may.Reason is null ? null : Titles.Of("may-file", may.Reason));
}

internal sealed record HistoryView(int Seq, DateTimeOffset At, string Act, string ActTitle, string? Matter, IReadOnlyList<ChangeView> Changes)
{
    public static HistoryView Of(FilingHistory row) => new(
        row.Seq, row.At, row.Act, Titles.Of("history", row.Act), row.Matter, [.. JsonSerializer.Deserialize<ItemChange[]>(row.Changes, JsonDefaults.Options)!.Select(ChangeView.Of)]);
}

/// <summary>An item of the register before and after.</summary>
internal sealed record ChangeView(string Item, string Title, string? From, string? To)
{
    public static ChangeView Of(ItemChange change) => new(change.Item, Titles.Of("item", change.Item), change.From, change.To);
}

internal static class Titles
{
    public static string Of(string family, string code) => new Text(typeof(CosTexts), $"{family}.{code}").InCallersLanguage();

    public static string OfState(Filing filing) => Of("filing-state", filing.Standing);

    public static string? OfGround(Filing filing) => filing.Ground is { } ground ? Of("ground", ground) : null;

    /// <summary>Each group of the code in words; the code itself where it is none.</summary>
    public static string OfClassification(string code) => ClassificationCode.Parse(code) is not { } form ? code
        : string.Join(" · ", CodeGroups.Of(form).Select(group => string.Join(Separator.InCallersLanguage(), group.Codes.Select(one => group.Group.Find(one)?.Title.InCallersLanguage() ?? one))));

    private static readonly Text Separator = new(typeof(CosTexts), "separator");
}
