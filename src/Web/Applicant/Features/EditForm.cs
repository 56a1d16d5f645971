using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Web.Applicant.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Forms;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Applicant.Features;

/// <summary>One step of the guided form: shown, saved while typing, and saved by its buttons.</summary>
internal static class EditForm
{
    public static async Task<IResult> BeginAsync(Guid id, CasesClient cases, CancellationToken cancellationToken) =>
        (await cases.GetAsync(id, cancellationToken)).Failed(out var problem, out var found) ? Show.Problem(problem) : Show.SeeOther($"/cases/{id}/form/{found.Steps.Order[0]}");

    public static async Task<IResult> ShowAsync(Guid id, string step, bool? check, CasesClient cases, FilingsClient filings, CancellationToken cancellationToken)
    {
        if ((await cases.GetAsync(id, cancellationToken)).Failed(out var problem, out var found))
            return Show.Problem(problem);
        if (found.Steps.Find(step) is not { } formStep)
            return Show.NotFound();
        if (!found.May("form"))
            return Show.SeeOther($"/cases/{id}");
        var editing = new Editing(found, step, found.Findings);
        var (classified, formula) = await JudgedAsync(found, step, filings, cancellationToken);
        return Show.Page<FormStepPage>(new { Editing = editing, Step = formStep, editing.Values, Findings = editing.ShownIn(step, check == true), Classified = classified, Formula = formula });
    }

    /// <summary>Of a cosmetic: what follows from its classification, or from its formula, where these are asked.</summary>
    private static async Task<(Classified?, FormulaView?)> JudgedAsync(Case found, string step, FilingsClient filings, CancellationToken cancellationToken)
    {
        if (CaseServices.OfMatter(found.Matter) != CaseServices.Cosmetics)
            return (null, null);
        return step switch
        {
            "classification" when found.Form["classification"] is { } classification => ((await filings.ClassifyAsync(classification, cancellationToken)).Value, null),
            "formula" => (null, (await filings.FormulaAsync(found.Id, cancellationToken)).Value),
            _ => (null, null),
        };
    }

    public static async Task<IResult> SaveAsync(Guid id, string step, HttpContext context, CasesClient cases, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        if ((await cases.GetAsync(id, cancellationToken)).Failed(out var problem, out var stored))
            return context.Request.IsPartial() ? Unsaved(problem) : Show.Problem(problem);
        if (stored.Steps.Find(step) is not { } formStep)
            return Show.NotFound();

        var attempt = Attempt.Read(stored, formStep, posted);
        var answer = attempt.ChangesNothing ? stored : await cases.SaveAsync(id, attempt.Form, attempt.Version, cancellationToken);
        if (answer.Failed(out problem, out var saved))
            return await RefusedAsync(context, formStep, attempt, stored, problem, cases, cancellationToken);
        if (!context.Request.IsPartial())
            return Show.SeeOther(attempt.Then(stored));
        var editing = new Editing(saved, step, saved.Findings);
        return Show.Fragment<SavedState>(new { Editing = editing, Step = formStep, Findings = editing.ShownIn(step, all: false).Where(finding => finding.Code != "field-required").ToList() });
    }

    private static async Task<IResult> RefusedAsync(
        HttpContext context, FormStep step, Attempt attempt, Case stored, ServiceProblem problem, CasesClient cases, CancellationToken cancellationToken)
    {
        if (context.Request.IsPartial())
            return Unsaved(problem, stored);
        if (problem.Status is StatusCodes.Status401Unauthorized or StatusCodes.Status404NotFound)
            return Show.Problem(problem);
        // What was typed stays on the page, whatever the service said.
        var now = problem.IsStale ? (await cases.GetAsync(stored.Id, cancellationToken)).Or(stored) : stored;
        var editing = new Editing(now, step.Code, problem.Errors.Count > 0 ? problem.Findings : []);
        return Show.Page<FormStepPage>(
            new
            {
                Editing = editing,
                Step = step,
                Values = new FormValues(attempt.Form),
                editing.Findings,
                Problem = problem,
                Version = problem.IsStale ? problem.Current ?? now.Version : attempt.Version,
            },
            problem.Status);
    }

    private static IResult Unsaved(ServiceProblem problem, Case? stored = null) => Show.Page<SavedState>(new { Problem = problem, Stored = stored }, problem.Status);
}

/// <summary>A posted step laid over the stored form, and what shall happen after it is saved.</summary>
internal sealed record Attempt(JsonObject Form, int Version, bool ChangesNothing, string Act, string Step)
{
    public static Attempt Read(Case stored, FormStep step, IFormCollection posted)
    {
        var act = posted["act"].ToString();
        var form = PostedForm.Over(stored.Form, step, posted, new Editing(stored, step.Code, []).MayEdit);
        PostedForm.Keep(form, stored.Form, posted.Keys.Where(key => key.StartsWith("keep:", StringComparison.Ordinal) && posted[key] == "theirs").Select(key => key["keep:".Length..]));
        if (act.StartsWith("add:", StringComparison.Ordinal))
            PostedForm.Add(form, step, act["add:".Length..]);
        else if (act.StartsWith("remove:", StringComparison.Ordinal))
            PostedForm.Remove(form, act["remove:".Length..]);
        else
            PostedForm.DropEmptyRows(form, step);

        // Nobody else has touched this step since it was shown: whatever moved the version on does not concern it.
        var untouched = posted["base"] == new FormValues(stored.Form).Fingerprint(step);
        var version = untouched ? stored.Version : int.TryParse(posted["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;
        return new Attempt(form, version, JsonNode.DeepEquals(form, stored.Form), act, step.Code);
    }

    public string Then(Case stored)
    {
        var form = $"/cases/{stored.Id}/form";
        if (Act.StartsWith("add:", StringComparison.Ordinal))
        {
            var list = Act["add:".Length..];
            return $"{form}/{Step}#{Pointers.Id($"{list}/{new FormValues(Form).RowsOf(list) - 1}")}";
        }
        if (Act.StartsWith("remove:", StringComparison.Ordinal))
            return $"{form}/{Step}";
        return Act == "save" ? $"/cases/{stored.Id}" : $"{form}/{stored.Steps.After(Step, new FormValues(Form))}";
    }
}
