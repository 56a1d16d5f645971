using System.Text.Json.Nodes;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Forms;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Applicant.Features;

/// <summary>A form of one step that is no case's: what is typed is written once, however often the button is pressed.</summary>
/// <param name="Save">Answers why not, or where to go then.</param>
/// <param name="Page">The form with what was typed, why it was refused, and the key of its next try.</param>
internal sealed record Record(FormStep Step, Func<JsonObject, string, Task<(ServiceProblem? Problem, string? Then)>> Save, Func<JsonObject, ServiceProblem?, string, IResult> Page)
{
    public IResult Begin(JsonObject? known = null) => Page(known ?? [], null, Guid.CreateVersion7().ToString());

    public async Task<IResult> SaveAsync(IFormCollection posted)
    {
        var body = PostedForm.Over([], Step, posted);
        // The key was made when the page was: a second click is the same record.
        var key = Guid.TryParse(posted["key"], out var given) ? given.ToString() : Guid.CreateVersion7().ToString();
        var act = posted["act"].ToString();
        if (act.StartsWith("add:", StringComparison.Ordinal) || act.StartsWith("remove:", StringComparison.Ordinal))
        {
            if (act.StartsWith("add:", StringComparison.Ordinal))
                PostedForm.Add(body, Step, act["add:".Length..]);
            else
                PostedForm.Remove(body, act["remove:".Length..]);
            return Page(body, null, key);
        }
        PostedForm.DropEmptyRows(body, Step);
        var (refusal, then) = await Save(body, key);
        if (refusal is null)
            return Show.SeeOther(then!);
        return refusal.Status == StatusCodes.Status401Unauthorized ? Show.Problem(refusal) : Page(body, refusal, refusal.Status >= 500 ? key : Guid.CreateVersion7().ToString());
    }
}
