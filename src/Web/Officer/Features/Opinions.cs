using System.Globalization;
using Platform.Web.Officer.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Officer.Features;

/// <summary>What the officer's office was asked about cases of others.</summary>
internal static class Opinions
{
    public const string Open = "open";

    public static async Task<IResult> ListAsync(string? state, string? after, string? done, OpinionsClient opinions, CancellationToken cancellationToken)
    {
        var shown = state == "closed" ? state : Open;
        return (await opinions.ListAsync(shown, after, cancellationToken)).Failed(out var problem, out var asked)
            ? Show.Problem(problem)
            : Show.Page<OpinionsPage>(new { State = shown, Asked = asked, Done = done });
    }

    public static async Task<IResult> ShowAsync(string id, string? material, int? page, HttpContext context, OpinionsClient opinions, CancellationToken cancellationToken)
    {
        if ((await opinions.GetAsync(id, cancellationToken)).Failed(out var problem, out var asked))
            return Show.Problem(problem);
        var paper = await Looking.OpenAsync(asked.Materials ?? [], material, page, code => opinions.PreviewAsync(id, code, cancellationToken));
        return paper is not null && context.Request.IsPartial() ? Looking.Panel(paper, $"/opinions/{asked.Id}") : Show.Page<OpinionPage>(new { Asked = asked, Paper = paper });
    }

    public static async Task<IResult> AnswerAsync(string id, HttpContext context, OpinionsClient opinions, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var version = int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;
        var (given, reason) = (form["answer"].ToString() is { Length: > 0 } answer ? answer : null, form["reason"].ToString().Trim() is { Length: > 0 } words ? words : null);
        if (!(await opinions.AnswerAsync(id, given, reason, version, cancellationToken)).Failed(out var refusal, out _))
            return Show.SeeOther("/opinions?done=answer");
        if (refusal.Status == StatusCodes.Status401Unauthorized)
            return Show.Problem(refusal);
        return (await opinions.GetAsync(id, cancellationToken)).Failed(out var problem, out var asked)
            ? Show.Problem(problem)
            : Show.Page<OpinionPage>(new { Asked = asked, Problem = refusal, Given = given, Reason = reason }, refusal.Status);
    }

    public static async Task<IResult> MaterialAsync(string id, string code, OpinionsClient opinions, CancellationToken cancellationToken) =>
        (await opinions.OpenMaterialAsync(id, code, cancellationToken)).Failed(out var problem, out var file) ? Show.Problem(problem) : Show.Stream(file);

    public static async Task<IResult> PreviewAsync(string id, string code, int? page, string? size, OpinionsClient opinions, CancellationToken cancellationToken) =>
        (await opinions.OpenPageAsync(id, code, page ?? 1, size, cancellationToken)).Failed(out var problem, out var picture) ? Show.Problem(problem) : Show.Stream(picture);
}
