using System.Globalization;
using System.Text.Json;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.RepresentativeOffices.Domain;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Register;

/// <summary>One office as the public sees it: registered items, and of persons the chief representative's name alone (L584 arts 9, 17).</summary>
/// <param name="Expired">Whether its term is over although it was not deregistered.</param>
/// <param name="Exceptions">Years whose annual report is owed, as the list of exceptions has it today.</param>
internal sealed record RegisterEntry(
    string RegistrationNumber,
    string? UnifiedCode,
    string? CertificateNumber,
    string NameZh,
    string NameForeign,
    string ChiefRepresentative,
    string BusinessScope,
    string Premises,
    DateOnly TermFrom,
    DateOnly TermTo,
    string EnterpriseNameZh,
    string EnterpriseNameOriginal,
    string EnterpriseAddress,
    string Country,
    string? CountryTitle,
    string Zone,
    string ZoneTitle,
    string Registrar,
    DateOnly EstablishedOn,
    string State,
    string StateTitle,
    bool Expired,
    DateOnly? EndedOn,
    IReadOnlyList<int> Exceptions)
{
    public static RegisterEntry Of(RegisteredOffice office, IEnumerable<ReportException> exceptions, DateOnly today) => new(
        office.RegistrationNumber, office.UnifiedCode, office.CertificateNumber, office.NameZh, office.NameForeign, office.ChiefName, office.BusinessScope, office.Premises,
        office.TermFrom, office.TermTo, office.EnterpriseNameZh, office.EnterpriseNameOriginal, office.EnterpriseAddressZh, office.Country, Titles.OfCountry(office.Country),
        office.Zone, Zones.Title(office.Zone).InCallersLanguage(), Registrars.For(office.Zone).Title.InCallersLanguage(), office.EstablishedOn,
        office.State, Titles.OfState(office), office.ExpiredOn(today), office.EndedOn, Standing(exceptions));

    internal static IReadOnlyList<int> Standing(IEnumerable<ReportException> exceptions) => [.. exceptions.Where(exception => exception.RemovedOn is null).Select(exception => exception.Year)];
}

/// <summary>An office with its life, for anybody.</summary>
internal sealed record PublicOffice(RegisterEntry Entry, IReadOnlyList<HistoryView> History, IReadOnlyList<PaperView> Papers, IReadOnlyList<ExceptionView> Exceptions);

/// <summary>An office in its owner's list.</summary>
internal record OfficeItem
{
    public string RegistrationNumber { get; init; } = "";
    public string? CertificateNumber { get; init; }
    public string? UnifiedCode { get; init; }

    /// <summary>Counts what happened to the entry; for <c>If-Match</c>.</summary>
    public int Version { get; init; }
    public string NameZh { get; init; } = "";
    public string NameForeign { get; init; } = "";
    public string EnterpriseNameZh { get; init; } = "";
    public string Zone { get; init; } = "";
    public string ZoneTitle { get; init; } = "";
    public string Registrar { get; init; } = "";
    public string State { get; init; } = "";
    public string StateTitle { get; init; } = "";
    public bool Expired { get; init; }
    public DateOnly TermFrom { get; init; }
    public DateOnly TermTo { get; init; }
    public DateOnly EstablishedOn { get; init; }
    public DateOnly? EndedOn { get; init; }
    public IReadOnlyList<DateView> Dates { get; init; } = [];
    public IReadOnlyList<MayFileView> MayFile { get; init; } = [];
    public IReadOnlyList<OpenCase> OpenCases { get; init; } = [];

