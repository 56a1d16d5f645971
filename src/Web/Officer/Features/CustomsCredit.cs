using System.Globalization;
using Platform.Web.Officer.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Officer.Features;

/// <summary>How customs rate an enterprise: looked up by its code, recorded and corrected.</summary>
internal static class CustomsCredit
{
    public static Task<IResult> ShowAsync(string? code, string? after, string? done, CreditClient credit, CancellationToken cancellationToken) => PageAsync(code?.Trim(), after, done, null, null, credit, cancellationToken);

    public static async Task<IResult> RecordAsync(HttpContext context, CreditClient credit, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        var (code, typed) = (posted["code"].ToString(), new TypedRating(Typed(posted["level"]), Typed(posted["from"])));
        _ = int.TryParse(posted["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        if (!(await credit.RecordAsync(code, typed.Level, typed.From, version, cancellationToken)).Failed(out var refusal, out _))
            return Show.SeeOther(Addresses.Query("/bonded/credit", ("code", code), ("done", "credit")));
        return refusal.Status == StatusCodes.Status401Unauthorized ? Show.Problem(refusal) : await PageAsync(code, null, null, refusal, typed, credit, cancellationToken);
    }

    private static async Task<IResult> PageAsync(string? code, string? after, string? done, ServiceProblem? refusal, TypedRating? typed, CreditClient credit, CancellationToken cancellationToken)
    {
        CreditRecord? record = null;
        if (!string.IsNullOrEmpty(code) && (await credit.CreditAsync(code, after, cancellationToken)).Failed(out var problem, out record))
        {
            // What is wrong with the code stands where it is typed; anything else is no page.
            if (problem.Status != StatusCodes.Status400BadRequest)
                return Show.Problem(problem);
            refusal ??= problem;
        }
        return Show.Page<CreditPage>(new { Code = code, Record = record, Problem = refusal, Typed = typed, Done = refusal is null ? done : null }, refusal?.Status ?? StatusCodes.Status200OK);
    }

    private static string? Typed(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

/// <summary>As it was typed and not taken.</summary>
public sealed record TypedRating(string? Level, string? From);
