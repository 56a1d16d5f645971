using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <param name="Ground">Which of several pauses ends; without one all that run.</param>
public sealed record ResumptionBody(string? Limit, string? Reason = null, string? Ground = null) : IActBody
{
    public IEnumerable<FieldError> Errors() =>
        [.. ActBody.Text(Limit, "/limit", required: true), .. ActBody.Text(Reason, "/reason", required: false), .. ActBody.Text(Ground, "/ground", required: false)];
}

/// <summary>Excluded periods end before their time; today is the last day that does not count. A pause of the flow is ended by the flow alone.</summary>
internal sealed class Resume(TurnClock clock)
{
    public Task<Outcome<CaseRecord>> DoAsync(Guid id, ResumptionBody body, Caller caller, int version, CancellationToken cancellationToken) =>
        clock.DoAsync(id, Act.Resume, body, body.Limit, caller, version, turn =>
        {
            bool Chosen(PauseRecord pause) => pause.Ground is not null && (body.Ground is null || pause.Ground == body.Ground);
            if (!turn.Line.PausedOn(turn.Today).Any(Chosen))
                return ClockProblems.LimitNotPaused.With(turn.Matter.TitleOf(turn.Line.Limit));
            turn.Ledger.Resume(turn.Line, Chosen);
            return null;
        }, cancellationToken);
}