    /// <summary>What a list says of an office, as the list's line or as the head of its file.</summary>
    public static TItem Of<TItem>(RegisteredOffice office, IEnumerable<DateRow> dates, IReadOnlySet<int> reported, IEnumerable<CaseLine> open, MatterCatalog matters, DateOnly today)
        where TItem : OfficeItem, new() => new()
    {
        RegistrationNumber = office.RegistrationNumber,
        CertificateNumber = office.CertificateNumber,
        UnifiedCode = office.UnifiedCode,
        Version = office.Version,
        NameZh = office.NameZh,
        NameForeign = office.NameForeign,
        EnterpriseNameZh = office.EnterpriseNameZh,
        Zone = office.Zone,
        ZoneTitle = Zones.Title(office.Zone).InCallersLanguage(),
        Registrar = Registrars.For(office.Zone).Title.InCallersLanguage(),
        State = office.State,
        StateTitle = Titles.OfState(office),
        Expired = office.ExpiredOn(today),
        TermFrom = office.TermFrom,
        TermTo = office.TermTo,
        EstablishedOn = office.EstablishedOn,
        EndedOn = office.EndedOn,
        Dates = [.. dates.Select(date => DateView.Of(date, today))],
        MayFile = [.. Register.MayFile.About(office, reported, today).Where(one => matters.Find(one.Matter) is not null).Select(one => MayFileView.Of(one, matters))],
        OpenCases = [.. open.Select(OpenCase.Of)],
    };
}

/// <summary>An office's file, for its owner and for the office that keeps the register.</summary>
internal sealed record OfficeFileView : OfficeItem
{
    public RegisterEntry? Entry { get; init; }

    /// <summary>Present and past, as far as their data is kept.</summary>
    public IReadOnlyList<PersonView> People { get; init; } = [];
    public IReadOnlyList<PaperView> Papers { get; init; } = [];
    public IReadOnlyList<HistoryView> History { get; init; } = [];
    public IReadOnlyList<ExceptionView> Exceptions { get; init; } = [];
    public IReadOnlyList<ReportView> Reports { get; init; } = [];

    /// <summary>The latest hundred.</summary>
    public IReadOnlyList<CaseLine> Cases { get; init; } = [];
}

/// <summary>An office in the desk's list.</summary>
/// <param name="OpenCases">How many undecided cases are about it.</param>
internal sealed record DeskOffice(
    string RegistrationNumber, string NameZh, string NameForeign, string EnterpriseNameZh, string EnterpriseNameOriginal, string? CountryTitle, string Zone, string ZoneTitle,
    string State, string StateTitle, bool Expired, DateOnly TermTo, int OpenCases, DateView? NextDue, IReadOnlyList<int> Exceptions)
{
    public static DeskOffice Of(RegisteredOffice office, int openCases, IEnumerable<DateRow> dates, IEnumerable<ReportException> exceptions, DateOnly today) => new(
        office.RegistrationNumber, office.NameZh, office.NameForeign, office.EnterpriseNameZh, office.EnterpriseNameOriginal, Titles.OfCountry(office.Country),
        office.Zone, Zones.Title(office.Zone).InCallersLanguage(), office.State, Titles.OfState(office), office.ExpiredOn(today), office.TermTo, openCases,
        dates.FirstOrDefault(date => date.Kind != OfficeDate.RenewalOpens || date.DueOn >= today) is { } next ? DateView.Of(next, today) : null,
        RegisterEntry.Standing(exceptions));
}

/// <param name="OpensOn">From when on it may be done, where that is limited.</param>
internal sealed record DateView(string Kind, string Title, DateOnly DueOn, DateOnly? OpensOn, bool Overdue, string Ref)
{
    public static DateView Of(DateRow date, DateOnly today) => new(
        date.Kind, Titles.OfDate(date.Kind), date.DueOn, OfficeDates.OpensOn(date.Kind, date.DueOn), OfficeDates.IsOverdue(date.Kind, date.DueOn, today), date.Ref);
}

internal sealed record MayFileView(string Matter, string Title, bool Open, DateOnly? From, DateOnly? Until, string? Note)
{
    public static MayFileView Of(MayFile may, MatterCatalog matters) => new(
        may.Matter, matters[may.Matter].Title.InCallersLanguage(), may.Open, may.From, may.Until, may.Note is null ? null : new Text(typeof(RoTexts), $"may-file.{may.Note}").InCallersLanguage());
}

internal sealed record OpenCase(Guid Id, string? Number, string Matter, string MatterTitle, string State, string StateTitle)
{
    public static OpenCase Of(CaseLine line) => new(line.Id, line.Number, line.Matter, line.MatterTitle, line.State, line.StateTitle);
}

