using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Web.Officer.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Officer.Features;

/// <summary>Random inspection in two steps: fix who is in the draw, then draw with a seed that nobody could know before.</summary>
internal static class Inspections
{
    public static Task<IResult> ListAsync(DrawsClient draws, CancellationToken cancellationToken) => PageAsync(new TypedDraw(), null, draws, cancellationToken);

    public static async Task<IResult> FixAsync(HttpContext context, DrawsClient draws, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var typed = new TypedDraw(form["year"].ToString(), form["purpose"].ToString(), form["round"].ToString(), form["count"].ToString(), form["seedSource"].ToString(), form["seedKnownFrom"].ToString());
        var answer = await draws.FixAsync(typed.Body(), Key(form), cancellationToken);
        if (!answer.Failed(out var problem, out var draw))
            return Show.SeeOther($"/inspections/{draw.Id}");
        return problem.Status == StatusCodes.Status401Unauthorized ? Show.Problem(problem) : await PageAsync(typed, problem, draws, cancellationToken);
    }

    public static async Task<IResult> ShowAsync(Guid id, DrawsClient draws, CancellationToken cancellationToken) =>
        (await draws.GetAsync(id, cancellationToken)).Failed(out var problem, out var draw)
            ? Show.Problem(problem)
            : Show.Page<InspectionPage>(new { Draw = draw });

    public static async Task<IResult> DrawAsync(Guid id, HttpContext context, DrawsClient draws, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var seed = form["seed"].ToString();
        if (!(await draws.DrawAsync(id, seed, Key(form), cancellationToken)).Failed(out var refusal, out _))
            return Show.SeeOther($"/inspections/{id}");
        if (refusal.Status == StatusCodes.Status401Unauthorized || (await draws.GetAsync(id, cancellationToken)).Failed(out _, out var draw))
            return Show.Problem(refusal);
        return Show.Page<InspectionPage>(new { Draw = draw, Problem = refusal, Seed = seed }, refusal.Status);
    }

    private static async Task<IResult> PageAsync(TypedDraw typed, ServiceProblem? problem, DrawsClient draws, CancellationToken cancellationToken) =>
        (await draws.ListAsync(cancellationToken)).Failed(out var outage, out var all)
            ? Show.Problem(outage)
            : Show.Page<InspectionsPage>(new { Draws = all.Items, Typed = typed, Problem = problem }, problem?.Status ?? StatusCodes.Status200OK);

    private static string Key(IFormCollection form) => Guid.TryParse(form["key"], out var key) ? key.ToString() : Guid.CreateVersion7().ToString();
}

/// <summary>What was typed to fix a draw. <paramref name="SeedKnownFrom"/> is a moment in Shanghai without an offset.</summary>
public sealed record TypedDraw(string Year = "", string Purpose = "routine", string Round = "1", string Count = "", string SeedSource = "", string SeedKnownFrom = "")
{
    /// <summary>What cannot be read stays as it was typed, for the service to refuse.</summary>
    internal JsonObject Body()
    {
        var body = new JsonObject();
        foreach (var (name, typed) in new[] { ("year", Year), ("round", Round), ("count", Count) })
        {
            if (typed.Length > 0)
                body[name] = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : typed;
        }
        foreach (var (name, typed) in new[] { ("purpose", Purpose), ("seedSource", SeedSource) }.Where(pair => pair.Item2.Trim().Length > 0))
            body[name] = typed.Trim();
        if (SeedKnownFrom.Length > 0)
            body["seedKnownFrom"] = DateTime.TryParseExact(SeedKnownFrom, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? $"{moment:yyyy-MM-dd'T'HH:mm:ss}+08:00" : SeedKnownFrom;
        return body;
    }
}
