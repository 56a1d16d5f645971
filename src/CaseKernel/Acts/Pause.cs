using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <param name="Ground">One of the limit's grounds (XKF art. 45).</param>
/// <param name="Until">The last day that does not count; the applicant is told how long it takes (XKF art. 45).</param>
public sealed record PauseBody(string? Limit, string? Ground, string? Reason, DateOnly? Until) : IActBody
{
    public IEnumerable<FieldError> Errors() =>
    [
        .. ActBody.Text(Limit, "/limit", required: true),
        .. ActBody.Text(Ground, "/ground", required: true),
        .. ActBody.Text(Reason, "/reason", required: true),
        .. Until is null ? [CaseProblems.Field("/until", "field-required")] : Array.Empty<FieldError>(),
    ];
}

/// <summary>A period begins that does not count. It ends by itself, or earlier by a resumption.</summary>
internal sealed class Pause(TurnClock clock)
{
    /// <summary>In days; nothing the law excludes takes longer.</summary>
    private const int Longest = 366;

    public Task<Outcome<CaseRecord>> DoAsync(Guid id, PauseBody body, Caller caller, int version, CancellationToken cancellationToken) =>
        clock.DoAsync(id, Act.Pause, body, body.Limit, caller, version, turn =>
        {
            if (!turn.Line.IsOffices || turn.Line.Limit.PauseGrounds.Count == 0)
                return ClockProblems.LimitNotPausable.With(turn.Matter.TitleOf(turn.Line.Limit));
            if (turn.Line.HasPassed(turn.Today))
                return ClockProblems.LimitHasPassed.With(turn.Matter.TitleOf(turn.Line.Limit), turn.Line.Row.StatutoryDue);
            if (Errors(body, turn).ToList() is { Count: > 0 } errors)
                return ((Problem)CaseProblems.BodyIncomplete) with { Errors = errors };
            turn.Ledger.Pause(turn.Line, body.Ground, body.Until, body.Reason);
            return null;
        }, cancellationToken);

    private static IEnumerable<FieldError> Errors(PauseBody body, ClockTurn turn)
    {
        if (turn.Line.Limit.PauseGrounds.All(ground => ground.Code != body.Ground))
            yield return ClockProblems.Field("/ground", "pause-ground-unknown", body.Ground, string.Join(", ", turn.Line.Limit.PauseGrounds.Select(ground => ground.Code)));
        if (body.Until <= turn.Today || body.Until > turn.Today.AddDays(Longest))
            yield return ClockProblems.Field("/until", "pause-until-out-of-range", turn.Today, turn.Today.AddDays(Longest));
    }
}