/// <summary>One of an office's people. No document, no phone, no birthday; the name is null for who may not see it or when its data is erased.</summary>
internal sealed record PersonView(
    string Role, string RoleTitle, string? Name, string? Nationality, string? Position, string? CertificateNumber, DateOnly? TermFrom, DateOnly? TermTo, DateOnly AppointedOn, DateOnly? LeftOn)
{
    /// <param name="named">Whether the reader may see who representatives are; the chief representative in office is public.</param>
    public static PersonView Of(OfficePerson person, bool named)
    {
        var form = person.Form;
        return new PersonView(
            person.Role, new Text(typeof(RoTexts), $"role.{person.Role}").InCallersLanguage(), (named || person.IsChief) && person.Name.Length > 0 ? person.Name : null,
            named ? form.Nationality : null, form.Position, person.CertificateNumber, form.TermFrom, form.TermTo, person.AppointedOn, person.LeftOn);
    }
}

internal sealed record HistoryView(int Seq, DateOnly On, string Act, string ActTitle, string? Matter, IReadOnlyList<ChangeView> Changes)
{
    public static HistoryView Of(HistoryRow row) => new(
        row.Seq, row.At.ShanghaiDate(), row.Act, new Text(typeof(RoTexts), $"history.{row.Act}").InCallersLanguage(), row.Matter,
        [.. JsonSerializer.Deserialize<ItemChange[]>(row.Changes, JsonDefaults.Options)!.Select(ChangeView.Of)]);
}

/// <summary>An item of the register before and after.</summary>
internal sealed record ChangeView(string Item, string Title, string? Before, string? After)
{
    public static ChangeView Of(ItemChange change) => new(change.Item, new Text(typeof(RoTexts), $"item.{change.Item}").InCallersLanguage(), Word(change.Item, change.Before), Word(change.Item, change.After));

    // Of what is stored as a code, the caller reads the word.
    private static string? Word(string item, string? value) =>
        value is not null && Text.Exists(typeof(RoTexts), $"{item}.{value}") ? new Text(typeof(RoTexts), $"{item}.{value}").InCallersLanguage() : value;
}

/// <summary>A paper of the office. Whose a 代表证 is stands with the people.</summary>
internal sealed record PaperView(string Number, string Kind, string Title, string State, DateOnly IssuedOn, DateOnly? ValidTo, string? ReplacedBy, DateOnly? EndedOn)
{
    public static PaperView Of(CertificateRecord paper, DateOnly today) => new(
        paper.Number, paper.Kind, new Text(typeof(RoTexts), $"certificate.{paper.Kind}").InCallersLanguage(), paper.StateOn(today), paper.IssuedOn, paper.ValidTo, paper.ReplacedBy, paper.RevokedOn ?? paper.ReplacedOn);
}

internal sealed record ExceptionView(int Year, DateOnly ListedOn, DateOnly? RemovedOn)
{
    public static ExceptionView Of(ReportException exception) => new(exception.Year, exception.ListedOn, exception.RemovedOn);
}

internal sealed record ReportView(int Year, DateOnly FiledOn, bool Late)
{
    public static ReportView Of(FiledReport report) => new(report.Year, report.FiledOn, report.Late);
}

/// <summary>Something that falls due, in the calendar of a desk.</summary>
internal sealed record DueView(string RegistrationNumber, string NameZh, string Zone, string ZoneTitle, string Kind, string Title, DateOnly DueOn, bool Overdue, string Ref);

/// <summary>A year that was not reported, in the list of a desk.</summary>
internal sealed record ListedException(string RegistrationNumber, string NameZh, string Zone, string ZoneTitle, int Year, DateOnly ListedOn, DateOnly? RemovedOn);

internal static class Titles
{
    public static string OfState(RegisteredOffice office) => new Text(typeof(RoTexts), $"office-state.{office.State}").InCallersLanguage();

    public static string OfDate(string kind) => new Text(typeof(RoTexts), $"date.{kind}").InCallersLanguage();

    public static string? OfCountry(string code) => CodeTable.Countries.Find(code) is { } country ? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? country.Zh : country.En : null;
}
