using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Opinions;
using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Tests.Flow;

public sealed class FlowTableTests
{
    private static readonly Provision SomeLaw = new(typeof(CaseTexts), "XKF", "32");
    private static readonly Limit Acceptance = new("acceptance-check", 5, DayUnit.WorkingDays, SomeLaw);
    private static readonly State Draft = new("Draft", Tone.Draft);
    private static readonly State Submitted = new("Submitted", Tone.Waiting);
    private static readonly State Done = new("Done", Tone.Done);
    private static readonly State Lost = new("Lost", Tone.Done);

    [Fact]
    public void A_sound_table_finds_its_steps_and_says_who_may_take_them()
    {
        var flow = Table([Step(Draft, Act.Submit, Submitted, Audience.Applicant), Step(Submitted, Act.Approve, Done, Audience.Officer)]);

        Assert.Equal(Submitted, flow.Find("Draft", Act.Submit)?.To);
        Assert.Null(flow.Find("Submitted", Act.Submit));
        Assert.Equal(["approval"], flow.OpenTo(Audience.Officer, "Submitted").Select(step => step.Act.Name));
        Assert.Empty(flow.OpenTo(Audience.Applicant, "Submitted"));
        Assert.True(flow.HasEnded("Done"));
        Assert.True(flow.MayEdit("Draft"));
        Assert.False(flow.MayEdit("Submitted"));
    }

    [Fact]
    public void Two_rows_for_one_act_in_one_state_stop_the_start() =>
        Refused("two rows for (Draft, submission)", [Step(Draft, Act.Submit, Submitted), Step(Draft, Act.Submit, Done), Step(Submitted, Act.Approve, Done)]);

    // What the office opens begins with that act and has no draft.
    [Fact]
    public void A_case_is_opened_by_the_office_at_its_beginning_or_the_start_stops()
    {
        Assert.True(new FlowTable(Draft, [], [Done], [Step(Draft, Act.Open, Done)]).OpenedByOffice);
        Refused("(Submitted, opening) does not begin a case of the office's", [Step(Draft, Act.Submit, Submitted), Step(Submitted, Act.Open, Done)]);
        Refused("(Draft, opening) does not begin a case of the office's", [Step(Draft, Act.Open, Done, Audience.Applicant)]);
        Refused("a case that the office opens has no draft, and something else leads out of Draft", [Step(Draft, Act.Open, Submitted), Step(Draft, Act.Withdraw, Done), Step(Submitted, Act.Approve, Done)]);
    }

    [Fact]
    public void A_state_that_nothing_leads_to_stops_the_start() =>
        Refused("state Lost cannot be reached from Draft", [Step(Draft, Act.Submit, Done), Step(Lost, Act.Approve, Done)]);

    [Fact]
    public void A_dead_end_that_is_no_lawful_end_stops_the_start() =>
        Refused("state Submitted is a dead end that is not a lawful end", [Step(Draft, Act.Submit, Submitted), Step(Draft, Act.Withdraw, Done)]);

    [Fact]
    public void A_step_out_of_a_lawful_end_stops_the_start() =>
        Refused("a step leads out of the lawful end Done", [Step(Draft, Act.Submit, Done), Step(Done, Act.Approve, Draft)]);

    // A filing that was found in order is watched for life: the office may act on it again, and nobody else.
    [Fact]
    public void Out_of_an_end_that_is_reopened_the_office_may_act()
    {
        var flow = Table([Step(Draft, Act.Submit, Done, Audience.Applicant), Step(Done, Act.RequestCorrections, Draft)], [Done]);

        Assert.True(flow.HasEnded("Done"));
        Assert.Equal(["correction-requests"], flow.OpenTo(Audience.Officer, "Done").Select(step => step.Act.Name));
    }

    [Fact]
    public void An_end_that_is_reopened_by_anybody_else_stops_the_start() =>
        Refused("(Done, resubmission) reopens a case and is not the office's", [Step(Draft, Act.Submit, Done), Step(Done, Act.Resubmit, Draft, Audience.Applicant)], [Done]);

    [Fact]
    public void A_reopened_state_that_is_no_end_or_opens_nothing_stops_the_start()
    {
        Refused("state Submitted is no end that is reopened", [Step(Draft, Act.Submit, Submitted), Step(Submitted, Act.Approve, Done)], [Submitted]);
        Refused("state Done is no end that is reopened", [Step(Draft, Act.Submit, Done)], [Done]);
    }

