using Platform.CaseKernel.Clock;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Flow;

/// <summary>One row of a flow table: from, act, to, who, by what law, and what it does to the legal clock.</summary>
/// <param name="When">Of a row that nobody takes (<see cref="Audience.System"/>): the limit whose passing takes it.</param>
public sealed record Step(State From, Act Act, State To, Audience By, Provision Provision, ClockEffect? Clock = null, Limit? When = null)
{
    public ClockEffect Effect => Clock ?? ClockEffect.None;
}

/// <summary>Which limits a step starts and which it ends, because what they asked for is done.</summary>
public sealed record ClockEffect(IReadOnlyList<Limit> Starts, IReadOnlyList<Limit> Ends)
{
    public static readonly ClockEffect None = new([], []);

    public static ClockEffect Start(params Limit[] limits) => new(limits, []);

    public static ClockEffect End(params Limit[] limits) => new([], limits);

    public ClockEffect ThenStart(params Limit[] limits) => this with { Starts = limits };
}
