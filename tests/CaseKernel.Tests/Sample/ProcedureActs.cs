using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Tests.Sample;

/// <summary>Acts that the law knows and the kernel does not: declared here with their bodies, and nothing else is needed.</summary>
public static class ProcedureActs
{
    public static readonly Act NotNeeded = new("not-needed");
    public static readonly Act MendAtCounter = new("mending-at-counter");
    public static readonly Act AcceptJointly = new("joint-acceptance");
    public static readonly Act ExamineBelow = new("examination-below");
    public static readonly Act Forward = new("forwarding");
    public static readonly Act FieldCheck = new("field-check", typeof(FieldCheckBody));
    public static readonly Act HearThirdParties = new("third-parties", typeof(ThirdPartiesBody));
    public static readonly Act OfferHearing = new("hearing-offer");
    public static readonly Act RequestHearing = new("hearing-request");
    public static readonly Act WaiveHearing = new("hearing-waiver");
    public static readonly Act ScheduleHearing = new("hearing-schedule", typeof(ScheduleBody));
    public static readonly Act HoldHearing = new("hearing", typeof(HearingBody));
    public static readonly Act RefuseForFalseData = new("false-data-refusal", typeof(FalseDataBody));
    public static readonly Act Deliver = new("delivery");
    public static readonly Act Revoke = new("revocation", typeof(RevocationBody));
    public static readonly Act Deregister = new("deregistration");
}

/// <summary>Two officials at least look at the place (XKF art. 34).</summary>
public sealed record FieldCheckBody(IReadOnlyList<string>? Officials, string? Report) : IActBody
{
    public IEnumerable<FieldError> Errors()
    {
        if ((Officials ?? []).Where(name => !string.IsNullOrWhiteSpace(name)).Distinct().Count() < 2)
            yield return CaseProblems.Field("/officials", "field-required");
        foreach (var error in ActBody.Text(Report, "/report", required: true))
            yield return error;
    }
}

/// <summary>Whose interests it touches directly is told and heard (XKF art. 36).</summary>
public sealed record ThirdPartiesBody(string? Parties, string? Statement) : IActBody
{
    public IEnumerable<FieldError> Errors() => [.. ActBody.Text(Parties, "/parties", required: true), .. ActBody.Text(Statement, "/statement", required: true)];
}

/// <summary>Time and place are told seven days before (XKF art. 48(1)); working days (art. 82).</summary>
public sealed record ScheduleBody(DateOnly? On, string? Place) : IDatedActBody
{
    private const int NoticeDays = 7;

    public IEnumerable<FieldError> Errors() => [.. On is null ? [CaseProblems.Field("/on", "field-required")] : Array.Empty<FieldError>(), .. ActBody.Text(Place, "/place", required: true)];

    public IEnumerable<FieldError> Errors(ActDay day) =>
        On is { } on && day.WorkingDays.Left(day.Today, on) < NoticeDays ? [CaseProblems.Field("/on", "field-out-of-range", NoticeDays, 20)] : [];
}

/// <summary>The minutes are signed, and the decision follows them (XKF art. 48(5)).</summary>
public sealed record HearingBody(string? Minutes) : IActBody
{
    public IEnumerable<FieldError> Errors() => ActBody.Text(Minutes, "/minutes", required: true);
}

/// <summary>Refused with a warning (XKF art. 78).</summary>
public sealed record FalseDataBody(string? Facts, string? Warning) : IActBody
{
    public IEnumerable<FieldError> Errors() => [.. ActBody.Text(Facts, "/facts", required: true), .. ActBody.Text(Warning, "/warning", required: true)];
}

/// <summary>Revoked for a ground of XKF art. 69.</summary>
public sealed record RevocationBody(string? Reason) : IActBody
{
    public IEnumerable<FieldError> Errors() => ActBody.Text(Reason, "/reason", required: true);
}
