using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Opinions;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Flow;

/// <summary>One row of a flow table: from, act, to, who, by what law, and what it does to the legal clock.</summary>
/// <param name="When">Of a row that nobody takes (<see cref="Audience.System"/>): the limit whose passing takes it.</param>
/// <param name="Settled">Of such a row, instead: the end of the departments' round that takes it.</param>
public sealed record Step(State From, Act Act, State To, Audience By, Provision Provision, ClockEffect? Clock = null, Limit? When = null, Settlement? Settled = null)
{
    public ClockEffect Effect => Clock ?? ClockEffect.None;

    /// <summary>Of an officer's row: an answer from outside may take it as well, without an officer's hand (<see cref="Acts.CaseSteps.ByAnswerAsync"/>). Of the system's row: nothing else does.</summary>
    public bool ByAnswer { get; init; }

    internal bool MayBeTakenBy(Audience audience) => By == audience || (ByAnswer && audience == Audience.System);
}

/// <summary>A round of departments has come to its end.</summary>
/// <param name="Consultation">Its code.</param>
/// <param name="Outcome"><see cref="RoundState.Agreed"/> or <see cref="RoundState.Refused"/>.</param>
public sealed record Settlement(string Consultation, RoundState Outcome);

/// <summary>
/// What a step does to the clock: limits that end because what they asked for is done, limits that stand still until a
/// later step lets them run on, and limits that start.
/// </summary>
public sealed record ClockEffect(IReadOnlyList<Limit> Starts, IReadOnlyList<Limit> Ends)
{
    public static readonly ClockEffect None = new([], []);

    public IReadOnlyList<Limit> Pauses { get; init; } = [];

    public IReadOnlyList<Limit> Resumes { get; init; } = [];

    /// <summary>What starts does so from the day on which this limit started, and not from the day of the step.</summary>
    public Limit? AsOf { get; init; }

    public static ClockEffect Start(params Limit[] limits) => new(limits, []);

    public static ClockEffect End(params Limit[] limits) => new([], limits);

    public static ClockEffect Pause(params Limit[] limits) => None with { Pauses = limits };

    public static ClockEffect Resume(params Limit[] limits) => None with { Resumes = limits };

    public ClockEffect ThenStart(params Limit[] limits) => this with { Starts = limits };

    public ClockEffect ThenEnd(params Limit[] limits) => this with { Ends = limits };

    public ClockEffect ThenPause(params Limit[] limits) => this with { Pauses = limits };

    public ClockEffect ThenResume(params Limit[] limits) => this with { Resumes = limits };

    /// <summary>Deemed accepted means accepted from the day of receipt (XKF art. 32(4)): what follows counts from there.</summary>
    public ClockEffect ThenStartAsOf(Limit earlier, params Limit[] limits) => this with { AsOf = earlier, Starts = limits };
}
