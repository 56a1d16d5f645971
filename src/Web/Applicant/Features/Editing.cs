using Platform.Web.Shared.Api;
using Platform.Web.Shared.Forms;

namespace Platform.Web.Applicant.Features;

/// <summary>What the pages around the form need to know of a case being written.</summary>
/// <param name="Findings">What the service finds in the stored form now.</param>
/// <param name="Current">The step on the page.</param>
public sealed record Editing(Case Case, string Current, IReadOnlyList<Finding> Findings)
{
    public FormSteps Steps => Case.Steps;

    public FormValues Values => new(Case.Form);

    /// <summary>The notice that is open; null for a draft.</summary>
    public Correction? Notice => Case.May("resubmission") ? Case.Correction : null;

    /// <summary>Whether the service takes a change of this place now: while a notice is open, only what it covers.</summary>
    public bool MayEdit(string pointer) => Notice?.Covers(pointer) ?? true;

    public bool MayEditAny(string step) => step == FormSteps.Materials
        ? Case.Materials.Any(material => MayEdit($"/materials/{material.Code}"))
        : Steps.Find(step) is { } formStep && Values.Fields(formStep).Select(field => field.Path).Concat(Values.Lists(formStep)).Any(MayEdit);

    /// <summary>What the notice names in a step and the applicant has not changed yet.</summary>
    public int ToMend(string step) => NamedIn(step).Count(item => !item.Changed);

    public IEnumerable<CorrectionItem> NamedIn(string step) => Notice?.Items.Where(item => item.Place.Length > 0 && Steps.StepOf(item.Place) == step) ?? [];

    public int OpenIn(string step) => Findings.Count(finding => finding.Severity == "block" && Steps.StepOf(finding.Pointer) == step);

    public bool Begun(string step) => step switch
    {
        FormSteps.Materials => Case.Materials.Any(material => material.File is not null),
        FormSteps.Check => false,
        _ => Values.HasAny(Steps.Find(step)!),
    };

    /// <summary>On a step nobody has touched, "is missing" at every field would only be noise.</summary>
    public IReadOnlyList<Finding> ShownIn(string step, bool all) =>
        all || Begun(step) ? Findings : [.. Findings.Where(finding => finding.Code is not ("field-required" or "material-missing"))];
}
