using Platform.CaseKernel.Clock;

namespace Platform.CaseKernel.Opinions;

/// <summary>What follows from the departments' answers; pure, so that every combination is tested without a server.</summary>
internal static class Aggregate
{
    /// <summary>The round's state while the case still waits for it.</summary>
    public static RoundState Of(Consultation declared, IReadOnlyCollection<OpinionState> states)
    {
        var waiting = states.Contains(OpinionState.Asked);
        if (states.Any(state => Objects(declared, state)) && (declared.ObjectionEndsIt || !waiting))
            return RoundState.Refused;
        return waiting ? RoundState.Open : RoundState.Agreed;
    }

    public static bool Objects(Consultation declared, OpinionState state) =>
        state == OpinionState.Objected || (state == OpinionState.Silent && declared.Silence.Effect == SilenceEffect.Objected);

    /// <summary>
    /// The end of the term counted from <paramref name="today"/>, or of the office's own limit (<paramref name="decisionDue"/>)
    /// when that is earlier: an answer after it would come too late. One that has passed already caps nothing.
    /// </summary>
    public static DateOnly DueOn(WorkingDays calendar, Limit limit, DateOnly today, DateOnly decisionDue)
    {
        var asked = limit.On(today);
        var due = calendar.Count(today, asked.Amount, asked.Unit).Due;
        return decisionDue >= today && decisionDue < due ? decisionDue : due;
    }

    /// <summary>When the sweep must look first: on the day of the reminder, or after the term when nobody needs reminding on the day of asking.</summary>
    public static DateOnly SweepOn(WorkingDays calendar, Limit limit, DateOnly today, DateOnly due) =>
        calendar.Before(due, limit.WarnDays) is var warn && warn > today ? warn : due.AddDays(1);
}
