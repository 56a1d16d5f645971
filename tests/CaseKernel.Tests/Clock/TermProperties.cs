using FsCheck;
using FsCheck.Fluent;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Tests.Clock;

/// <summary>What holds of every term, whatever its start, length, pauses and extensions.</summary>
public sealed class TermProperties
{
    private static readonly WorkingDays Calendar = WorkingDays.Shipped;
    private static readonly DateOnly First = new(2024, 1, 1);
    private static readonly Text Ground = new(typeof(ClockTexts), "holiday.spring");
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly Gen<Exclusion> Exclusions =
        from start in Gen.Choose(0, 800)
        from length in Gen.Choose(0, 40)
        select new Exclusion(First.AddDays(start), First.AddDays(start + length), Ground);

    private static readonly Arbitrary<Term> Terms = (
        from start in Gen.Choose(0, 730)
        from amount in Gen.Choose(0, 60)
        from unit in Gen.Elements(DayUnit.WorkingDays, DayUnit.CalendarDays)
        from pauses in Exclusions.ListOf(3)
        from extension in Gen.Choose(0, 15)
        select new Term(First.AddDays(start), amount, unit)
        {
            Exclusions = [.. pauses],
            Prolongations = extension == 0 ? [] : [new Prolongation(First.AddDays(start), extension, "")],
        }).ToArbitrary();

    [Fact]
    public void No_result_falls_on_a_rest_day_or_into_a_pause() =>
        Prop.ForAll(Terms, term => Calendar.IsWorkingDay(Due(term)) && (Due(term) == term.Start || !term.Exclusions.Any(e => Due(term) > e.From && Due(term) <= e.Until))).Check(Quick);

    [Fact]
    public void More_days_never_end_sooner() =>
        Prop.ForAll(Terms, term => Due(term with { Amount = term.Amount + 1 }) >= Due(term)).Check(Quick);

    [Fact]
    public void A_later_start_never_ends_sooner() =>
        Prop.ForAll(Terms, term => Due(term with { Start = term.Start.AddDays(1) }) >= Due(term)).Check(Quick);

    [Fact]
    public void An_extension_never_shortens() =>
        Prop.ForAll(Terms, term => Due(term) >= Due(term with { Prolongations = [] })).Check(Quick);

    [Fact]
    public void A_pause_never_shortens() =>
        Prop.ForAll(Terms, Exclusions.ToArbitrary(), (term, pause) => Due(term with { Exclusions = [.. term.Exclusions, pause] }) >= Due(term)).Check(Quick);

    [Fact]
    public void A_longer_pause_never_ends_sooner() =>
        Prop.ForAll(Terms, Exclusions.ToArbitrary(), (term, pause) =>
            Due(term with { Exclusions = [.. term.Exclusions, pause with { Until = pause.Until!.Value.AddDays(1) }] }) >= Due(term with { Exclusions = [.. term.Exclusions, pause] })).Check(Quick);

    [Fact]
    public void The_order_of_pauses_and_of_their_ends_does_not_matter() =>
        Prop.ForAll(Terms, term => Due(term with { Exclusions = [.. term.Exclusions.Reverse()] }) == Due(term)
            && Due(term with { Exclusions = [.. term.Exclusions.OrderBy(e => e.Until)] }) == Due(term)).Check(Quick);

    [Fact]
    public void A_pause_that_was_ended_is_as_if_it_had_been_granted_that_long() =>
        Prop.ForAll(Terms, Exclusions.ToArbitrary(), (term, pause) =>
            Due(term with { Exclusions = [pause with { Until = null }] }, today: pause.Until!.Value) == Due(term with { Exclusions = [pause] })).Check(Quick);

    [Fact]
    public void Exactly_the_granted_working_days_lie_between_start_and_due() =>
        Prop.ForAll(Terms, term => term.Unit == DayUnit.CalendarDays || term.Total == 0
            || Enumerable.Range(1, Due(term).DayNumber - term.Start.DayNumber).Select(term.Start.AddDays)
                .Count(day => Calendar.IsWorkingDay(day) && !term.Exclusions.Any(e => day > e.From && day <= e.Until)) == term.Total).Check(Quick);

    [Fact]
    public void A_date_is_provisional_exactly_when_it_reaches_a_year_without_its_notice() =>
        Prop.ForAll(Terms, term => Calendar.Count(term, First).Provisional == (Due(term).Year > 2026)).Check(Quick);

    private static DateOnly Due(Term term, DateOnly? today = null) => Calendar.Count(term, today ?? First).Due;
}
