using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>A fine, in yuan, both ends included.</summary>
internal sealed record Fine(decimal From, decimal To);

/// <summary>What an act or an omission costs. Words: <c>penalty.&lt;Act&gt;</c> and what follows besides the fine, <c>penalty.&lt;Act&gt;.further</c>.</summary>
/// <param name="Office">On the office or the enterprise.</param>
/// <param name="Persons">On those who are responsible, where the law fines them too.</param>
internal sealed record Penalty(string Act, Fine Office, Fine? Persons, DateOnly ValidFrom, DateOnly? ValidTo, Provision Provision)
{
    /// <summary>One line, for a warning: what, how much, what else, who says so.</summary>
    public Text Line => Persons is null
        ? new Text(typeof(RoTexts), "penalty.line", Title, Office.From, Office.To, Further, Provision)
        : new Text(typeof(RoTexts), "penalty.line.persons", Title, Office.From, Office.To, Further, Provision, Persons.From, Persons.To);

    public Text Title => new(typeof(RoTexts), $"penalty.{Act}");

    public Text Further => new(typeof(RoTexts), $"penalty.{Act}.further");
}

/// <summary>
/// The penalties of the regulation, for warnings before anything has happened. A table: a change is a new row with its date. Which of the
/// articles 35 to 39 fines which act was read for the annual report only.
/// </summary>
internal static class Penalties
{
    public const string Unregistered = "unregistered";
    public const string ProfitMaking = "profit-making";
    public const string FalsePapers = "false-papers";
    public const string FalseAnnualReport = "false-annual-report";
    public const string CertificateMisused = "certificate-misused";
    public const string ActivityOutside = "activity-outside";
    public const string AnnualReportMissing = "annual-report-missing";
    public const string WrongName = "wrong-name";
    public const string RefusalToMove = "refusal-to-move";
    public const string NoAnnouncement = "no-announcement";
    public const string ChangeNotRegistered = "change-not-registered";
    public const string NotDeregistered = "not-deregistered";
    public const string ItemsNotFiled = "items-not-filed";

    public static readonly IReadOnlyList<Penalty> All =
    [
        Of(Unregistered, 50_000, 200_000),
        Of(ProfitMaking, 50_000, 500_000),
        Of(FalsePapers, 20_000, 200_000) with { Persons = new Fine(1_000, 10_000) },
        Of(FalseAnnualReport, 20_000, 200_000),
        Of(CertificateMisused, 10_000, 100_000) with { Persons = new Fine(1_000, 10_000) },
        Of(ActivityOutside, 10_000, 100_000),
        Of(AnnualReportMissing, 10_000, 30_000) with { Provision = Law.AnnualReportMissing },
        Of(WrongName, 10_000, 30_000),
        Of(RefusalToMove, 10_000, 30_000),
        Of(NoAnnouncement, 10_000, 30_000),
        Of(ChangeNotRegistered, 10_000, 30_000),
        Of(NotDeregistered, 10_000, 30_000),
        Of(ItemsNotFiled, 10_000, 30_000),
    ];

    /// <summary>The row that is in force on a day; throws for an act the table does not know then.</summary>
    public static Penalty For(string act, DateOnly on) =>
        All.Single(penalty => penalty.Act == act && penalty.ValidFrom <= on && (penalty.ValidTo is not { } to || on <= to));

    /// <summary>The one-line warning for an act on a day.</summary>
    public static Text Warning(string act, DateOnly on) => For(act, on).Line;

    /// <summary>In force since the regulation is; the amounts are those of its text of 2018-09-18.</summary>
    private static Penalty Of(string act, decimal from, decimal to) => new(act, new Fine(from, to), null, new DateOnly(2011, 3, 1), null, Law.Penalties);
}
