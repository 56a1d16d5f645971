using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Opinions;
using Platform.CaseKernel.Tests.Sample;

namespace Platform.CaseKernel.Tests.Opinions;

public sealed class AggregateTests
{
    private static readonly DateOnly Tuesday = new(2026, 3, 10);

    [Theory]
    [InlineData("Asked", "Open")]
    [InlineData("Asked Asked Asked", "Open")]
    [InlineData("Agreed Asked", "Open")]
    [InlineData("Silent Asked", "Open")]
    [InlineData("Objected Asked", "Open")]
    [InlineData("Objected Silent Asked", "Open")]
    [InlineData("Agreed", "Agreed")]
    [InlineData("Agreed Agreed", "Agreed")]
    [InlineData("Agreed Silent", "Agreed")]
    [InlineData("Silent Silent", "Agreed")]
    [InlineData("Objected Agreed", "Refused")]
    [InlineData("Agreed Silent Objected", "Refused")]
    [InlineData("Objected Objected", "Refused")]
    public void An_opinion_hears_everybody(string states, string expected) =>
        Assert.Equal(expected, Of(Declared(ConsultationKind.Opinion), states));

    [Theory]
    [InlineData("Asked Asked", "Open")]
    [InlineData("Agreed Asked", "Open")]
    [InlineData("Agreed Silent", "Agreed")]
    [InlineData("Objected Asked", "Refused")]
    [InlineData("Silent Objected Asked", "Refused")]
    [InlineData("Agreed Objected", "Refused")]
    public void One_refusal_decides_an_approval_and_an_opinion_that_says_so(string states, string expected)
    {
        Assert.Equal(expected, Of(Declared(ConsultationKind.Approval), states));
        Assert.Equal(expected, Of(Declared(ConsultationKind.Opinion) with { StopsOthers = true }, states));
    }

    [Theory]
    [InlineData(SilenceEffect.Agreed, "Agreed")]
    [InlineData(SilenceEffect.NoObjection, "Agreed")]
    [InlineData(SilenceEffect.Objected, "Refused")]
    public void Silence_means_what_the_matter_says(SilenceEffect effect, string expected) =>
        Assert.Equal(expected, Of(Declared(ConsultationKind.Approval, effect), "Agreed Silent Agreed"));

    [Theory]
    [InlineData("Agreed Agreed Asked")]
    [InlineData("Objected Agreed Silent")]
    [InlineData("Silent Asked Objected")]
    public void The_order_of_answers_does_not_matter(string states)
    {
        foreach (var kind in Enum.GetValues<ConsultationKind>())
            Assert.Single(Orders(states.Split(' ')).Select(order => Of(Declared(kind), string.Join(' ', order))).Distinct());
    }

    [Theory]
    [InlineData("9999-12-31", "2026-03-17", "five working days, nothing else running")]
    [InlineData("2026-03-17", "2026-03-17", "the decision falls due on the same day")]
    [InlineData("2026-03-13", "2026-03-13", "the decision falls due earlier")]
    [InlineData("2026-03-10", "2026-03-10", "the decision falls due today")]
    [InlineData("2026-03-09", "2026-03-17", "the decision is late already")]
    [InlineData("2026-04-10", "2026-03-17", "the decision falls due later")]
    public void A_department_never_gets_longer_than_the_office_itself(string decision, string due, string because) =>
        Assert.True(DateOnly.Parse(due, null) == Aggregate.DueOn(WorkingDays.Shipped, ConsultedMatter.Term, Tuesday, DateOnly.Parse(decision, null)), because);

    [Theory]
    [InlineData(1, "2026-03-17", "2026-03-16", "the working day before")]
    [InlineData(1, "2026-03-16", "2026-03-13", "over a weekend")]
    [InlineData(3, "2026-03-17", "2026-03-12", "three working days before")]
    [InlineData(0, "2026-03-17", "2026-03-17", "on the last day")]
    [InlineData(9, "2026-03-17", "2026-03-18", "no reminder on the day of asking: next look is after the term")]
    [InlineData(1, "2026-03-11", "2026-03-12", "asked the day before")]
    public void The_sweep_looks_for_the_reminder_first(int warnDays, string due, string expected, string because) =>
        Assert.True(DateOnly.Parse(expected, null) == Aggregate.SweepOn(WorkingDays.Shipped, ConsultedMatter.Term with { WarnDays = warnDays }, Tuesday, DateOnly.Parse(due, null)), because);

    private static string Of(Consultation declared, string states) =>
        Aggregate.Of(declared, [.. states.Split(' ').Select(Enum.Parse<OpinionState>)]).ToString();

    private static Consultation Declared(ConsultationKind kind, SilenceEffect silence = SilenceEffect.NoObjection) =>
        ConsultedMatter.Advice with { Kind = kind, Silence = new Silence(silence, LicenceLaw.Decide) };

    private static IEnumerable<string[]> Orders(string[] states) => states.Length == 1
        ? [states]
        : states.SelectMany((state, i) => Orders([.. states.Where((_, j) => j != i)]).Select(rest => (string[])[state, .. rest]));
}
