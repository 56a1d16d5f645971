using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Web.Applicant.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Forms;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Applicant.Features;

/// <summary>The last look: everything at once, what is still wrong, and the button that files.</summary>
internal static class CheckAndSubmit
{
    /// <summary>Name of the inputs for answers: this, then the item's place.</summary>
    public const string AnswerPrefix = "answer:";

    public static async Task<IResult> ShowAsync(Guid id, CasesClient cases, CancellationToken cancellationToken)
    {
        if ((await cases.GetAsync(id, cancellationToken)).Failed(out var problem, out var found))
            return Show.Problem(problem);
        if (!found.May("form"))
            return Show.SeeOther($"/cases/{id}");
        if ((await cases.CheckAsync(id, cancellationToken)).Failed(out problem, out var check))
            return Show.Problem(problem);
        return Page(found, check.Findings, null, NewKey(), []);
    }

    public static async Task<IResult> SubmitAsync(Guid id, HttpContext context, CasesClient cases, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var act = form["act"] == "resubmission" ? "resubmission" : "submission";
        // The key was made when the page was: a second click or a resent form is the same filing.
        var key = Guid.TryParse(form["key"], out var given) ? given : Guid.CreateVersion7();
        if (!int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return Show.SeeOther($"/cases/{id}/form/{FormSteps.Check}");
        var answers = Answers(form);
        var answer = await cases.SubmitAsync(id, act, act == "resubmission" ? Body(answers) : null, version, key.ToString(), cancellationToken);
        if (!answer.Failed(out var refusal, out _))
            return Show.SeeOther($"/cases/{id}?done={act}");
        if (refusal.Status is StatusCodes.Status401Unauthorized or StatusCodes.Status404NotFound)
            return Show.Problem(refusal);
        if ((await cases.GetAsync(id, cancellationToken)).Failed(out var problem, out var now))
            return Show.Problem(problem);
        // Nothing is known about an outage, so the key stays; a refusal is an answer, so the next attempt is a new one.
        return Page(now, now.Findings, refusal, refusal.Status >= 500 ? key.ToString() : NewKey(), answers);
    }

    private static IResult Page(Case found, IReadOnlyList<Finding> findings, ServiceProblem? problem, string key, Dictionary<string, string> answers)
    {
        var editing = new Editing(found, FormSteps.Check, findings);
        return Show.Page<CheckPage>(new { Editing = editing, Problem = problem, Key = key, Answers = answers }, problem?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>By place: what the applicant says about items of the notice that were left as they are.</summary>
    private static Dictionary<string, string> Answers(IFormCollection form) =>
        form.Keys.Where(name => name.StartsWith(AnswerPrefix, StringComparison.Ordinal))
            .Select(name => (Place: name[AnswerPrefix.Length..], Text: form[name].ToString().Trim()))
            .Where(answer => answer.Text.Length > 0)
            .ToDictionary(answer => answer.Place, answer => answer.Text);

    private static JsonObject? Body(Dictionary<string, string> answers) => answers.Count == 0 ? null : new JsonObject
    {
        ["answers"] = new JsonArray([.. answers.Select(answer => answer.Key.StartsWith("/materials/", StringComparison.Ordinal)
            ? new JsonObject { ["material"] = answer.Key["/materials/".Length..], ["text"] = answer.Value }
            : new JsonObject { ["pointer"] = answer.Key, ["text"] = answer.Value })]),
    };

    private static string NewKey() => Guid.CreateVersion7().ToString();
}
