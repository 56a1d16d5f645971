using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Web.Officer.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Officer.Features;

/// <summary>What the officer's office was asked about cases of others.</summary>
internal static class Opinions
{
    public const string Open = "open";

    /// <param name="service">The only one to show, of which <paramref name="after"/> is a key; null: the beginnings of all.</param>
    public static async Task<IResult> ListAsync(string? service, string? state, string? after, string? done, OpinionsClient opinions, CancellationToken cancellationToken)
    {
        var shown = state == "closed" ? state : Open;
        var asking = OpinionsClient.Asking.Where(asking => service is null || asking == service).Select(asking => (Service: asking, Answer: opinions.ListAsync(asking, shown, after, cancellationToken))).ToList();
        var (lists, problems) = (new List<AskedBy>(), new List<ServiceProblem>());
        foreach (var (from, answer) in asking)
        {
            if ((await answer).Failed(out var problem, out var asked))
                problems.Add(problem);
            else if (asked.Items.Count > 0)
                lists.Add(new AskedBy(from, asked));
        }
        // What one service asks is shown though another is out.
        return problems.Count == asking.Count ? Show.Problem(problems[0]) : Show.Page<OpinionsPage>(new { State = shown, Lists = lists, Problem = problems.FirstOrDefault(), Done = done });
    }

    public static async Task<IResult> ShowAsync(string id, string? material, int? page, HttpContext context, OpinionsClient opinions, DeskTalentClient talent, CancellationToken cancellationToken)
    {
        if ((await opinions.GetAsync(id, cancellationToken)).Failed(out var problem, out var asked))
            return Show.Problem(problem);
        var paper = await Looking.OpenAsync(asked.Materials ?? [], material, page, code => opinions.PreviewAsync(id, code, cancellationToken));
        return paper is not null && context.Request.IsPartial() ? Looking.Panel(paper, $"/opinions/{asked.Id}") : Show.Page<OpinionPage>(new { Asked = asked, Paper = paper, Permits = await PermitsAsync(asked, talent, cancellationToken) });
    }

    public static async Task<IResult> AnswerAsync(string id, HttpContext context, OpinionsClient opinions, DeskTalentClient talent, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var version = int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;
        var (given, reason) = (form["answer"].ToString() is { Length: > 0 } answer ? answer : null, form["reason"].ToString().Trim() is { Length: > 0 } words ? words : null);
        if (!(await opinions.AnswerAsync(id, given, reason, given == "agree" ? Granted(form) : null, version, cancellationToken)).Failed(out var refusal, out _))
            return Show.SeeOther("/opinions?done=answer");
        if (refusal.Status == StatusCodes.Status401Unauthorized)
            return Show.Problem(refusal);
        return (await opinions.GetAsync(id, cancellationToken)).Failed(out var problem, out var asked)
            ? Show.Problem(problem)
            : Show.Page<OpinionPage>(new { Asked = asked, Problem = refusal, Given = given, Reason = reason, Typed = form, Permits = await PermitsAsync(asked, talent, cancellationToken) }, refusal.Status);
    }

    /// <summary>What was typed below <c>grant.</c>; null when the page asks for no grant.</summary>
    private static JsonObject? Granted(IFormCollection form)
    {
        if (!form.ContainsKey("granting"))
            return null;
        var grant = new JsonObject();
        foreach (var (name, value) in form.Where(field => field.Key.StartsWith(GrantField.Prefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(field.Value)))
            grant[name[GrantField.Prefix.Length..]] = value.ToString().Trim();
        foreach (var list in form["granting-rows"].OfType<string>())
            grant[list] = new JsonArray([.. form[$"rows.{list}"].Select(row => int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? (JsonNode?)place : row)]);
        return grant;
    }

    private static async Task<Permits?> PermitsAsync(AskedOpinion asked, DeskTalentClient talent, CancellationToken cancellationToken) =>
        asked is { Matter: Permits.Matter, IsOpen: true } ? (await talent.PermitsAsync(asked.CaseId, cancellationToken)).Value : null;

    public static async Task<IResult> MaterialAsync(string id, string code, OpinionsClient opinions, CancellationToken cancellationToken) =>
        (await opinions.OpenMaterialAsync(id, code, cancellationToken)).Failed(out var problem, out var file) ? Show.Problem(problem) : Show.Stream(file);

    public static async Task<IResult> PreviewAsync(string id, string code, int? page, string? size, OpinionsClient opinions, CancellationToken cancellationToken) =>
        (await opinions.OpenPageAsync(id, code, page ?? 1, size, cancellationToken)).Failed(out var problem, out var picture) ? Show.Problem(problem) : Show.Stream(picture);
}

/// <summary>What one service asks.</summary>
public sealed record AskedBy(string Service, Slice<AskedOpinion> Asked);

/// <summary>One field of what a department may grant, read from the service's JSON Schema.</summary>
/// <param name="Codes">The only values it may have; none: any.</param>
/// <param name="IsRows">Places in a list of the application, of which each is granted something or not.</param>
public sealed record GrantField(string Name, bool IsDate, IReadOnlyList<string> Codes, bool IsRows)
{
    public const string Prefix = "grant.";

    /// <summary>The fields of a schema; groups within it are not typed here.</summary>
    public static IReadOnlyList<GrantField> Of(JsonNode? schema) =>
    [
        .. (schema?["properties"] as JsonObject ?? [])
            .Where(property => property.Value?["properties"] is null)
            .Select(property => new GrantField(
                property.Key,
                (string?)property.Value?["format"] == "date",
                [.. (property.Value?["enum"] as JsonArray ?? []).Select(code => (string?)code).OfType<string>()],
                property.Value?["items"] is not null)),
    ];
}
