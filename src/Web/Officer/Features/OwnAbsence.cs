using Platform.Web.Officer.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Officer.Features;

/// <summary>When the officer is away, and who takes his or her place.</summary>
internal static class OwnAbsence
{
    public static Task<IResult> ShowAsync(string? done, StaffClient staff, CancellationToken cancellationToken) => PageAsync(null, null, done, staff, cancellationToken);

    public static async Task<IResult> SaveAsync(HttpContext context, StaffClient staff, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        if (form["act"] == "end")
            return (await staff.EndAbsenceAsync(cancellationToken)).Failed(out var refused, out _) ? Show.Problem(refused) : Show.SeeOther("/absence?done=absence-ended");
        var typed = new TypedAbsence(Typed(form["from"]), Typed(form["to"]), Typed(form["substitute"]));
        if (!(await staff.SetAbsenceAsync(typed.From, typed.To, typed.Substitute, cancellationToken)).Failed(out var refusal, out _))
            return Show.SeeOther("/absence?done=absence");
        return refusal.Status == StatusCodes.Status401Unauthorized ? Show.Problem(refusal) : await PageAsync(typed, refusal, null, staff, cancellationToken);
    }

    private static async Task<IResult> PageAsync(TypedAbsence? typed, ServiceProblem? problem, string? done, StaffClient staff, CancellationToken cancellationToken)
    {
        var colleagues = staff.ColleaguesAsync(null, null, cancellationToken);
        var absence = await staff.AbsenceAsync(cancellationToken);
        if (absence.Problem is { Status: not StatusCodes.Status404NotFound } broken)
            return Show.Problem(broken);
        return Show.Page<AbsencePage>(
            new { Absence = absence.Value, Colleagues = (await colleagues).Or(Slice<Colleague>.Empty).Items, Typed = typed, Problem = problem, Done = done },
            problem?.Status ?? StatusCodes.Status200OK);
    }

    private static string? Typed(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

/// <summary>As it was typed, taken or not.</summary>
public sealed record TypedAbsence(string? From, string? To, string? Substitute);
