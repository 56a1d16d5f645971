using FsCheck;
using FsCheck.Fluent;
using Platform.CaseKernel.Drafts;

namespace Platform.CaseKernel.Tests.Drafts;

public sealed class DraftTermTests
{
    private static readonly DateTimeOffset Touched = new(2026, 3, 10, 2, 0, 0, TimeSpan.Zero);
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(500);

    /// <summary>Days after the last touch: when it was warned, today, and when it will be deleted.</summary>
    public static TheoryData<double?, double, double> Terms { get; } = new()
    {
        { null, 0, 90 },
        { null, 75.9, 90 },
        { null, 76, 90 },
        { null, 77, 91 },
        { null, 90, 104 },
        { null, 300, 314 },
        { 76, 80, 90 },
        { 76.5, 80, 90.5 },
        { 89, 95, 103 },
        { 300, 310, 314 },
    };

    [Theory, MemberData(nameof(Terms))]
    public void A_draft_is_kept_ninety_days_and_two_weeks_after_its_warning(double? warned, double today, double deleted)
    {
        var term = new DraftTerm(Touched, warned is { } day ? Touched.AddDays(day) : null);
        Assert.Equal(Touched.AddDays(deleted), term.DeletedAt(Touched.AddDays(today)));
    }

    [Theory]
    [InlineData(75.99, false)]
    [InlineData(76, true)]
    [InlineData(500, true)]
    public void The_warning_is_due_two_weeks_before(double today, bool due)
    {
        Assert.Equal(due, new DraftTerm(Touched, null).MayWarn(Touched.AddDays(today)));
        Assert.False(new DraftTerm(Touched, Touched.AddDays(76)).MayWarn(Touched.AddDays(today)));
        Assert.False(new DraftTerm(Touched, null).MayDelete(Touched.AddDays(today)));
    }

    /// <summary>Whenever sweeps run, and however long none does: hours between them.</summary>
    [Fact]
    public void Whatever_the_pace_of_sweeps_a_deletion_has_a_warning_two_weeks_before() =>
        Prop.ForAll(Gen.Choose(1, 1500).ListOf(60).ToArbitrary(), pauses =>
        {
            var (now, term) = (Touched, new DraftTerm(Touched, null));
            foreach (var hours in pauses)
            {
                var promised = term.DeletedAt(now);
                now = now.AddHours(hours);
                if (term.MayDelete(now))
                    return term.WarnedAt is { } warned && now - warned >= DraftTerm.Notice && now - Touched >= DraftTerm.Kept && now >= promised;
                if (term.MayWarn(now))
                    term = term with { WarnedAt = now };
                if (term.DeletedAt(now) < promised)
                    return false;
            }
            return true;
        }).Check(Quick);
}
