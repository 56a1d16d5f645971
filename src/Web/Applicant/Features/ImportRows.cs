using System.Text;
using System.Text.Json.Nodes;
using Platform.Web.Applicant.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Forms;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Applicant.Features;

/// <summary>The rows of a grid from a spreadsheet: what can be read takes the place of the rows that stand there, what cannot is told row by row.</summary>
internal static class ImportRows
{
    public static async Task<IResult> ReadAsync(Guid id, string step, HttpContext context, CasesClient cases, TablesClient tables, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        if ((await cases.GetAsync(id, cancellationToken)).Failed(out var problem, out var stored))
            return Show.Problem(problem);
        if (stored.Steps.Find(step) is not { } formStep || formStep.Groups.FirstOrDefault(group => group.Import is not null) is not { } grid || !stored.May("form"))
            return Show.SeeOther($"/cases/{id}");
        if (await TableAsync(posted, grid.Import!, tables, cancellationToken) is not { } answer)
            return Show.SeeOther($"/cases/{id}/form/{step}");
        var pasted = posted["pasted"].ToString();
        if (answer.Failed(out problem, out var read))
            return problem.Status == StatusCodes.Status401Unauthorized ? Show.Problem(problem) : Page(stored, formStep, problem, [], pasted);
        if (read.Rows is null)
            return Page(stored, formStep, null, read.Errors, pasted);
        var form = stored.Form.DeepClone().AsObject();
        form.Put(grid.List!, OnlyAsked(read.Rows, grid));
        if ((await cases.SaveAsync(id, form, stored.Version, cancellationToken)).Failed(out problem, out var saved))
            return Page(stored, formStep, problem, read.Errors, pasted);
        return read.Errors.Count == 0 ? Show.SeeOther($"/cases/{id}/form/{step}?check=true") : Page(saved, formStep, null, read.Errors, "");
    }

    /// <summary>The posted file, or else the pasted cells; null when there is neither.</summary>
    public static async Task<Answer<ImportedRows>?> TableAsync(IFormCollection posted, GridImport import, TablesClient tables, CancellationToken cancellationToken)
    {
        var file = posted.Files["file"] is { Length: > 0 } given ? given : null;
        await using var content = file?.OpenReadStream() ?? new MemoryStream(Encoding.UTF8.GetBytes(posted["pasted"].ToString()));
        return content.Length == 0 ? default(Answer<ImportedRows>?) : await tables.ReadAsync(import, file?.FileName ?? "pasted.tsv", file?.ContentType, content, cancellationToken);
    }

    /// <summary>A table may say more of a row than this grid asks.</summary>
    public static JsonArray OnlyAsked(JsonArray rows, FieldGroup grid)
    {
        var asked = grid.Fields.Select(field => field.Path).Append(grid.Nested?.List).OfType<string>().Select(path => path[(grid.List!.Length + 3)..].Split('/')[0]).ToHashSet();
        return [.. rows.OfType<JsonObject>().Select(row => (JsonNode)new JsonObject(row.Where(member => asked.Contains(member.Key)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))))];
    }

    private static IResult Page(Case found, FormStep step, ServiceProblem? problem, IReadOnlyList<ImportError> errors, string pasted)
    {
        var editing = new Editing(found, step.Code, found.Findings);
        return Show.Page<FormStepPage>(
            new { Editing = editing, Step = step, editing.Values, Findings = editing.ShownIn(step.Code, all: true), Problem = problem, Unread = errors, Pasted = pasted },
            problem?.Status ?? StatusCodes.Status200OK);
    }
}
