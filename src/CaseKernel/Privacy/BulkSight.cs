using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;

namespace Platform.CaseKernel.Privacy;

/// <summary>
/// Personal data of many cases that leaves in one file, for a stated reason. A case's data is not handed out before its reading is
/// recorded, which its subject sees as every other.
/// </summary>
public sealed class BulkSight
{
    private readonly MatterCatalog matters;
    private readonly TimeProvider time;

    internal BulkSight(MatterCatalog matters, TimeProvider time) => (this.matters, this.time) = (matters, time);

    /// <summary>Places of a case's form as text; empty where nothing stands. What officers see masked is masked here too, unless <paramref name="clear"/>.</summary>
    /// <param name="pointers">JSON pointers of single values.</param>
    /// <param name="reason">The subject reads it.</param>
    public async Task<IReadOnlyList<string>> ReadAsync(Work work, Guid caseId, IReadOnlyList<string> pointers, bool clear, Caller caller, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(caller);
        if (await work.FindCaseAsync(caseId, cancellationToken) is not { } @case)
            return [.. pointers.Select(_ => "")];
        var form = JsonNode.Parse((string)@case.Form!);
        var personal = matters.Of(@case).Personal.In(form).ToDictionary(place => place.Pointer);
        var shown = new List<string>();
        var texts = pointers.Select(pointer =>
        {
            if (!personal.TryGetValue(pointer, out var place))
                return At(form, pointer)?.ToString() ?? "";
            if (place.Mask.Hides() && !clear)
                return Masks.Of(place.Mask, place.Value.ToString());
            shown.Add(pointer);
            return place.Value.ToString();
        }).ToList();
        if (shown.Count > 0)
        {
            await work.RecordAsync(
                new Reading(caseId, time.GetUtcNow(), caller.AccountId, caller.DisplayName, ReadingRights.Supervision, Purposes.Export, shown) { Kind = ReadingKind.Export, Reason = reason }, cancellationToken);
        }
        return texts;
    }

    private static JsonNode? At(JsonNode? form, string pointer) =>
        pointer.Split('/').Skip(1).Aggregate(form, (node, part) => node switch
        {
            JsonObject group => group[part],
            JsonArray list => int.TryParse(part, out var index) && index < list.Count ? list[index] : null,
            _ => null,
        });
}
