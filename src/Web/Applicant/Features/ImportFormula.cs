using System.Text;
using Platform.Web.Applicant.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Forms;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Applicant.Features;

/// <summary>A formula from a spreadsheet: what can be read takes the place of the rows that stand there, what cannot is told row by row.</summary>
internal static class ImportFormula
{
    private const string Step = "formula";

    private const string Rows = "/formula/rows";

    public static async Task<IResult> ReadAsync(Guid id, HttpContext context, CasesClient cases, FilingsClient filings, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        if ((await cases.GetAsync(id, cancellationToken)).Failed(out var problem, out var stored))
            return Show.Problem(problem);
        if (stored.Steps.Find(Step) is null || !stored.May("form"))
            return Show.SeeOther($"/cases/{id}");
        var pasted = posted["pasted"].ToString();
        await using var content = posted.Files["file"] is { Length: > 0 } file ? file.OpenReadStream() : new MemoryStream(Encoding.UTF8.GetBytes(pasted));
        var name = posted.Files["file"] is { Length: > 0 } named ? named.FileName : "pasted.tsv";
        if (content.Length == 0)
            return Show.SeeOther($"/cases/{id}/form/{Step}");
        if ((await filings.ImportAsync(name, posted.Files["file"]?.ContentType, content, cancellationToken)).Failed(out problem, out var read))
            return problem.Status == StatusCodes.Status401Unauthorized ? Show.Problem(problem) : Page(stored, problem, [], pasted);
        if (read.Formula?["rows"] is null)
            return Page(stored, null, read.Errors, pasted);
        var form = stored.Form.DeepClone().AsObject();
        form.Put(Rows, read.Formula["rows"]!.DeepClone());
        if ((await cases.SaveAsync(id, form, stored.Version, cancellationToken)).Failed(out problem, out var saved))
            return Page(stored, problem, read.Errors, pasted);
        return read.Errors.Count == 0 ? Show.SeeOther($"/cases/{id}/form/{Step}?check=true") : Page(saved, null, read.Errors, "");
    }

    private static IResult Page(Case found, ServiceProblem? problem, IReadOnlyList<ImportError> errors, string pasted)
    {
        var editing = new Editing(found, Step, found.Findings);
        return Show.Page<FormStepPage>(
            new { Editing = editing, Step = found.Steps.Find(Step)!, editing.Values, Findings = editing.ShownIn(Step, all: true), Problem = problem, Unread = errors, Pasted = pasted },
            problem?.Status ?? StatusCodes.Status200OK);
    }
}
