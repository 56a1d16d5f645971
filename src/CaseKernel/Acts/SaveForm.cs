using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Corrections;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Forms;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <summary>The form as it stands now, complete or not. A stale save changes nothing and is told where it differs.</summary>
internal sealed class SaveForm(Database database, MatterCatalog matters, Editing editing, TimeProvider time)
{
    public async Task<Outcome<CaseRecord>> DoAsync(Guid id, JsonNode? form, int version, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.BeginAsync(cancellationToken);
        if ((await work.VisibleAsync(id, caller, Audience.Applicant, cancellationToken)).Failed(out var problem, out var before))
            return problem;
        var matter = matters.Of(before);
        if (matter.Normalise(form).Failed(out problem, out var normal))
            return problem;
        if (before.Version != version)
            return Refusals.Stale(before, FormDiff.Pointers(JsonNode.Parse(before.Form), JsonNode.Parse(normal)));
        if ((await editing.OfAsync(work, before, cancellationToken)).Failed(out problem, out var editable))
            return problem;
        if (editable.Refuse(FormDiff.Pointers(JsonNode.Parse(before.Form), JsonNode.Parse(normal))) is { } refusal)
            return refusal;

        var after = before with
        {
            Form = normal,
            Title = matter.TitleOfCase(before, normal),
            Version = before.Version + 1,
            UpdatedAt = time.GetUtcNow(),
        };
        var saved = await work.ExecuteAsync("Cases.SaveForm", new
        {
            after.Id,
            after.Form,
            after.Title,
            after.Version,
            after.UpdatedAt,
            FromState = before.State,
            FromVersion = before.Version,
        }, cancellationToken) == 1;
        if (!saved)
            return Refusals.Stale(before, FormDiff.Pointers(JsonNode.Parse(before.Form), JsonNode.Parse(normal)));
        await work.CommitAsync(cancellationToken);
        return after;
    }
}