    [Fact]
    public void The_passing_of_a_limit_finds_the_row_that_the_law_takes()
    {
        var flow = Table([Step(Draft, Act.Submit, Submitted), Step(Submitted, Act.DeemAccepted, Done, Audience.System) with { When = Acceptance }]);

        Assert.Equal(Act.DeemAccepted, flow.WhenPassed("Submitted", "acceptance-check")?.Act);
        Assert.Null(flow.WhenPassed("Draft", "acceptance-check"));
        Assert.Null(flow.WhenPassed("Submitted", "decision"));
    }

    // Accident: what somebody without an account says by a link cannot move a case.
    [Fact]
    public void A_row_of_the_system_may_wait_for_an_answer() =>
        Assert.Equal(Done, Table([Step(Draft, Act.Submit, Submitted), Step(Submitted, Act.DeemAccepted, Done, Audience.System) with { ByAnswer = true }]).Find("Submitted", Act.DeemAccepted)?.To);

    [Fact]
    public void A_row_of_the_law_without_its_limit_stops_the_start() =>
        Refused("nothing takes the system's (Submitted, deemed-acceptance)", [Step(Draft, Act.Submit, Submitted), Step(Submitted, Act.DeemAccepted, Done, Audience.System)]);

    [Fact]
    public void A_person_does_not_act_when_a_limit_passes() =>
        Refused("(Submitted, approval) waits for a limit and is not the system's", [Step(Draft, Act.Submit, Submitted), Step(Submitted, Act.Approve, Done) with { When = Acceptance }]);

    [Fact]
    public void The_end_of_a_round_finds_its_row()
    {
        var agreed = new Settlement("permits", RoundState.Agreed);
        var flow = Table([Step(Draft, Act.Submit, Submitted), Step(Submitted, Act.Approve, Done, Audience.System) with { Settled = agreed }]);

        Assert.Equal(Act.Approve, flow.WhenSettled("Submitted", agreed)?.Act);
        Assert.Null(flow.WhenSettled("Submitted", agreed with { Outcome = RoundState.Refused }));
        Assert.Null(flow.WhenSettled("Draft", agreed));
    }

    [Fact]
    public void A_row_waits_for_one_thing_and_one_row_for_it()
    {
        var agreed = new Settlement("permits", RoundState.Agreed);
        Refused("(Submitted, approval) waits for a round and is not the system's", [Step(Draft, Act.Submit, Submitted), Step(Submitted, Act.Approve, Done) with { Settled = agreed }]);
        Refused("(Submitted, approval) waits for a limit and for a round", [Step(Draft, Act.Submit, Submitted), Step(Submitted, Act.Approve, Done, Audience.System) with { Settled = agreed, When = Acceptance }]);
        Refused("two rows for permits Agreed in Submitted",
            [Step(Draft, Act.Submit, Submitted), Step(Submitted, Act.Approve, Done, Audience.System) with { Settled = agreed }, Step(Submitted, Act.Refuse, Done, Audience.System) with { Settled = agreed }]);
    }

    [Fact]
    public void The_law_does_one_thing_when_a_limit_passes() =>
        Refused("two rows for the passing of acceptance-check in Submitted",
            [Step(Draft, Act.Submit, Submitted), Step(Submitted, Act.DeemAccepted, Done, Audience.System) with { When = Acceptance }, Step(Submitted, Act.Lapse, Done, Audience.System) with { When = Acceptance }]);

    [Fact]
    public void All_defects_are_named_at_once()
    {
        var refused = Assert.Throws<FlowTableException>(() => Table([Step(Draft, Act.Submit, Submitted), Step(Draft, Act.Submit, Done), Step(Lost, Act.Approve, Done)]));
        Assert.True(refused.Defects.Count >= 3, string.Join("; ", refused.Defects));
    }

    private static void Refused(string defect, Step[] steps, State[]? reopened = null) =>
        Assert.Contains(defect, Assert.Throws<FlowTableException>(() => Table(steps, reopened)).Defects);

    private static FlowTable Table(Step[] steps, State[]? reopened = null) => new(Draft, [Draft], [Done], steps, reopened);

    private static Step Step(State from, Act act, State to, Audience by = Audience.Officer) => new(from, act, to, by, SomeLaw);
}
