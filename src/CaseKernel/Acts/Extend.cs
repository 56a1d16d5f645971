using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <param name="Days">In the limit's unit.</param>
/// <param name="Authority">Who approved it, such as the head of the organ by name (XKF art. 42).</param>
/// <param name="Reason">Told to the applicant (XKF art. 42).</param>
public sealed record ExtensionBody(string? Limit, int? Days, string? Authority, string? Reason) : IActBody
{
    private const int LongestAuthority = 200;

    public IEnumerable<FieldError> Errors()
    {
        foreach (var error in ActBody.Text(Limit, "/limit", required: true).Concat(ActBody.Text(Authority, "/authority", required: true)).Concat(ActBody.Text(Reason, "/reason", required: true)))
            yield return error;
        if (Authority?.Length > LongestAuthority)
            yield return CaseProblems.Field("/authority", "field-too-long", LongestAuthority);
        if (Days is null)
            yield return CaseProblems.Field("/days", "field-required");
    }
}

/// <summary>A limit is extended, once and before it has passed, by the authority the law names.</summary>
internal sealed class Extend(TurnClock clock)
{
    public Task<Outcome<CaseRecord>> DoAsync(Guid id, ExtensionBody body, Caller caller, int version, CancellationToken cancellationToken) =>
        clock.DoAsync(id, Act.Extend, body, body.Limit, caller, version, turn =>
        {
            var (line, title) = (turn.Line, turn.Matter.TitleOf(turn.Line.Limit));
            if (line.Limit.Extendable is not { } extendable || line.Extensions.Count > 0)
                return ClockProblems.LimitNotExtendable.With(title);
            if (line.HasPassed(turn.Today))
                return ClockProblems.LimitHasPassed.With(title, line.Row.StatutoryDue);
            if (body.Days is not { } days || days < 1 || days > extendable.Days)
                return ((Problem)CaseProblems.BodyIncomplete) with { Errors = [CaseProblems.Field("/days", "field-out-of-range", 1, extendable.Days)], Provision = extendable.Provision };
            turn.Ledger.Extend(line, days, body.Authority!, body.Reason!);
            return null;
        }, cancellationToken);
}
