using Platform.CaseKernel.Clock;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Permits;

namespace Platform.TalentRecommendation.Tables;

/// <summary>A time or an age as dated data: the time limits of this service and what a text sets for foreign staff (<c>Data/Tables/talent-terms.json</c>).</summary>
internal sealed class TalentTerm
{
    /// <summary>How every matter begins: the office's check, the applicant's answer to a notice, the decision.</summary>
    public static readonly TalentTerm AcceptanceCheck = new("acceptance-check"), CorrectionAnswer = new("correction-answer"), Decision = new("decision");

    /// <summary>For a graduate's own word on the file, and for objecting to an employer that is published.</summary>
    public static readonly TalentTerm Confirmation = new("confirmation"), ObjectionPeriod = new("objection-period");

    /// <summary>Least and most of a residence permit for work, in days and years.</summary>
    public static readonly TalentTerm ResidenceLeast = new("residence-least"), ResidenceMost = new("residence-most");

    /// <summary>Days after entry in which a residence permit is applied for.</summary>
    public static readonly TalentTerm ResidenceAfterEntry = new("residence-after-entry");

    /// <summary>Window of a renewal, in days before the permit runs out.</summary>
    public static readonly TalentTerm RenewalOpens = new("renewal-opens"), RenewalCloses = new("renewal-closes");

    /// <summary>Days before a residence permit runs out.</summary>
    public static readonly TalentTerm ResidenceReminder = new("residence-reminder");

    /// <summary>Months that a paper with a life of its own is fresh, and that a passport must run.</summary>
    public static readonly TalentTerm PaperAge = new("paper-age"), PassportRuns = new("passport-runs");

    /// <summary>For telling what has changed: of a work permit in working days, of a residence permit in days.</summary>
    public static readonly TalentTerm WorkDataReport = new("work-data-report"), ResidenceDataReport = new("residence-data-report");

    /// <summary>In whole years.</summary>
    public static readonly TalentTerm HolderLeastAge = new("holder-least-age"), ChildAge = new("child-age"), DegreeExperience = new("degree-experience");

    /// <summary>Days of work for which there is another road, and the ages on it.</summary>
    public static readonly TalentTerm ShortWork = new("short-work"), ShortWorkLeastAge = new("short-work-least-age"), ShortWorkMostAge = new("short-work-most-age");

    /// <summary>For deciding on the permits: both in parallel, either, and the work permit by its own organ.</summary>
    public static readonly TalentTerm PermitsInParallel = new("permits-in-parallel"), Permits = new("permits"), WorkPermit = new("work-permit"), WorkPermitA = new("work-permit-a");

    private readonly IReadOnlyList<TalentTermRow> rows;

    private TalentTerm(string code) => rows = [.. TalentTermRow.All.Where(row => row.Code == code)];

    /// <summary>The first row also speaks for the days before it.</summary>
    public int On(DateOnly day) => Row(day).Amount;

    /// <summary>The last day of a term of days that begins with what happened on a day.</summary>
    public DateOnly After(DateOnly happenedOn, WorkingDays calendar)
    {
        var row = Row(happenedOn);
        return calendar.Count(happenedOn, row.Amount, Days(row)).Due;
    }

    /// <summary>As an office's time limit, of which the row of the day counts on which it starts.</summary>
    public Limit AsLimit(Provision provision) =>
        new(rows[^1].Code, rows[^1].Amount, Days(rows[^1]), provision) { Times = [.. rows.Select(row => new LimitTime(row.ValidFrom, row.Amount, Days(row)))], WarnDays = 2 };

    private static DayUnit Days(TalentTermRow row) => row.Unit == TalentTermUnit.WorkingDays ? DayUnit.WorkingDays : DayUnit.CalendarDays;

    private TalentTermRow Row(DateOnly day) => rows.LastOrDefault(row => row.Holds(day)) ?? rows[0];
}

internal enum TalentTermUnit
{
    Days,
    WorkingDays,
    Months,
    Years,
}

internal sealed record TalentTermRow(string Code, int Amount, TalentTermUnit Unit, DateOnly ValidFrom, DateOnly? ValidTo, string Source, bool ToBeVerified) : DatedRow(ValidFrom, ValidTo, Source, ToBeVerified)
{
    public static readonly IReadOnlyList<TalentTermRow> All = Shipped.Read<TalentTermRow>("Tables.talent-terms.json");
}
