using System.Globalization;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Guides;

/// <summary>
/// The service guide of a matter in the caller's language, with everything an API client needs to file:
/// the form's JSON Schema, an example that is valid today, and the materials.
/// </summary>
internal sealed record GuideView
{
    public required string Matter { get; init; }
    public required string Title { get; init; }
    public required string Type { get; init; }
    public required CodeTitle PowerSource { get; init; }
    public required IReadOnlyList<string> Basis { get; init; }
    public required IReadOnlyList<GuideZone> Zones { get; init; }
    public required string Applicants { get; init; }
    public required IReadOnlyList<GuideText> Conditions { get; init; }
    public required IReadOnlyList<GuideLimit> Limits { get; init; }
    public required IReadOnlyList<GuideMaterial> Materials { get; init; }
    public required IReadOnlyList<GuideStep> Steps { get; init; }
    public required string Presence { get; init; }
    public required int OnSiteVisits { get; init; }
    public required GuideFee Fee { get; init; }
    public required string Result { get; init; }
    public required string Contact { get; init; }
    public required string Complaints { get; init; }
    public required IReadOnlyList<GuideQuestion> Faq { get; init; }
    public required IReadOnlyList<GuideElement> Elements { get; init; }
    public required IReadOnlyList<string> PolicyTasks { get; init; }
    public required int FormVersion { get; init; }
    public required JsonNode Form { get; init; }
    public required JsonObject Example { get; init; }

    public static GuideView Of(Matter matter, DateOnly today)
    {
        var guide = matter.Guide;
        string Say(string key) => matter.Word(key).InCallersLanguage();
        string? Perhaps(string key) => matter.HasWord(key) ? Say(key) : null;
        var culture = CultureInfo.CurrentUICulture;
        var example = matter.ExampleOn(today);
        return new GuideView
        {
            Matter = matter.Code,
            Title = matter.Title.InCallersLanguage(),
            Type = Say("guide.type"),
            PowerSource = new CodeTitle(guide.PowerSource, Say("guide.power-source")),
            Basis = [.. guide.Basis.Select(provision => provision.In(culture))],
            Zones = [.. matter.Zones.Select(zone => new GuideZone(zone, ServiceDefaults.Codes.Zones.Title(zone).InCallersLanguage(), new CodeTitle(matter.OrganFor(zone).Code, matter.OrganFor(zone).Title.InCallersLanguage())))],
            Applicants = Say("guide.applicants"),
            Conditions = [.. guide.Conditions.Select((provision, i) => new GuideText(Say($"guide.condition.{i + 1}"), provision.In(culture)))],
            Limits = [.. matter.Limits.Select(limit => limit.On(today)).Select(limit => new GuideLimit(limit.Code, matter.TitleOf(limit).InCallersLanguage(), limit.Amount, limit.Unit, limit.Promised, limit.Provision.In(culture), limit.PromisedBy?.In(culture)))],
            Materials = [.. matter.MaterialsFor(example.ToJsonString()).Select(slot => new GuideMaterial(slot.Code, Say($"material.{slot.Code}"), slot.Required, Perhaps($"material.{slot.Code}.when"), slot.Kinds, slot.MaxBytes, slot.Form, slot.Copies, Perhaps($"material.{slot.Code}.note"), slot.Provision.In(culture)))],
            Steps = [.. Enumerable.Range(1, guide.Steps).Select(i => new GuideStep(i, Say($"guide.step.{i}")))],
            Presence = Say("guide.presence"),
            OnSiteVisits = guide.OnSiteVisits,
            Fee = new GuideFee(guide.Fee.ToString("0.00", CultureInfo.InvariantCulture), "CNY", Say("guide.fee")),
            Result = Say("guide.result"),
            Contact = Say("guide.contact"),
            Complaints = Say("guide.complaints"),
            Faq = [.. Enumerable.Range(1, guide.Questions).Select(i => new GuideQuestion(Say($"guide.question.{i}"), Say($"guide.answer.{i}")))],
            Elements = [.. GuideDeclaration.Elements.Select(code => new GuideElement(code, new Text(typeof(CaseTexts), $"guide.element.{code}").InCallersLanguage(), Say($"guide.element.{code}")))],
            PolicyTasks = guide.PolicyTasks,
            FormVersion = matter.FormVersion,
            Form = matter.Schema.DeepClone(),
            Example = example,
        };
    }
}

internal sealed record GuideElement(string Code, string Title, string Value);

internal sealed record GuideZone(string Code, string Title, CodeTitle Organ);

internal sealed record GuideText(string Text, string Provision);

internal sealed record GuideLimit(string Code, string Title, int Amount, DayUnit Unit, int? Promised, string Provision, string? PromisedBy);

internal sealed record GuideMaterial(string Code, string Title, bool Required, string? RequiredWhen, IReadOnlyList<string> Kinds, long MaxBytes, string Form, int Copies, string? Note, string Provision);

internal sealed record GuideStep(int Number, string Title);

internal sealed record GuideFee(string Amount, string Currency, string Note);

internal sealed record GuideQuestion(string Question, string Answer);

internal sealed record GuideLine(string Matter, string Title, IReadOnlyList<string> Zones, int FormVersion);
