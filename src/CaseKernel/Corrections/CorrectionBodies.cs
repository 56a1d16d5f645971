using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Corrections;

/// <summary>One notice that names everything.</summary>
/// <param name="Ground">Why there is a second notice at the same stage; not needed for the first.</param>
internal sealed record CorrectionBody(IReadOnlyList<CorrectionItem>? Items, string? Ground = null) : IActBody
{
    private const int MostItems = 100;

    public IEnumerable<FieldError> Errors()
    {
        if (Items is null or { Count: 0 })
            return [CaseProblems.Field("/items", "field-required")];
        if (Items.Count > MostItems)
            return [CaseProblems.Field("/items", "too-many-items", MostItems)];
        return Items.SelectMany(Errors).Concat(ActBody.Text(Ground, "/ground", required: false));
    }

    /// <summary>What is wrong with the anchors, as far as only the matter can tell.</summary>
    public IEnumerable<FieldError> Errors(Matter matter, string form)
    {
        var materials = matter.MaterialsFor(form).Select(slot => slot.Code).ToHashSet();
        foreach (var (item, i) in Items!.Select((item, i) => (item, i)))
        {
            if (item.Pointer is not null && !matter.HasPlace(item.Pointer))
                yield return CaseProblems.Field($"/items/{i}/pointer", "correction-place-unknown", item.Pointer);
            if (item.Material is not null && !materials.Contains(item.Material))
                yield return CaseProblems.Field($"/items/{i}/material", "correction-material-unknown", item.Material, string.Join(", ", materials.Order(StringComparer.Ordinal)));
        }
    }

    private static IEnumerable<FieldError> Errors(CorrectionItem item, int i)
    {
        if ((item.Pointer is null) == (item.Material is null))
            yield return CaseProblems.Field($"/items/{i}", "correction-needs-anchor");
        foreach (var error in ActBody.Text(item.Message, $"/items/{i}/message", required: true).Concat(ActBody.Text(item.MessageEn, $"/items/{i}/messageEn", required: false)))
            yield return error;
    }
}

/// <param name="Pointer">The field it is about, as a JSON pointer into the form.</param>
/// <param name="Material">Or the material it is about.</param>
/// <param name="MessageEn">The same in English, for applicants who read English.</param>
internal sealed record CorrectionItem(string? Message, string? Pointer = null, string? Material = null, string? MessageEn = null)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public string Place => Pointer ?? $"/materials/{Material}";
}

/// <summary>What an applicant may say when handing in again, above all about what was not changed.</summary>
internal sealed record ResubmissionBody(IReadOnlyList<CorrectionAnswer>? Answers = null) : IActBody
{
    private const int MostAnswers = 100;

    public IEnumerable<FieldError> Errors() => Answers switch
    {
        null => [],
        { Count: > MostAnswers } => [CaseProblems.Field("/answers", "too-many-items", MostAnswers)],
        _ => Answers.SelectMany((answer, i) => ActBody.Text(answer.Text, $"/answers/{i}/text", required: true)),
    };
}

internal sealed record CorrectionAnswer(string? Text, string? Pointer = null, string? Material = null)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public string Place => Pointer ?? $"/materials/{Material}";

    public static IReadOnlyList<CorrectionAnswer> Of(TimelineRecord resubmission) =>
        JsonNode.Parse(resubmission.Detail)?["answers"].Deserialize<CorrectionAnswer[]>(JsonDefaults.Options) ?? [];
}

/// <summary>Up to which version the officer has seen the case.</summary>
internal sealed record LookBody(int? Version);
